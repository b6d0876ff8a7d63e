import CivicLinearAlgebra
import Foundation

/// A table of how often two actions are chosen together, each cell drawn towards what is expected of it.
///
/// The number of pairs n_ac is Poisson around E_ac times a factor with a Gamma prior of mean 1 and weight ν, so that its
/// expected rate is R = E(n + ν)/(E + ν) (DuMouchel, "Bayesian data mining in large frequency tables", 1999). E comes from
/// the actions' popularity, or from a log-linear model of what is known about them without terms of single pairs. The choices of a citizen speak
/// independently: log R_c + τ Σ_a (log R_ac − log R_c) with R_c = Σ_a R_ac.
public struct PairTableModel: RankingModel, Equatable {
  /// Where the expected number of each pair comes from.
  public enum Expectation: String, CaseIterable, Codable, Sendable {
    /// The product of both actions' counts.
    case popularity
    /// A log-linear model of pairs.
    case features
    /// A log-linear model of pairs of which a third choice was hidden.
    case featuresOfThree
  }

  /// ν, how many pairs the expectation weighs.
  public var strength: Double
  /// τ, how much each further choice counts: below 1 where choices repeat what others said.
  public var temper: Double
  /// Where the expected number of each pair comes from.
  public var expectation: Expectation

  /// `pairTable`.
  public var name: String { "pairTable" }
  /// `strength`, `temper`, and the expectation's number in the order of its cases.
  public var parameters: [String: Double] {
    [
      "strength": strength, "temper": temper,
      "expectation": Double(Expectation.allCases.firstIndex(of: expectation) ?? 0),
    ]
  }

  /// Creates a model.
  ///
  /// - Parameters:
  ///   - strength: ν, above 0.
  ///   - temper: τ, above 0.
  ///   - expectation: Where the expected number of each pair comes from.
  public init(strength: Double = 2, temper: Double = 1, expectation: Expectation = .popularity) {
    precondition(strength > 0 && temper > 0, "a strength is above 0, and so is what a choice counts")
    self.strength = strength
    self.temper = temper
    self.expectation = expectation
  }

  /// Counts pairs.
  public func fit(_ data: RankingData) throws(RankingModelError) -> any FittedRankingModel {
    var pairs = try data.interactions.pairCounts()
    let order = pairs.rows
    for i in 0..<order { pairs[i, i] = 0 }
    let total = pairs.elements.reduce(0, +)
    guard total > 0 else { throw .nothingToLearn }
    var expected = try expectedShares(data)
    for i in 0..<order { expected[i, i] = 0 }
    let scale = total / expected.elements.reduce(0, +)
    let rates = (0..<order).map { c in
      (0..<order).reduce(0.0) { $0 + (c == $1 ? 0 : rate(pairs[$1, c], expected[$1, c] * scale)) }
    }
    let bias = rates.map { log(max($0, 1e-300)) }
    return ItemWeights(
      bias: bias.map(Float.init),
      weights: pairs.mapToFloat { a, c, count in
        a == c ? 0 : temper * (log(max(rate(count, expected[a, c] * scale), 1e-300)) - bias[c])
      })
  }

  private func rate(_ count: Double, _ expected: Double) -> Double {
    expected * (count + strength) / (expected + strength)
  }

  private func expectedShares(_ data: RankingData) throws(RankingModelError) -> Matrix<Double> {
    guard expectation != .popularity else {
      // Half a choice more for each action, so that none is impossible.
      let counts = data.interactions.actionCounts.map { Double($0) + 0.5 }
      return Matrix(
        rows: counts.count, columns: counts.count, elements: counts.flatMap { a in counts.map { a * $0 } })
    }
    let hasHiddenThird = expectation == .featuresOfThree
    let terms = try LogLinearModel.terms(data, penalties: .init(), hasActions: true, hasPairs: false)
    let pairs = PairLikelihood(data.interactions.choices, hasHiddenThird: hasHiddenThird)
    let affinity = try LogLinearModel().climb(pairs, terms, data.interactions)
    let A = PairLikelihood.exponential(affinity)
    guard hasHiddenThird else { return A }
    var shares = A * A
    for a in 0..<A.rows {
      for c in 0..<A.rows { shares[a, c] *= A[a, c] }
    }
    return shares
  }
}
