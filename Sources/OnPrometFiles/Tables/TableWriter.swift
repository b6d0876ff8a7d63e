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
    case .jsonl:
      record.appendJSON(to: &line, timeZone: timeZone)
      line += "\n"
    }
    try output.write(line)
  }

  func append(_ records: some Sequence<Record>) throws(OutputError) {
    for record in records { try append(record) }
  }
}
