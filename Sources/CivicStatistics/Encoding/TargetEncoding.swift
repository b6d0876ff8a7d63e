/// Replaces the number of a group by what its rows came to, drawn towards the mean of all where they are few.
///
/// The encoding of a group is (Σwy + m·μ) / (Σw + m), with the mean μ of all rows and m rows' worth of it (Micci-Barreca,
/// "A preprocessing scheme for high-cardinality categorical attributes" (2001)). A row that a model is to learn from must
/// not see its own outcome in its encoding: ``outOfFold(groups:parts:outcomes:weights:)`` leaves out all rows of its part,
/// for instance of its week, where outcomes of one week move together.
public struct TargetEncoding: Codable, Equatable, Sendable {
  /// m, in units of weight.
  public var smoothing: Double

  /// Creates a configuration.
  ///
  /// - Parameter smoothing: m, above 0, in units of weight.
  public init(smoothing: Double = 30) {
    precondition(smoothing > 0 && smoothing.isFinite, "the mean of all rows has a finite weight above 0")
    self.smoothing = smoothing
  }

  /// Sums up all groups, to encode rows whose outcomes played no part.
  ///
  /// - Parameters:
  ///   - groups: The group of each row, any number.
  ///   - outcomes: n numbers within 0...1.
  ///   - weights: n numbers of at least 0; nil weighs all rows 1.
  /// - Returns: The encoding of each group.
  /// - Throws: ``OutcomeError``, whose cases tell what is wrong with the data.
  /// - Complexity: O(n).
  public func fit(
    groups: [Int], outcomes: [Double], weights: [Double]? = nil
  ) throws(OutcomeError) -> FittedTargetEncoding {
    let data = try WeightedOutcomes(outcomes, weights: weights, rows: groups.count)
    return FittedTargetEncoding(smoothing: smoothing, mean: data.mean, groups: GroupSums(groups, data).sums)
  }

  /// Encodes each row by the rows of its group in all other parts.
  ///
  /// μ is that of all rows: left out by part as well, it would tell the outcomes of a part to whoever compares parts.
  ///
  /// - Parameters:
  ///   - groups: The group of each row, any number.
  ///   - parts: The part of each row, any number.
  ///   - outcomes: n numbers within 0...1.
  ///   - weights: n numbers of at least 0; nil weighs all rows 1.
  /// - Returns: The encoding of each row.
  /// - Throws: ``OutcomeError``, whose cases tell what is wrong with the data.
  /// - Complexity: O(n), with a table of the groups and of the pairs of group and part.
  public func outOfFold(
    groups: [Int], parts: [Int], outcomes: [Double], weights: [Double]? = nil
  ) throws(OutcomeError) -> GroupEncoding {
    let data = try WeightedOutcomes(outcomes, weights: weights, rows: groups.count)
    guard parts.count == groups.count else { throw .countMismatch(rows: groups.count, values: parts.count) }
    let whole = GroupSums(groups, data)
    let own = GroupSums(zip(groups, parts).map { GroupPart(group: $0, part: $1) }, data)
    return GroupEncoding(
      sums: groups.indices.map { whole.sums[groups[$0], default: .zero] - own.sum(ofRow: $0) },
      smoothing: smoothing, mean: data.mean)
  }
}

/// The rows of one group within one part.
private struct GroupPart: Hashable {
  let group: Int
  let part: Int
}
