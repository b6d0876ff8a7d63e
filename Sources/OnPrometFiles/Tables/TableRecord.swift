import CivicDomain

/// A value that is a row of a table.
protocol TableRecord: Sendable {
  /// The table whose rows these are.
  static var table: TableName { get }
  /// The columns in the order in which they are written.
  static var columns: [any TableColumn<Self>] { get }

  /// Reads a row.
  init(_ row: RowView) throws(FieldError)

  /// What no other row may have; nil where rows may be alike.
  var identity: RowKey? { get }
  /// Rows of other tables that this one names.
  var references: [Reference] { get }
  /// Codes that the action map may hold.
  var codes: [CodeUse] { get }
}

extension TableRecord {
  var references: [Reference] { [] }
  var codes: [CodeUse] { [] }
}

/// What tells a row of a table from the others: an identifier, or two that do so together.
struct RowKey: Hashable, Sendable {
  /// The column that is named when the key comes twice.
  let column: String
  let values: [String]
}

/// A row of another table, named in a column.
struct Reference: Sendable {
  let column: String
  let table: TableName
  let values: [String]

  /// A reference to one identifier; nil when nothing is named.
  init?(_ column: String, _ table: TableName, _ identifier: String?) {
    guard let identifier else { return nil }
    self.init(column, table, [identifier])
  }

  init(_ column: String, _ table: TableName, _ values: [String]) {
    self.column = column
    self.table = table
    self.values = values
  }
}

/// A code of an open list, used in a column.
struct CodeUse: Sendable {
  enum List: Sendable {
    case themes
    case modes
  }

  let column: String
  let list: List
  let code: String
}
