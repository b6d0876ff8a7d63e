import CivicDomain
import Foundation
import OnPrometFiles
import OnPrometReport
import Testing

@Suite("What is exported reads back")
struct ExchangeRoundTripTests {
  private func export(_ format: ExportFormat, isFeed: Bool = false) throws -> CatalogExport {
    CatalogExport(try ExchangeSample.catalog(), as: format, isFeed: isFeed, now: ExchangeSample.now)
  }

  private func input(_ export: CatalogExport) -> ByteInput { ByteInput(Array(export.text.utf8), name: "exported") }

  /// The sample's actions without what a format does not hold.
  private func expected(_ strip: (inout Action) -> Void) throws -> [Action] {
    try ExchangeSample.catalog().actions.map { action in
      var action = action
      strip(&action)
      return action
    }
  }

  @Test("API Engagement holds all but minimum, languages and zone, as JSON and as a feed", arguments: [false, true])
  func apiEngagement(isFeed: Bool) throws {
    let export = try export(.apiEngagement, isFeed: isFeed)
    let read = try APIEngagementImport(input(export), zone: #require(TimeZone(identifier: "Europe/Paris"))).catalog
    #expect(
      try read.actions
        == expected {
          ($0.minimum, $0.languages, $0.timeZone) = (nil, [], nil)
        })
    #expect(try read.organizations == ExchangeSample.catalog().organizations)
    #expect(
      export.leftAside.map(\.part) == [
        "citizens", "actions.minimum", "actions.languages", "slots", "pledges",
      ])
  }

  @Test("A calendar holds when, where and what, and slots as parts")
  func calendar() throws {
    let read = try ICalendarImport(
      input(export(.ical)), zone: #require(TimeZone(identifier: "Europe/Paris"))
    ).catalog
    #expect(
      try read.actions
        == expected {
          ($0.organization, $0.format, $0.minimum, $0.capacity) = (nil, nil, nil, nil)
          ($0.requires, $0.languages, $0.minimumAge, $0.timeZone) = ([], [], nil, nil)
        })
    var slots = try ExchangeSample.catalog().slots
    slots[0].capacity = nil
    #expect(read.slots == slots)
  }

  @Test("schema.org holds all but minimum, abilities and zone, and tells how many may still come")
  func schemaOrg() throws {
    let export = try export(.schemaOrg)
    let read = try SchemaOrgImport(input(export), zone: #require(TimeZone(identifier: "Europe/Paris"))).catalog
    #expect(
      try read.actions
        == expected {
          ($0.minimum, $0.requires, $0.timeZone) = (nil, [], nil)
        })
    #expect(try read.slots == ExchangeSample.catalog().slots)
    #expect(try read.organizations == ExchangeSample.catalog().organizations)
    #expect(export.text.contains(#""maximumAttendeeCapacity": 12, "remainingAttendeeCapacity": 9"#))
    #expect(export.text.contains(#""startDate": "2026-06-13", "endDate": "2026-06-14""#))
  }

  @Test("OSDI holds times, capacity and promises; who waits promises nothing")
  func osdi() throws {
    let read = try OSDIImport(input(export(.osdi)))
    #expect(
      try read.catalog.actions
        == expected {
          ($0.organization, $0.mode, $0.themes, $0.area, $0.minimum) = (nil, nil, [], nil, nil)
          ($0.requires, $0.languages, $0.minimumAge) = ([], [], nil)
          $0.format = $0.location == nil ? nil : .onsite
          $0.span.clockIsKnown = true
        })
    #expect(read.counts == [ImportCount(.withoutPromise, 1)])
    let pledges = read.catalog.pledges.indices.map { read.catalog.pledges[$0] }
    #expect(pledges.map(\.citizen) == ["ann", "b/ob é", "ann"])
    #expect(pledges.map(\.status) == [.kept, .pledged, .noShow])
    #expect(pledges.map(\.invitedBy) == [nil, "ann", nil])
    #expect(pledges[0].pledgedAt == ExchangeSample.instant("2026-04-20T10:00:00Z"))
  }

  @Test("Mobilize holds slots as timeslots; an action without slots is its own timeslot, and who waits is left out")
  func mobilize() throws {
    let export = try export(.mobilize)
    let read = try MobilizeImport(input(export)).catalog
    let sample = try ExchangeSample.catalog()
    #expect(read.actions.map(\.title) == sample.actions.map(\.title))
    #expect(read.actions.map(\.timeZone) == sample.actions.map(\.timeZone))
    #expect(read.actions[1].span.start == sample.actions[1].span.start && read.actions[1].mode == "march")
    #expect(read.slots.map(\.id) == ["tôt"] && read.slots.map(\.span) == sample.slots.map(\.span))
    #expect(read.slots[0].capacity == 4)
    let pledges = read.pledges.indices.map { read.pledges[$0] }
    #expect(pledges.map(\.status) == [.kept, .pledged, .noShow] && pledges.map(\.slot) == ["tôt", nil, nil])
    #expect(export.leftAside.contains(LeftAside("pledges", count: 1)))
  }

  @Test(
    "Of people nothing but an identifier leaves, and only where the format has promises",
    arguments: ExportFormat.allCases)
  func people(format: ExportFormat) throws {
    var catalog = try ExchangeSample.catalog()
    catalog.citizens = [
      try Citizen(id: "ann", themes: [Interest("anti-racism")], birthYear: 1987, department: "Laundry")
    ]
    let text = CatalogExport(catalog, as: format, now: ExchangeSample.now).text
    #expect(!text.contains("1987") && !text.contains("Laundry") && !text.contains("anti-racism"))
    #expect(text.contains("ann") == (format == .osdi || format == .mobilize))
  }

  @Test("A theme that is also the name of a mode does not stand for the mode that an action has")
  func ambiguousCode() throws {
    let action = try Action(id: "a", title: "A", mode: "clean-up", themes: [Interest("disaster-relief")])
    let export = CatalogExport(Catalog(actions: [action]), as: .apiEngagement, now: ExchangeSample.now)
    let read = try #require(try APIEngagementImport(input(export)).catalog.actions.first)
    #expect(read.mode == "clean-up" && read.themes == action.themes)
  }
}
