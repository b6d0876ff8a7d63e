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
    precondition(!observations.isEmpty, "nothing has no mean")
    let count = Double(observations.count)
    let mean = observations.reduce(0, +) / count
    let squares = observations.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    self.init(value: mean, standardError: count > 1 ? (squares / (count - 1) / count).squareRoot() : 0)
  }
}
