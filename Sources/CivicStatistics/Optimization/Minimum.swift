/// Where a minimization ended.
public struct Minimum: Codable, Equatable, Sendable {
  /// The point with the lowest value found.
  public let point: [Double]
  /// The objective there.
  public let value: Double
  /// The largest magnitude in the objective's gradient there.
  public let gradientNorm: Double
  /// How many steps were taken.
  public let iterations: Int
  /// Whether the gradient is small enough, or no step changes the objective's digits any more; false means that the
  /// allowed iterations ran out.
  public let converged: Bool
}
