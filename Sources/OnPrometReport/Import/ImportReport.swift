import CivicDomain

/// What came of an import.
public struct ImportReport: Sendable {
  private let format: ImportFormat
  private let tables: [(name: String, rows: Int)]
  private let counts: [ImportCount]
  private let leftAside: [LeftAside]
  private let skippedRows: Int
  private let language: Language

  /// Prepares the report.
  /// - Parameters:
  ///   - format: Where the tables come from.
  ///   - tables: The tables that were written.
  ///   - counts: What happened on the way.
  ///   - leftAside: What the tables have no place for.
  ///   - skippedRows: Rows that were left out.
  ///   - language: The language of the sentences.
  public init(
    _ format: ImportFormat, tables: [(name: String, rows: Int)], counts: [ImportCount], leftAside: [LeftAside],
    skippedRows: Int, language: Language
  ) {
    self.format = format
    self.tables = tables
    self.counts = counts
    self.leftAside = leftAside
    self.skippedRows = skippedRows
    self.language = language
  }

  /// One row a table.
  public var table: ReportTable {
    var table = ReportTable(columns: [
      ReportColumn("table"), ReportColumn("rows", title: LocalizedText(fr: "lignes", en: "rows"), style: .number),
    ])
    for entry in tables { table.append([.text(entry.name), .integer(entry.rows)]) }
    table.summary = summary
    return table
  }

  private var summary: ReportSummary {
    var summary = ReportSummary()
    for count in counts {
      summary.append(count.matter.rawValue, title: ImportText.title(count.matter), .integer(count.count))
    }
    if !leftAside.isEmpty {
      var parts = ReportSummary()
      for entry in leftAside {
        parts.append(entry.part, title: LocalizedText(fr: entry.part, en: entry.part), .integer(entry.count))
      }
      summary.append("left_aside", title: ImportText.leftAside, .record(parts))
    }
    summary.append(
      "skipped", title: LocalizedText(fr: "lignes ignorées", en: "rows skipped"), .integer(skippedRows))
    summary.append(text: ImportText.sentence(format, language))
    return summary
  }
}
