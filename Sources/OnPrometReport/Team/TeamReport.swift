import CivicDomain
import CivicMobilization

/// The teams of a company, and what its employer may see.
public struct TeamReport: Sendable {
  package let teams: CompanyTeams
  private let company: CompanyReport
  private let k: Int
  private let language: Language

  /// Prepares the report.
  /// - Parameters:
  ///   - teams: The teams.
  ///   - company: What the employer may see.
  ///   - k: The fewest people of whom anything is told.
  ///   - language: The language of the sentences.
  public init(_ teams: CompanyTeams, _ company: CompanyReport, k: Int, language: Language) {
    (self.teams, self.company, self.k, self.language) = (teams, company, k, language)
  }

  /// One row an employee, team by team; the employer's aggregates stand in the summary.
  public var table: ReportTable {
    var table = ReportTable(columns: Self.columns)
    for (number, team) in teams.teams.enumerated() {
      let action = team.action.map { teams.actions[$0] }
      for member in team.members {
        let employee = teams.employees[member]
        table.append([
          .integer(number + 1), .text(employee.id), Cell(employee.department), Cell(action?.id), Cell(action?.title),
          .number(team.tieScore),
        ])
      }
    }
    appendTies(to: &table.summary)
    table.summary.append(company)
    table.summary.append(notes: TeamText.notes(k: k, language))
    return table
  }

  private static let columns = [
    ReportColumn("team", title: LocalizedText(fr: "équipe", en: "team"), style: .number), ReportColumn("citizen"),
    ReportColumn("department", title: LocalizedText(fr: "service", en: "department")),
    ReportColumn("action", title: LocalizedText(fr: "action", en: "action")),
    ReportColumn("title", title: LocalizedText(fr: "titre", en: "title")),
    ReportColumn("tie_score", title: LocalizedText(fr: "liens", en: "ties"), style: .decimals(2)),
  ]

  private func appendTies(to summary: inout ReportSummary) {
    summary.append("teams", title: LocalizedText(fr: "équipes", en: "teams"), .integer(teams.teams.count))
    summary.append(
      "new_pairs", title: LocalizedText(fr: "rencontres entre services", en: "new pairs across departments"),
      .integer(teams.newPairs))
    summary.append(
      "repeated_pairs", title: LocalizedText(fr: "paires qui se connaissent", en: "pairs who have met"),
      .integer(teams.repeatedPairs))
  }
}
