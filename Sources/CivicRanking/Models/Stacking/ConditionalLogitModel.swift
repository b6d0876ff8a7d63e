import CivicLinearAlgebra
import CivicStatistics

/// Several models together, each with as much weight as it earned on ballots it had not seen.
///
/// What is known of citizens enters as a model of its own, ``CitizenTraitsModel``. The weights maximize the likelihood of each
/// hidden choice among all alternatives.
public struct ConditionalLogitModel: RankingModel {
  /// The models.
  public var bases: [any RankingModel]
  /// How many folds of citizens the weights are learned on.
  public var foldCount: Int
  /// Which citizen falls into which fold.
  public var seed: Seed

  /// `conditionalLogit`.
  public var name: String { "conditionalLogit" }

  /// Creates a model.
  ///
  /// - Parameters:
  ///   - bases: The models, at least one.
  ///   - foldCount: How many folds of citizens the weights are learned on, at least 2.
  ///   - seed: Which citizen falls into which fold.
  public init(_ bases: [any RankingModel], foldCount: Int = 4, seed: Seed = Seed(1)) {
    precondition(!bases.isEmpty && foldCount >= 2, "weights need models and at least two folds")
    self.bases = bases
    self.foldCount = foldCount
    self.seed = seed
  }

  /// Fits every model once for each fold, learns the weights, and fits every model to all data.
  public func fit(_ data: RankingData) throws(RankingModelError) -> any FittedRankingModel {
    let ballots = HeldOutBallots(data, foldCount: foldCount, seed: seed)
    let weights = try ScoreWeights(learnedFrom: try ballots.scores(of: bases), ballots, seed: seed)
    return try WeightedStackModel(name, bases, weights: weights).fit(data)
  }
}

/// Fitted models and how much each counts.
public struct FittedStack: FittedRankingModel {
  /// The models.
  public let bases: [any FittedRankingModel]
  /// How much each counts.
  public let weights: ScoreWeights

  /// Creates a stack.
  ///
  /// - Parameters:
  ///   - bases: The models.
  ///   - weights: How much each counts.
  public init(bases: [any FittedRankingModel], weights: ScoreWeights) {
    precondition(bases.count == weights.values.count && !bases.isEmpty, "every model has one weight")
    self.bases = bases
    self.weights = weights
  }

  /// The weighted sum of the models' scores.
  public func scores(of block: CitizenBlock) -> Matrix<Float> {
    weights.combine(bases.map { $0.scores(of: block) })
  }
}
