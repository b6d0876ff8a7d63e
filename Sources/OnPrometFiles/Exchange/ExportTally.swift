import CivicDomain
import Foundation
import OnPrometReport

/// Counts what a format has no place for: values of columns that it does not hold, and rows of tables or those that it leaves out.
struct ExportTally {
  private let columns: [TableName: Set<String>]
  private(set) var leftAside: [LeftAside] = []

  /// - Parameter columns: The columns that the format holds, by table.
  init(_ columns: [TableName: Set<String>]) {
    self.columns = columns
  }

  /// Counts a table of which some rows are written.
  mutating func count<Record: TableRecord>(_ records: [Record], written: [Record]) {
    guard let held = columns[Record.table] else {
      return leave(Record.table.rawValue, records.count)
    }
    leave(Record.table.rawValue, records.count - written.count)
    for column in Record.columns where !held.contains(column.name) {
      leave("\(Record.table.rawValue).\(column.name)", written.count { Self.says(column, of: $0) })
    }
  }

  /// Whether a column holds more than what an empty cell means.
  private static func says<Record: TableRecord>(_ column: any TableColumn<Record>, of record: Record) -> Bool {
    guard let text = column.text(of: record, in: .gmt) else { return false }
    return text != unsaid[column.name]
  }

  private static let unsaid = ["places": "1", "all_or_none": "false"]

  private mutating func leave(_ part: String, _ count: Int) {
    if count > 0 { leftAside.append(LeftAside(part, count: count)) }
  }
}
