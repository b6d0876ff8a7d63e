import CivicDomain
import OnPrometReport

/// Writes the rows of a report one by one, so that any number of rows needs constant memory.
public struct ReportWriter {
  private let format: OutputFormat
  private let columns: [ReportColumn]
  private let output: ByteOutput
  private var table: AlignedTable
  private var rowCount = 0

  /// Starts a report.
  /// - Parameters:
  ///   - format: How the rows look.
  ///   - columns: The columns, in order.
  ///   - language: The language of headings and of the numbers that people read.
  ///   - width: The number of characters that a line of a table may take; as wide as needed when nil.
  ///   - output: Where the rows go. It is not finished here.
  public init(
    format: OutputFormat, columns: [ReportColumn], language: Language, width: Int? = nil, to output: ByteOutput
  ) {
    self.format = format
    self.columns = columns
    self.output = output
    table = AlignedTable(columns: columns, language: language, width: width)
  }

  /// Writes a row.
  /// - Parameter row: One cell a column; another number of cells is a programmer's mistake and traps.
  /// - Throws: ``OutputError`` when the output cannot take it.
  public mutating func append(_ row: [Cell]) throws(OutputError) {
    precondition(row.count == columns.count, "a row needs one cell a column")
    var text = rowCount == 0 ? opening : ""
    switch format {
    case .table: text += table.append(row)
    case .csv: CSVText.append(row.lazy.map(\.csv), to: &text)
    case .json:
      text += rowCount == 0 ? "\n" : ",\n"
      row.appendJSON(names: columns, to: &text)
    case .jsonl:
      row.appendJSON(names: columns, to: &text)
      text += "\n"
    }
    rowCount += 1
    try output.write(text)
  }

  /// Writes the end of the report.
  /// - Parameter summary: What is said about all rows.
  /// - Returns: For CSV and JSON Lines, whose output holds rows alone, the summary as a line of JSON for standard error; nil
  ///   otherwise, and where there is nothing to say.
  /// - Throws: ``OutputError`` when the output cannot take it.
  public mutating func end(summary: ReportSummary = ReportSummary()) throws(OutputError) -> String? {
    var text = rowCount == 0 ? opening : ""
    switch format {
    case .table:
      text += table.end(summary: summary)
    case .json:
      text += rowCount == 0 ? "], \"summary\": " : "\n], \"summary\": "
      summary.appendJSON(to: &text)
      text += "}\n"
    case .csv, .jsonl: break
    }
    try output.write(text)
    guard format == .csv || format == .jsonl, !summary.isEmpty else { return nil }
    return summary.json
  }

  private var opening: String {
    switch format {
    case .table, .jsonl: return ""
    case .json: return "{\"rows\": ["
    case .csv:
      var header = ""
      CSVText.append(columns.lazy.map(\.name), to: &header)
      return header
    }
  }
}

extension ReportWriter {
  /// Writes a whole table.
  /// - Parameters:
  ///   - report: The rows and their summary.
  ///   - format: How the rows look.
  ///   - language: The language of headings and of the numbers that people read.
  ///   - width: The number of characters that a line of a table may take; as wide as needed when nil.
  ///   - output: Where it goes. It is not finished here.
  /// - Returns: The summary for standard error, as ``end(summary:)`` gives it.
  /// - Throws: ``OutputError`` when the output cannot take it.
  public static func write(
    _ report: ReportTable, format: OutputFormat, language: Language, width: Int? = nil, to output: ByteOutput
  ) throws(OutputError) -> String? {
    var writer = ReportWriter(format: format, columns: report.columns, language: language, width: width, to: output)
    for row in report.rows { try writer.append(row) }
    return try writer.end(summary: report.summary)
  }
}
