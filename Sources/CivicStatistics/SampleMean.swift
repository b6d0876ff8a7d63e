/// The mean of independent observations, and how far chance may have moved it.
package struct SampleMean {
  /// The mean.
  package let value: Double
  /// The observations' standard deviation over the root of their number; 0 for a single one, of which nothing is known.
  package let standardError: Double

  /// Computes both.
  ///
  /// - Parameter observations: At least one number.
  package init(_ observations: [Double]) {
    precondition(!observations.isEmpty, "nothing has no mean")
    let count = Double(observations.count)
    let mean = observations.reduce(0, +) / count
    let squares = observations.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    value = mean
    standardError = count > 1 ? (squares / (count - 1) / count).squareRoot() : 0
  }
}
