import CivicDomain

/// A value that is a row of a table.
package protocol TableRecord: Sendable {
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
  package var references: [Reference] { [] }
  package var codes: [CodeUse] { [] }
}

/// What tells a row of a table from the others: an identifier, or two that do so together.
package struct RowKey: Hashable, Sendable {
  /// The column that is named when the key comes twice.
  package let column: String
  package let values: [String]
}

/// A row of another table, named in a column.
package struct Reference: Sendable {
  package let column: String
  package let table: TableName
  package let values: [String]

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
package struct CodeUse: Sendable {
  package enum List: Sendable {
    case themes
    case modes
  }

  package let column: String
  package let list: List
  package let code: String
}
