import CivicDomain
import CivicMobilization

/// What an employer may see of how employees take part: aggregates, and never anything of one person.
public struct EmployerReport: Sendable {
  package let company: CompanyReport
  private let k: Int
  private let language: Language

  /// Prepares the report.
  /// - Parameters:
  ///   - company: What the employer may see.
  ///   - k: The fewest people of whom anything is told.
  ///   - language: The language of the sentences.
  public init(_ company: CompanyReport, k: Int, language: Language) {
    (self.company, self.k, self.language) = (company, k, language)
  }

  /// One row a department.
  public var table: ReportTable {
    var table = ReportTable(columns: Self.columns)
    for department in company.departments {
      table.append([
        Cell(department.name), .integer(department.employees), Cell(department.participants),
        .boolean(department.isPooled),
      ])
    }
    table.summary.append(company)
    table.summary.append(notes: [TeamText.protection(k: k, language)])
    return table
  }

  private static let columns = [
    ReportColumn("department", title: LocalizedText(fr: "service", en: "department")),
    ReportColumn("employees", title: LocalizedText(fr: "salariés", en: "employees"), style: .number),
    ReportColumn("participants", style: .number),
    ReportColumn("pooled", title: LocalizedText(fr: "regroupé", en: "pooled")),
  ]
}
