/// What is known of each promise beforehand, column by column, as the caller names them.
public struct FeatureTable: Sendable, Hashable {
  /// The number of rows.
  public let rowCount: Int
  /// Columns of numbers; NaN where unknown.
  public let numeric: [[Double]]
  /// Columns of categories: the number of each row's level, negative where unknown.
  public let categorical: [[Int32]]
  /// Columns of groups, such as citizens or organizers: as categories, but many, and many of them new.
  public let groups: [[Int32]]

  /// Holds a table.
  /// - Parameters:
  ///   - rowCount: The number of rows.
  ///   - numeric: Columns of numbers, each of `rowCount`; NaN where unknown.
  ///   - categorical: Columns of level numbers, each of `rowCount`; negative where unknown.
  ///   - groups: Columns of level numbers, each of `rowCount`; negative where unknown.
  public init(rowCount: Int, numeric: [[Double]] = [], categorical: [[Int32]] = [], groups: [[Int32]] = []) {
    precondition(numeric.allSatisfy { $0.count == rowCount }, "each row has a number in each column")
    precondition((categorical + groups).allSatisfy { $0.count == rowCount }, "each row has a level in each column")
    self.rowCount = rowCount
    self.numeric = numeric
    self.categorical = categorical
    self.groups = groups
  }

  /// Some of the rows.
  /// - Parameter rows: Row numbers, in any order.
  /// - Returns: A table with those rows in that order.
  public func rows(_ rows: [Int]) -> FeatureTable {
    FeatureTable(
      rowCount: rows.count, numeric: numeric.map { column in rows.map { column[$0] } },
      categorical: categorical.map { column in rows.map { column[$0] } },
      groups: groups.map { column in rows.map { column[$0] } })
  }

  /// All columns: numbers, then categories, then groups.
  public var columns: [FeatureColumn] {
    numeric.indices.map { .numeric($0) } + categorical.indices.map { .categorical($0) }
      + groups.indices.map { .group($0) }
  }

  /// The levels of a column of categories or groups; a column of numbers has none.
  func levels(_ column: FeatureColumn) -> [Int32] {
    switch column {
    case .numeric: []
    case .categorical(let index): categorical[index]
    case .group(let index): groups[index]
    }
  }
}

/// One column of a table of features.
public enum FeatureColumn: Hashable, Codable, Sendable {
  /// A column of numbers.
  case numeric(Int)
  /// A column of categories.
  case categorical(Int)
  /// A column of groups.
  case group(Int)
}
