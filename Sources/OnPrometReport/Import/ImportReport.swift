import CivicDomain

/// What came of an import.
public struct ImportReport: Sendable {
  /// How the modes of the imported actions were found.
  public struct Modes: Sendable, Hashable {
    /// From a title.
    public var fromTitle: Int
    /// From a summary.
    public var fromSummary: Int
    /// Not at all.
    public var none: Int

    /// Creates the counts.
    public init(fromTitle: Int, fromSummary: Int, none: Int) {
      self.fromTitle = fromTitle
      self.fromSummary = fromSummary
      self.none = none
    }
  }

  private let tables: [(name: String, rows: Int)]
  private let modes: Modes
  private let skippedRows: Int
  private let language: Language

  /// Prepares the report.
  /// - Parameters:
  ///   - tables: The tables that were written.
  ///   - modes: How modes of action were found.
  ///   - skippedRows: Rows that were left out.
  ///   - language: The language of the sentences.
  public init(_ tables: [(name: String, rows: Int)], modes: Modes, skippedRows: Int, language: Language) {
    self.tables = tables
    self.modes = modes
    self.skippedRows = skippedRows
    self.language = language
  }

  /// One row a table.
  public var table: ReportTable {
    var table = ReportTable(columns: [
      ReportColumn("table"), ReportColumn("rows", title: LocalizedText(fr: "lignes", en: "rows"), style: .number),
    ])
    for entry in tables { table.append([.text(entry.name), .integer(entry.rows)]) }
    table.summary.append(
      "modes_from_title", title: LocalizedText(fr: "modes tirés du titre", en: "modes from the title"),
      .integer(modes.fromTitle))
    table.summary.append(
      "modes_from_summary", title: LocalizedText(fr: "modes tirés du résumé", en: "modes from the summary"),
      .integer(modes.fromSummary))
    table.summary.append(
      "modes_unknown", title: LocalizedText(fr: "modes inconnus", en: "modes unknown"), .integer(modes.none))
    table.summary.append(
      "skipped", title: LocalizedText(fr: "lignes ignorées", en: "rows skipped"), .integer(skippedRows))
    table.summary.append("text", title: SummaryText.title, .text(Self.sentence(language)))
    return table
  }

  private static func sentence(_ language: Language) -> String {
    language.text(
      fr: "Les modes et les thèmes sont déduits des mots ; ce que la source ne dit pas reste inconnu.",
      en: "Modes and themes are derived from words; what the source does not say stays unknown.")
  }
}
