import CivicDomain
import CivicMobilization
import CivicStatistics
import Foundation
import Testing

@Suite("Who is reached")
struct ReachStudyTests {
  private static let now = Date(timeIntervalSince1970: 1_772_000_000)  // 2026-02-25

  private static func day(_ days: Double) -> Date { now - 86_400 * days }

  /// A hundred people of the north and a hundred of the south, of whom some promised.
  private static func catalog(north: Int, south: Int) throws -> Catalog {
    var catalog = Catalog(actions: [
      try Action(id: "a", title: "A", organization: "o", span: TimeSpan(start: day(10))),
      try Action(id: "b", title: "B", organization: "p", span: TimeSpan(start: day(-10))),
    ])
    for (area, promising) in [("north", north), ("south", south)] {
      for number in 0..<100 {
        let id = "\(area)\(number)"
        catalog.citizens.append(try Citizen(id: id, area: area, birthYear: number < 50 ? 1980 : nil))
        guard number < promising else { continue }
        catalog.pledges.append(try Pledge(citizen: id, action: "a", pledgedAt: day(number < 10 ? 200 : 20)))
      }
    }
    return catalog
  }

  private func findings(
    _ catalog: Catalog, _ change: (inout ReachStudy) -> Void = { _ in }
  ) throws -> ReachStudy.Findings {
    var study = ReachStudy()
    change(&study)
    return try study.findings(of: catalog, now: Self.now)
  }

  /// scipy 1.17.1 through `fisherExactTest`, doubled as Holm does for two segments.
  @Test("A segment that chance would not explain is found, against the people who are known")
  func segments() throws {
    let areas = try findings(try Self.catalog(north: 60, south: 30)).segments.filter { $0.attribute == .area }
    #expect(areas.map(\.value) == ["north", "south"] && areas.map(\.verdict) == [.over, .under])
    #expect(areas[0].lift == 60.0 / 90 / 0.5 && areas[1].liftInterval.upperBound < 1)
    let alike = try findings(try Self.catalog(north: 45, south: 45)).segments
    #expect(alike.allSatisfy { $0.verdict == .fair && $0.liftInterval.contains(1) })
  }

  @Test("Of segments that are all reached alike, none is called under-reached more than 5 times out of 100")
  func familyWise() throws {
    var generator = Seed(4).generator()
    var wrong = 0
    for _ in 0..<100 {
      var catalog = Catalog(actions: [try Action(id: "a", title: "A", span: TimeSpan(start: Self.day(10)))])
      for number in 0..<160 {
        catalog.citizens.append(try Citizen(id: "\(number)", area: "area\(number % 8)"))
        if generator.bernoulli(0.4) {
          catalog.pledges.append(try Pledge(citizen: "\(number)", action: "a", pledgedAt: Self.day(1)))
        }
      }
      if try findings(catalog).segments.contains(where: { $0.verdict != .fair }) { wrong += 1 }
    }
    #expect(wrong <= 5)
  }

  @Test("Small segments are shown together, or not at all")
  func small() throws {
    var catalog = try Self.catalog(north: 60, south: 30)
    for (number, area) in ["east", "east", "east", "west", "west"].enumerated() {
      catalog.citizens.append(try Citizen(id: "few\(number)", area: area))
    }
    let five = try findings(catalog) { $0.smallestSegment = 5 }.segments.filter { $0.attribute == .area }
    #expect(five.map(\.value) == ["north", "south", "other"])
    let six = try findings(catalog) { $0.smallestSegment = 6 }.segments.filter { $0.attribute == .area }
    #expect(six.map(\.value) == ["north", "south"])
  }

  @Test("Against a population, people whose segment it lacks are left out and counted")
  func population() throws {
    let segment = try ReferencePopulation.Segment(attribute: .area, value: "north", people: 500)
    let other = try ReferencePopulation.Segment(attribute: .area, value: "west", people: 500)
    let found = try findings(try Self.catalog(north: 60, south: 30)) {
      $0.population = ReferencePopulation([segment, other])
    }
    #expect(found.outside == 30 && found.segments.map(\.participants) == [60, 0])
    #expect(found.segments[1].verdict == .under && found.segments[1].interval.lowerBound == 0)
  }

  @Test("A share of newcomers counts first promises among the recent ones")
  func newcomers() throws {
    var catalog = try Self.catalog(north: 60, south: 30)
    // Ten of each area promised long ago; one of them promises again.
    catalog.pledges.append(try Pledge(citizen: "north0", action: "b", pledgedAt: Self.day(1)))
    let found = try findings(catalog).newcomers
    #expect(found.newcomers == 70 && found.participants == 71)
    #expect(found.interval == wilsonInterval(successes: 70, trials: 71))
    #expect(try findings(catalog) { $0.organizer = "p" }.newcomers.participants == 1)
  }

  @Test("What cannot be looked at is refused by what is wrong")
  func refused() throws {
    let catalog = try Self.catalog(north: 60, south: 30)
    #expect(throws: ReachError.nobodyTookPart) { try findings(Catalog()) }
    #expect(throws: ReachError.nobodyTookPart) { try findings(catalog) { $0.organizer = "nobody" } }
    #expect(throws: ReachError.unknownAttribute(.department)) { try findings(catalog) { $0.attribute = .department } }
    let few = try ReferencePopulation.Segment(attribute: .area, value: "north", people: 59)
    #expect(throws: ReachError.tooFewPeople(attribute: .area, value: "north", participants: 60, people: 59)) {
      try findings(catalog) { $0.population = ReferencePopulation([few]) }
    }
    #expect(throws: FieldError.self) { try ReferencePopulation.Segment(attribute: .area, value: "x", people: 0) }
  }

  @Test(
    "Ages are bands of the year of the question",
    arguments: [(2009, "0-17"), (2008, "18-29"), (1997, "18-29"), (1996, "30-44"), (1951, "75+"), (1900, "75+")])
  func ages(birthYear: Int, band: String) throws {
    #expect(SegmentAttribute.age.segment(of: try Citizen(id: "c", birthYear: birthYear), year: 2026) == band)
    #expect(SegmentAttribute.age.segment(of: try Citizen(id: "c"), year: 2026) == nil)
  }
}
