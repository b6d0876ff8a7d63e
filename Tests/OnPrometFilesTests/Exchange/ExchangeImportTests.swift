import CivicDomain
import Foundation
import OnPrometFiles
import OnPrometReport
import Testing

@Suite("Events and attendances of other systems")
struct ExchangeImportTests {
  private func input(_ text: String) -> ByteInput { ByteInput(Array(text.utf8), name: "events.json") }

  private static let mobilize = """
    {"events": [{"id": 7, "title": "Knock on doors", "timezone": "America/New_York", "event_type": "CANVASS", "is_virtual": false,
      "sponsor": {"id": 3, "name": "Neighbors"}, "location": {"location": {"latitude": 40.7, "longitude": -74.0}},
      "timeslots": [{"id": 71, "start_date": 1800000000, "end_date": 1800007200, "max_attendees": 10, "is_full": false},
                    {"id": 72, "start_date": 1800086400, "end_date": 1800093600, "max_attendees": null}]}],
     "attendances": [
      {"person": {"id": 1, "email": "x"}, "event": {"id": 7}, "timeslot": {"id": 71}, "status": "REGISTERED", "attended": null, "created_date": 1799990000},
      {"person": {"id": 2}, "event": {"id": 7}, "timeslot": {"id": 72}, "status": "CONFIRMED", "attended": true},
      {"person": {"id": 3}, "event": {"id": 7}, "status": "CONFIRMED", "attended": false},
      {"person": {"id": 1}, "event": {"id": 7}, "status": "CANCELLED", "attended": null}]}
    """

  @Test("Mobilize: timeslots are slots, and who was not ticked off is not known")
  func mobilize() throws {
    let catalog = try MobilizeImport(input(Self.mobilize)).catalog
    let action = try #require(catalog.actions.first)
    #expect((action.id, action.title, action.mode, action.format) == ("7", "Knock on doors", "canvassing", .onsite))
    #expect(action.organization == "3" && catalog.organizations.map(\.name) == ["Neighbors"])
    #expect(action.span.hours == 26 && action.capacity == nil && action.timeZone?.identifier == "America/New_York")
    #expect(catalog.slots.map(\.id) == ["71", "72"] && catalog.slots.map(\.capacity) == [10, nil])
    let pledges = catalog.pledges.indices.map { catalog.pledges[$0] }
    #expect(pledges.map(\.status) == [.pledged, .kept, .noShow, .cancelled])
    #expect(pledges.map(\.slot) == ["71", "72", nil, nil])
    #expect(pledges[0].pledgedAt == Date(timeIntervalSince1970: 1_799_990_000))
    #expect(catalog.citizens.map(\.id) == ["1", "2", "3"])
  }

  private static func osdi(_ attendances: String) -> String {
    """
    {"_embedded": {"osdi:events": [{"identifiers": ["system:e1"], "title": "Clean-up", "start_date": "2026-05-02T09:00:00",
      "end_date": "2026-05-02T12:00:00", "timezone_identifier": "Europe/Paris", "capacity": 20, "status": "confirmed",
      "location": {"venue": "Quay", "location": {"latitude": 47.1, "longitude": 2.4}}}],
     "osdi:attendances": [\(attendances)]}}
    """
  }

  private static func attendance(_ person: String, _ status: String, _ more: String = "") -> String {
    """
    {"status": "\(status)", \(more) "_links": {"osdi:person": {"href": "https://x.example/people/\(person)"},
     "osdi:event": {"href": "https://x.example/events/e1"}}}
    """
  }

  @Test("OSDI: accepted is a promise, declined and undecided are counted, and local times stand on the event's clock")
  func osdi() throws {
    let text = Self.osdi(
      [
        Self.attendance("ann", "accepted", #""invited_by": "bob", "#), Self.attendance("bob", "declined"),
        Self.attendance("eve", "tentative"), Self.attendance("dan", "cancelled"),
        Self.attendance("may", "accepted", #""attended": false, "#), Self.attendance("kim", "needs action"),
      ].joined(separator: ","))
    let read = try OSDIImport(input(text))
    #expect(read.counts == [ImportCount(.withoutPromise, 3)])
    let action = try #require(read.catalog.actions.first)
    #expect(action.id == "e1" && action.capacity == 20 && action.format == .onsite)
    #expect(action.span.start == ISOTime.instant("2026-05-02T07:00:00Z", in: .gmt))
    let pledges = read.catalog.pledges.indices.map { read.catalog.pledges[$0] }
    #expect(pledges.map(\.citizen) == ["ann", "dan", "may"])
    #expect(pledges.map(\.status) == [.pledged, .cancelled, .noShow] && pledges[0].invitedBy == "bob")
  }

  @Test(
    "What cannot be used is named by its row and field",
    arguments: [
      (#"{"data": [{"id": 1}]}"#, "title"), (#"{"data": [{"id": 1, "title": "a", "timezone": "Mars"}]}"#, "timezone"),
      (#"{"data": [{"id": 1, "title": "a"}, {"id": 1, "title": "b"}]}"#, "id"),
      (#"{"attendances": [{"person": {"id": 1}, "event": {"id": 1}, "status": "MAYBE"}]}"#, "status"),
      (#"{"data": [{"id": 1, "title": "a", "timeslots": [{"id": 2, "max_attendees": -1}]}]}"#, "max_attendees"),
      (
        #"{"events": [{"id": 1, "title": "a"}], "attendances": [{"person": {"id": 1}, "event": {"id": 2}, "status": "CONFIRMED"}]}"#,
        "event.id"
      ),
    ])
  func badObjects(text: String, column: String) throws {
    let problem = #expect(throws: TableProblem.self) { try MobilizeImport(input(text)) }
    #expect(problem?.column == column && problem?.row != nil && problem?.file == "events.json")
    let skipping = try MobilizeImport(input(text), policy: .skip)
    #expect(skipping.skippedRows == 1 && skipping.problems.count == 1)
  }

  @Test("What is no such document is refused", arguments: ["[1", "{}", "[]", #"{"data": 3}"#])
  func noDocument(text: String) {
    #expect(throws: TableProblem.self) { try MobilizeImport(input(text)) }
    #expect(throws: TableProblem.self) { try OSDIImport(input(text)) }
  }
}
