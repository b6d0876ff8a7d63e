/// What the rows of each group came to.
public struct FittedTargetEncoding: Codable, Equatable, Sendable {
  /// m, in units of weight.
  public let smoothing: Double
  /// μ, the mean of all rows, which a group without rows is encoded by.
  public let mean: Double
  private let groups: [Int: OutcomeSum]

  init(smoothing: Double, mean: Double, groups: [Int: OutcomeSum]) {
    self.smoothing = smoothing
    self.mean = mean
    self.groups = groups
  }

  /// Encodes rows that played no part in the fit.
  ///
  /// - Parameter groups: The group of each row; one that was never seen has the mean of all and no weight.
  /// - Returns: The encoding of each row.
  public func encode(_ groups: [Int]) -> GroupEncoding {
    GroupEncoding(
      sums: groups.map { self.groups[$0, default: .zero] }, smoothing: smoothing, mean: mean)
  }
}

/// The encodings of some rows.
public struct GroupEncoding: Equatable, Sendable {
  /// The smoothed mean outcome of each row's group, within 0...1.
  public let means: [Double]
  /// The weight of the rows that each mean rests on: 0 is the mean of all.
  public let weights: [Double]

  init(sums: [OutcomeSum], smoothing: Double, mean: Double) {
    means = sums.map { $0.mean(smoothing: smoothing, towards: mean) }
    weights = sums.map(\.weight)
  }
}
