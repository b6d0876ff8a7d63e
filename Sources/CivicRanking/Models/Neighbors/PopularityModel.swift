import CivicLinearAlgebra
import Foundation

/// What most chose, for everybody the same: the model that every other has to beat.
public struct PopularityModel: RankingModel, Equatable {
  /// `popularity`.
  public var name: String { "popularity" }

  /// Creates the model.
  public init() {}

  /// Counts choices.
  public func fit(_ data: RankingData) -> any FittedRankingModel {
    FittedPopularity(bias: data.interactions.actionCounts.map(Float.init))
  }
}

/// The same scores for everybody.
struct FittedPopularity: FittedRankingModel {
  let bias: [Float]

  func scores(of block: CitizenBlock) -> Matrix<Float> {
    var scores = Matrix<Float>(rows: block.count, columns: bias.count)
    scores.addToRows(bias)
    return scores
  }
}

extension InteractionMatrix {
  /// ln(count + 1) of each action, the score of somebody of whom nothing is known.
  var logPopularity: [Double] { actionCounts.map { log(Double($0) + 1) } }
}
