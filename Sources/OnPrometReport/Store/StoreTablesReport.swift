import CivicDomain

/// Which tables went into a store or came out of it.
public struct StoreTablesReport: Sendable {
  private let tables: [(name: String, rows: Int)]
  private let skippedRows: Int

  /// Prepares the report.
  /// - Parameters:
  ///   - tables: The tables.
  ///   - skippedRows: Rows that were left out.
  public init(_ tables: [(name: String, rows: Int)], skippedRows: Int = 0) {
    self.tables = tables
    self.skippedRows = skippedRows
  }

  /// One row a table.
  public var table: ReportTable {
    var table = ReportTable(columns: [
      ReportColumn("table"), ReportColumn("rows", title: LocalizedText(fr: "lignes", en: "rows"), style: .number),
    ])
    for entry in tables { table.append([.text(entry.name), .integer(entry.rows)]) }
    table.summary.append(
      "skipped", title: LocalizedText(fr: "lignes ignorées", en: "rows skipped"), .integer(skippedRows))
    return table
  }
}
