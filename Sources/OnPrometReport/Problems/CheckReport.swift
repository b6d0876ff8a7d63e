import CivicDomain

/// What is wrong or doubtful in a set of tables.
public struct CheckReport: Sendable {
  private let problems: [TableProblem]
  private let tables: [(name: String, rows: Int)]
  private let language: Language

  /// Prepares the report.
  /// - Parameters:
  ///   - problems: What was found.
  ///   - tables: The tables that were read, and how many of their rows are sound.
  ///   - language: The language of the sentences.
  public init(_ problems: [TableProblem], tables: [(name: String, rows: Int)], language: Language) {
    self.problems = problems
    self.tables = tables
    self.language = language
  }

  /// How many of the problems make data unusable.
  public var errors: Int { problems.count { $0.severity == .error } }

  /// One row a problem.
  public var table: ReportTable {
    var table = ReportTable(columns: Self.columns)
    for problem in problems {
      table.append([
        .text(problem.file), Cell(problem.row), Cell(problem.column), Cell(problem.value),
        .text(problem.explanation(language)), .text(problem.severity.rawValue),
      ])
    }
    table.summary = summary
    return table
  }

  private static let columns = [
    ReportColumn("file", title: LocalizedText(fr: "fichier", en: "file")),
    ReportColumn("row", title: LocalizedText(fr: "ligne", en: "row"), style: .number),
    ReportColumn("column", title: LocalizedText(fr: "colonne", en: "column")),
    ReportColumn("value", title: LocalizedText(fr: "valeur", en: "value")),
    ReportColumn("problem", title: LocalizedText(fr: "problème", en: "problem")),
    ReportColumn("severity", title: LocalizedText(fr: "gravité", en: "severity")),
  ]

  private var summary: ReportSummary {
    let warnings = problems.count - errors
    let rows = tables.reduce(0) { $0 + $1.rows }
    var summary = ReportSummary()
    summary.append("errors", title: LocalizedText(fr: "erreurs", en: "errors"), .integer(errors))
    summary.append("warnings", title: LocalizedText(fr: "avertissements", en: "warnings"), .integer(warnings))
    var counts = ReportSummary()
    for table in tables { counts.append(table.name, .integer(table.rows)) }
    summary.append("tables", .record(counts))
    summary.append(text: ProblemText.verdict(errors: errors, warnings: warnings, rows: rows, language))
    return summary
  }
}
