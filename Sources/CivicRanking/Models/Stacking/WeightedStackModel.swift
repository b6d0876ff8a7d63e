/// Several models together, each with a weight given beforehand.
public struct WeightedStackModel: RankingModel {
  /// What the whole is called.
  public let name: String
  /// The models.
  public let bases: [any RankingModel]
  /// How much each counts.
  public let weights: ScoreWeights

  /// The weight of each model under its name.
  public var parameters: [String: Double] {
    Dictionary(zip(bases.map(\.name), weights.values), uniquingKeysWith: +)
  }

  /// Creates a model.
  ///
  /// - Parameters:
  ///   - name: What the whole is called.
  ///   - bases: The models, at least one.
  ///   - weights: How much each counts.
  public init(_ name: String, _ bases: [any RankingModel], weights: ScoreWeights) {
    precondition(!bases.isEmpty && bases.count == weights.values.count, "every model has one weight")
    self.name = name
    self.bases = bases
    self.weights = weights
  }

  /// Fits every model.
  public func fit(_ data: RankingData) throws(RankingModelError) -> any FittedRankingModel {
    var fitted: [any FittedRankingModel] = []
    for base in bases { fitted.append(try base.fit(data)) }
    return FittedStack(bases: fitted, weights: weights)
  }
}
