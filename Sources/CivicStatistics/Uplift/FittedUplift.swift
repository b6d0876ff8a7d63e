import CivicLinearAlgebra

/// What would come of anybody, treated or not.
public struct FittedUplift: Hashable, Codable, Sendable {
  /// The outcome of whoever is not treated.
  public let control: OutcomeRegression
  /// The outcome of whoever is treated.
  public let treated: OutcomeRegression

  /// Forecasts both outcomes of some people.
  ///
  /// - Parameter features: n × p, the columns that were learned from.
  /// - Returns: Both chances of each.
  public func potentialOutcomes(_ features: Matrix<Double>) -> PotentialOutcomes {
    PotentialOutcomes(control: control.probabilities(features), treated: treated.probabilities(features))
  }
}
