import CivicLinearAlgebra

/// The linear model that best predicts every choice from all others, in closed form.
///
/// With G = XᵀX and P = (G + λI + p/(1−p) diag G)⁻¹ the weights are B = I − P diag(1/diag P): a zero diagonal, so that no
/// choice predicts itself. p = 0 is EASE (Steck, "Embarrassingly shallow autoencoders for sparse data", 2019), p > 0 its
/// form for choices dropped at random, EDLAE (Steck, "Autoencoders that don't overfit towards the identity", 2020).
/// Actions that are alike can speak for each other through ω: S holds for each pair the columns of categories in which they
/// agree, plus the cosine of their words, and G + ωS takes the place of G (Jeunen, Van Balen and Goethals, "Closed-form
/// models for collaborative filtering with side-information", 2020). One Cholesky factor and its inverse, n³ operations.
public struct EASEModel: RankingModel, Equatable {
  /// λ.
  public var penalty: Double
  /// p, the share of choices dropped.
  public var dropout: Double
  /// ω, how many citizens' choices a likeness of features weighs.
  public var featureWeight: Double

  /// `ease`, `edlae` where choices are dropped, `ease-features` where features count.
  public var name: String { featureWeight > 0 ? "ease-features" : dropout > 0 ? "edlae" : "ease" }
  /// `penalty`, and where they are above 0 `dropout` and `featureWeight`.
  public var parameters: [String: Double] {
    ["penalty": penalty, "dropout": dropout, "featureWeight": featureWeight].filter { $0.value > 0 }
  }

  /// Creates a model.
  ///
  /// - Parameters:
  ///   - penalty: λ, above 0.
  ///   - dropout: p, within 0..<1.
  ///   - featureWeight: ω, at least 0.
  public init(penalty: Double = 100, dropout: Double = 0, featureWeight: Double = 0) {
    precondition(penalty > 0 && (0..<1).contains(dropout), "λ is above 0 and p a share below 1")
    precondition(featureWeight >= 0, "a weight is at least 0")
    self.penalty = penalty
    self.dropout = dropout
    self.featureWeight = featureWeight
  }

  /// Solves for the weights; where features are to count and none are known there is nothing to learn.
  public func fit(_ data: RankingData) throws(RankingModelError) -> any FittedRankingModel {
    var gram = try data.interactions.pairCounts()
    if featureWeight > 0 {
      let kernels = PairSimilarities.kernels(data.actionFeatures)
      guard !kernels.isEmpty else { throw .nothingToLearn }
      for kernel in kernels { gram.add(featureWeight, times: kernel) }
    }
    for i in 0..<gram.rows { gram[i, i] += penalty + dropout / (1 - dropout) * gram[i, i] }
    let inverse: Matrix<Double>
    do {
      inverse = try Cholesky(gram).inverse()
    } catch {
      throw .notSolvable
    }
    let diagonal = (0..<inverse.rows).map { inverse[$0, $0] }
    return ItemWeights(weights: inverse.mapToFloat { a, b, element in a == b ? 0 : -element / diagonal[b] })
  }
}

extension Matrix<Double> {
  /// Adds a multiple of a matrix of the same shape.
  mutating func add(_ factor: Double, times other: Matrix<Double>) {
    withUnsafeMutableBuffer { elements in
      other.withUnsafeBuffer { other in
        for i in elements.indices { elements[i] += factor * other[i] }
      }
    }
  }
}
