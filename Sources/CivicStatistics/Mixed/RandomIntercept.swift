/// What a fit found for one grouping: how much its groups differ, and where each of them stands.
public struct RandomIntercept: Codable, Equatable, Sendable {
  /// What the rows are grouped by.
  public let name: String
  /// The standard deviation of the groups' log-odds; 0 if the data show no difference.
  public let deviation: Double
  /// The most likely log-odds of each group given the data, relative to the fixed effects.
  public let modes: [Double]
  /// The variance of each group's log-odds given the data, fixed effects and deviations taken as known.
  public let variances: [Double]

  /// Creates an effect from its parts, for instance as read from a file.
  ///
  /// - Parameters:
  ///   - name: What the rows are grouped by.
  ///   - deviation: The standard deviation of the groups' log-odds.
  ///   - modes: The most likely log-odds of each group.
  ///   - variances: The variance of each group's log-odds given the data.
  public init(name: String, deviation: Double, modes: [Double], variances: [Double]) {
    precondition(modes.count == variances.count, "every group needs a variance")
    self.name = name
    self.deviation = deviation
    self.modes = modes
    self.variances = variances
  }
}
