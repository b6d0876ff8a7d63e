import CivicDomain

/// Which tables a simulated city has.
public struct SimulateReport: Sendable {
  private let tables: [(name: String, rows: Int)]
  private let seed: UInt64
  private let language: Language

  /// Prepares the report.
  /// - Parameters:
  ///   - tables: The tables that were written, the truth's included.
  ///   - seed: What makes this city differ from others.
  ///   - language: The language of the sentences.
  public init(_ tables: [(name: String, rows: Int)], seed: UInt64, language: Language) {
    self.tables = tables
    self.seed = seed
    self.language = language
  }

  /// One row a table.
  public var table: ReportTable {
    var table = ReportTable(columns: [
      ReportColumn("table"), ReportColumn("rows", title: LocalizedText(fr: "lignes", en: "rows"), style: .number),
    ])
    for entry in tables { table.append([.text(entry.name), .integer(entry.rows)]) }
    table.summary.append("seed", title: LocalizedText(fr: "graine", en: "seed"), .text(String(seed)))
    table.summary.append(text: Self.sentence(language))
    return table
  }

  private static func sentence(_ language: Language) -> String {
    language.text(
      fr: """
        Une ville inventée : personne n’y existe. Le dossier « truth » dit ce qui a décidé de qui est venu, ce qu’aucune \
        prévision n’a le droit de lire.
        """,
      en: """
        A city made up: nobody in it exists. The folder “truth” tells what decided who came, which no forecast may read.
        """)
  }
}
