import CivicStatistics

/// A figure and how far chance may have moved it.
public struct Estimate: Hashable, Codable, Sendable {
  /// The figure.
  public let value: Double
  /// Its standard error.
  public let standardError: Double

  /// Creates an estimate.
  ///
  /// - Parameters:
  ///   - value: The figure.
  ///   - standardError: Its standard error, at least 0.
  public init(value: Double, standardError: Double) {
    self.value = value
    self.standardError = standardError
  }

  /// The mean of independent observations; its standard error is their standard deviation over the root of their number.
  ///
  /// - Parameter observations: At least one number; of a single one the standard error is 0, as nothing is known of it.
  public init(meanOf observations: [Double]) {
    let mean = SampleMean(observations)
    self.init(value: mean.value, standardError: mean.standardError)
  }
}
