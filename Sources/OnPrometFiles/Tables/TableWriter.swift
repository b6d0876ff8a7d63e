import Foundation

/// Writes the rows of a table under all its columns, so that reading them back gives equal values.
struct TableWriter<Record: TableRecord> {
  private let columns: [any TableColumn<Record>]
  private let format: TableFormat
  private let timeZone: TimeZone
  private let output: ByteOutput

  /// Writes the header, where the format has one.
  /// - Parameters:
  ///   - format: How rows are written.
  ///   - timeZone: The zone whose dates dates alone are, in tables that keep none.
  ///   - output: Where they go. It is not finished here.
  /// - Throws: ``OutputError`` when the output cannot take it.
  init(format: TableFormat, timeZone: TimeZone, to output: ByteOutput) throws(OutputError) {
    columns = Record.columns
    self.format = format
    self.timeZone = timeZone
    self.output = output
    guard format == .csv else { return }
    var header = ""
    CSVText.append(columns.lazy.map { $0.name }, to: &header)
    try output.write(header)
  }

  func append(_ record: Record) throws(OutputError) {
    var line = ""
    switch format {
    case .csv: CSVText.append(columns.lazy.map { $0.text(of: record, in: timeZone) ?? "" }, to: &line)
    case .jsonl: appendObject(record, to: &line)
    }
    try output.write(line)
  }

  func append(_ records: some Sequence<Record>) throws(OutputError) {
    for record in records { try append(record) }
  }

  /// Only what is known gets a name.
  private func appendObject(_ record: Record, to line: inout String) {
    line += "{"
    var isFirst = true
    for column in columns {
      guard let text = column.text(of: record, in: timeZone) else { continue }
      if !isFirst { line += ", " }
      isFirst = false
      JSONText.append(column.name, to: &line)
      line += ": "
      switch column.jsonKind {
      case .bare, .document: line += text
      case .string: JSONText.append(text, to: &line)
      case .list: appendList(text, to: &line)
      }
    }
    line += "}\n"
  }

  private func appendList(_ text: String, to line: inout String) {
    line += "["
    for (index, part) in text.split(separator: ";").enumerated() {
      if index > 0 { line += ", " }
      JSONText.append(String(part.drop { $0 == " " }), to: &line)
    }
    line += "]"
  }
}
