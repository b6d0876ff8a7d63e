/// Which group each row belongs to, under one way of grouping: by citizen, by action, by place.
public struct GroupingFactor: Equatable, Sendable {
  /// Stands, in a prediction, for a group that no fit has seen.
  public static let unseen: Int32 = -1

  /// What the rows are grouped by.
  public let name: String
  /// The group of each row, counted from 0.
  public let groups: [Int32]
  /// How many groups there are; some may have no row.
  public let groupCount: Int

  /// Creates a grouping.
  ///
  /// - Parameters:
  ///   - name: What the rows are grouped by.
  ///   - groups: The group of each row, counted from 0.
  ///   - groupCount: How many groups there are, at least 0.
  public init(_ name: String, groups: [Int32], groupCount: Int) {
    precondition(groupCount >= 0, "a number of groups is not negative")
    self.name = name
    self.groups = groups
    self.groupCount = groupCount
  }
}
