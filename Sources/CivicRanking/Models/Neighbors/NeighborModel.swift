import CivicLinearAlgebra

/// Whoever chose this also chose that: the sum of the similarities between what a citizen chose and each action.
public struct NeighborModel: RankingModel, Equatable {
  /// How similar two actions are, from n_ab citizens who chose both and n_a and n_b who chose each.
  public enum Similarity: String, Codable, Sendable {
    /// n_ab / √(n_a n_b): Sarwar et al., "Item-based collaborative filtering recommendation algorithms" (2001).
    case cosine
    /// n_ab / n_a: the share of those who chose the citizen's action, a, that chose b too.
    case conditional
  }

  /// How similar two actions are.
  public var similarity: Similarity
  /// Citizens added to each action's count, which keeps rare actions from seeming alike by chance.
  public var shrinkage: Double

  /// `neighbors`, or `neighbors-conditional`.
  public var name: String { similarity == .cosine ? "neighbors" : "neighbors-conditional" }
  /// `shrinkage`.
  public var parameters: [String: Double] { ["shrinkage": shrinkage] }

  /// Creates a model.
  ///
  /// - Parameters:
  ///   - similarity: How similar two actions are.
  ///   - shrinkage: Citizens added to each action's count, at least 0.
  public init(_ similarity: Similarity = .cosine, shrinkage: Double = 0) {
    precondition(shrinkage >= 0, "no count shrinks below nothing")
    self.similarity = similarity
    self.shrinkage = shrinkage
  }

  /// Counts pairs.
  public func fit(_ data: RankingData) throws(RankingModelError) -> any FittedRankingModel {
    let pairs = try data.interactions.pairCounts()
    let counts = (0..<pairs.rows).map { pairs[$0, $0] + shrinkage }
    return ItemWeights(
      weights: pairs.mapToFloat { a, b, both in
        guard a != b && both > 0 else { return 0 }
        return switch similarity {
        case .cosine: both / (counts[a] * counts[b]).squareRoot()
        case .conditional: both / counts[a]
        }
      })
  }
}
