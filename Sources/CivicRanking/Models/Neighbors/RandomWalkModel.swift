import CivicLinearAlgebra
import Foundation

/// Where a walk of three random steps ends: from a citizen to an action she chose, to another who chose it, to what that
/// one chose.
///
/// The weight from a to b is Σ_u 1 / (n_a · d_u)^α over those u who chose both, d_u the length of u's list, divided by
/// n_b^β so that the popular ones do not always win. Source: Paudel et al., "Updatable, accurate, diverse, and scalable
/// recommendations for interactive applications" (2017), RP³β.
public struct RandomWalkModel: RankingModel, Equatable {
  /// α, the power of each step's probability.
  public var exponent: Double
  /// β, how strongly popular actions are held back.
  public var popularityPenalty: Double

  /// `rp3beta`.
  public var name: String { "rp3beta" }
  /// `exponent` and `popularityPenalty`.
  public var parameters: [String: Double] { ["exponent": exponent, "popularityPenalty": popularityPenalty] }

  /// Creates a model.
  ///
  /// - Parameters:
  ///   - exponent: α, at least 0.
  ///   - popularityPenalty: β, at least 0.
  public init(exponent: Double = 0.7, popularityPenalty: Double = 0) {
    precondition(exponent >= 0 && popularityPenalty >= 0, "powers are at least 0")
    self.exponent = exponent
    self.popularityPenalty = popularityPenalty
  }

  /// Sums the walks.
  public func fit(_ data: RankingData) throws(RankingModelError) -> any FittedRankingModel {
    let choices = data.interactions.choices
    let limit = InteractionMatrix.denseLimit
    guard choices.columns <= limit else { throw .tooLarge(.actions, size: choices.columns, limit: limit) }
    let weighted = SparseMatrix<Double>(
      rows: choices.rows, columns: choices.columns, rowIndices: choices.rowOfElement,
      columnIndices: choices.columnIndices,
      values: (0..<choices.rows).flatMap { row in
        let length = choices.rowCount(row)
        return repeatElement(pow(Double(max(1, length)), -exponent / 2), count: length)
      })
    let counts = data.interactions.actionCounts.map { Double(max(1, $0)) }
    let leaving = counts.map { pow($0, -exponent) }
    let arriving = counts.map { pow($0, -popularityPenalty) }
    return ItemWeights(
      weights: weighted.gram().mapToFloat { a, b, walks in a == b ? 0 : walks * leaving[a] * arriving[b] })
  }
}
