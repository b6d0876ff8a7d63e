import CivicDomain
import CivicMobilization

extension ReportSummary {
  /// Adds what an employer may see.
  mutating func append(_ company: CompanyReport) {
    append("employees", title: LocalizedText(fr: "salariés", en: "employees"), .integer(company.employees))
    append("participants", title: LocalizedText(fr: "participants", en: "participants"), Cell(company.participants))
    append(
      "pooled_participants",
      title: LocalizedText(fr: "participants des petits services", en: "participants of small departments"),
      Cell(company.pooledParticipants))
    let departments = company.departments.map { department in
      var record = ReportSummary()
      record.append("department", Cell(department.name))
      record.append("employees", .integer(department.employees))
      record.append("participants", Cell(department.participants))
      record.append("pooled", .boolean(department.isPooled))
      return Value.record(record)
    }
    append("departments", title: LocalizedText(fr: "services", en: "departments"), .list(departments))
    let causes = company.causes.map { cause in
      var record = ReportSummary()
      record.append("theme", .text(cause.theme))
      record.append("employees", .integer(cause.employees))
      return Value.record(record)
    }
    append("causes", title: LocalizedText(fr: "causes", en: "causes"), .list(causes))
  }
}
