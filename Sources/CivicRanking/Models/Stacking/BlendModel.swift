import CivicLinearAlgebra
import CivicStatistics

/// Several models together, each counting the same: their scores are scaled to standard deviation 1 within a ballot.
public struct BlendModel: RankingModel {
  /// The models.
  public var bases: [any RankingModel]
  /// How many folds of citizens the scales are taken from.
  public var foldCount: Int
  /// Which citizen falls into which fold.
  public var seed: Seed

  /// `blend`.
  public var name: String { "blend" }

  /// Creates a model.
  ///
  /// - Parameters:
  ///   - bases: The models, at least one.
  ///   - foldCount: How many folds of citizens the scales are taken from, at least 2.
  ///   - seed: Which citizen falls into which fold.
  public init(_ bases: [any RankingModel], foldCount: Int = 4, seed: Seed = Seed(1)) {
    precondition(!bases.isEmpty && foldCount >= 2, "scales need models and at least two folds")
    self.bases = bases
    self.foldCount = foldCount
    self.seed = seed
  }

  /// Fits every model once for each fold, takes its scale, and fits it to all data.
  public func fit(_ data: RankingData) throws(RankingModelError) -> any FittedRankingModel {
    let ballots = HeldOutBallots(data, foldCount: foldCount, seed: seed)
    let weights = ScoreWeights(equalFor: try ballots.scores(of: bases))
    return try WeightedStackModel(name, bases, weights: weights).fit(data)
  }
}

extension HeldOutBallots {
  /// The scores of several models, none of which saw the citizen.
  func scores(of models: [any RankingModel]) throws(RankingModelError) -> [Matrix<Float>] {
    var scores: [Matrix<Float>] = []
    for model in models { scores.append(try self.scores(of: model)) }
    return scores
  }
}
