import Foundation

/// What would come of people, treated or not.
public struct PotentialOutcomes: Hashable, Sendable {
  /// The expected outcome of each, not treated.
  public internal(set) var control: [Double]
  /// The expected outcome of each, treated.
  public internal(set) var treated: [Double]

  /// Creates a forecast.
  ///
  /// - Parameters:
  ///   - control: The expected outcome of each, not treated.
  ///   - treated: The expected outcome of each, treated.
  public init(control: [Double], treated: [Double]) {
    precondition(control.count == treated.count, "everybody has both outcomes")
    self.control = control
    self.treated = treated
  }

  /// What the treatment changes for each.
  public var uplift: [Double] { zip(treated, control).map { $0 - $1 } }

  /// Doubly robust scores, whose mean over any group estimates the effect in that group.
  ///
  /// Γ = μ₁ − μ₀ + W(Y − μ₁)/e − (1 − W)(Y − μ₀)/(1 − e): right in the mean if either the propensities e or the outcomes μ
  /// are, the latter learned from other rows. Source: Robins, Rotnitzky and Zhao, "Estimation of regression coefficients when
  /// some regressors are not always observed" (1994); with cross-fitting, Chernozhukov et al., "Double/debiased machine
  /// learning for treatment and structural parameters" (2018).
  ///
  /// - Parameters:
  ///   - outcomes: What came of each.
  ///   - treated: Who was treated.
  ///   - propensities: With which probability each was to be treated.
  /// - Returns: One score each.
  /// - Throws: ``UpliftError/propensityOutOfRange(row:value:)``.
  public func scores(
    outcomes: [Double], treated: [Bool], propensities: [Double]
  ) throws(UpliftError) -> [Double] {
    precondition(
      outcomes.count == control.count && treated.count == control.count && propensities.count == control.count,
      "everybody has an outcome, a treatment and a propensity")
    if let row = propensities.firstIndex(where: { !($0 > 0 && $0 < 1) }) {
      throw .propensityOutOfRange(row: row, value: propensities[row])
    }
    return outcomes.indices.map { row in
      let (low, high, e) = (control[row], self.treated[row], propensities[row])
      let missed = treated[row] ? (outcomes[row] - high) / e : (low - outcomes[row]) / (1 - e)
      return high - low + missed
    }
  }

  /// The mean of −ln of what the forecast gave to what came.
  ///
  /// - Parameters:
  ///   - outcomes: What came of each, within 0...1.
  ///   - treated: Who was treated.
  /// - Returns: The loss; chances are kept 1e-15 away from 0 and 1.
  public func logLoss(outcomes: [Double], treated: [Bool]) -> Double {
    let losses = outcomes.indices.map { row -> Double in
      let p = min(max(treated[row] ? self.treated[row] : control[row], 1e-15), 1 - 1e-15)
      return -outcomes[row] * log(p) - (1 - outcomes[row]) * log1p(-p)
    }
    return losses.reduce(0, +) / Double(losses.count)
  }
}
