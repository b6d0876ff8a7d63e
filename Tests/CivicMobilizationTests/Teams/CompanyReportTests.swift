import CivicDomain
import CivicMobilization
import CivicStatistics
import Testing

@Suite("What an employer may see")
struct CompanyReportTests {
  private static func catalog(seed: Int) throws -> Catalog {
    var generator = Seed(UInt64(seed)).generator()
    var catalog = Catalog()
    catalog.citizens = try (0..<60).map { number in
      let themes = ["climate", "food", "water"].filter { _ in generator.bernoulli(0.2) }.map {
        Interest($0)
      }
      return try Citizen(
        id: "c\(number)", themes: themes, organization: number < 50 ? "firm" : "other",
        department: ["it", "hr", "sales", "law"][generator.integer(below: 4)])
    }
    catalog.pledges = PledgeTable(
      try catalog.citizens.filter { _ in generator.bernoulli(0.4) }.map { try Pledge(citizen: $0.id, action: "a") })
    return catalog
  }

  @Test(
    "counts are those of a plain count, and none is of fewer than k people or leaves fewer than k out",
    arguments: 0..<20, [2, 5])
  func counts(seed: Int, k: Int) throws {
    let catalog = try Self.catalog(seed: seed)
    let report = CompanyReport("firm", catalog, k: k)
    let promising = Set(catalog.pledges.indices.map { catalog.pledges[$0].citizen })
    for department in report.departments {
      let staff = catalog.citizens.filter { $0.organization == "firm" && $0.department == department.name }
      #expect(staff.count == department.employees)
      guard let told = department.participants else { continue }
      #expect(told == staff.count { promising.contains($0.id) } && told >= k && staff.count - told >= k)
    }
    for cause in report.causes {
      let holding = catalog.citizens.count { citizen in
        citizen.organization == "firm" && citizen.themes.contains { $0.code == cause.theme }
      }
      #expect(cause.employees == holding && holding >= k && 50 - holding >= k)
    }
  }

  @Test("one person joining or leaving a cause never shows unless k others hold it")
  func singleTheme() throws {
    var catalog = try Self.catalog(seed: 1)
    let before = CompanyReport("firm", catalog, k: 5)
    catalog.citizens[0].themes.append(Interest("rare-cause"))
    #expect(CompanyReport("firm", catalog, k: 5) == before)
  }
}
