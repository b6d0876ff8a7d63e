import CivicDomain
import Foundation
import OnPrometFiles
import OnPrometReport
import Testing

@Suite("Calendars")
struct ICalendarTests {
  private func read(_ text: String, policy: ProblemPolicy = .stop) throws -> ICalendarImport {
    try ICalendarImport(ByteInput(Array(text.utf8), name: "calendar.ics"), policy: policy)
  }

  private static func calendar(_ lines: String...) -> String {
    (["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT"] + lines + ["END:VEVENT", "END:VCALENDAR", ""])
      .joined(separator: "\r\n")
  }

  private static let event = ["UID:u", "SUMMARY:S"]

  /// What the PyPI package `icalendar` 7.3.2 reads from `Archives/sample.ics`, one event a line, times in UTC.
  private struct Reading: Decodable, Equatable {
    var uid: String
    var summary: String
    var description: String?
    var start: String
    var end: String
    var stamp: String
    var status: String
    var location: String?
    var categories: [String]?
    var latitude: Double?
    var longitude: Double?
    var url: String?
    var parent: String?
  }

  @Test("Another implementation reads from the sample's calendar what the sample holds")
  func otherReader() throws {
    let catalog = try ExchangeSample.catalog()
    let text = CatalogExport(catalog, as: .ical, now: ExchangeSample.now).text
    let archive = "Tests/OnPrometFilesTests/Archives/sample"
    if ProcessInfo.processInfo.environment["ONPROMET_RECORD"] != nil {
      try Data(text.utf8).write(to: URL(filePath: archive + ".ics"))
    }
    #expect(try String(contentsOfFile: archive + ".ics", encoding: .utf8) == text)
    let lines = try String(contentsOfFile: archive + ".icalendar-7.3.2.jsonl", encoding: .utf8).split(separator: "\n")
    let readings = try lines.map { try JSONDecoder().decode(Reading.self, from: Data($0.utf8)) }
    let (berges, fete, slot) = (catalog.actions[0], catalog.actions[1], catalog.slots[0])
    let stamp = ISOTime.text(ExchangeSample.now)
    #expect(
      readings == [
        Reading(
          uid: "berges@on-promet", summary: berges.title, description: berges.description,
          start: "2026-05-16T07:00:00Z", end: "2026-05-16T10:00:00Z", stamp: stamp, status: "CONFIRMED",
          location: berges.area, categories: ["water", "waste", "river-clean-up"], latitude: 47.08, longitude: 2.4,
          url: berges.url),
        Reading(
          uid: "berges/tôt@on-promet", summary: slot.role ?? "", start: "2026-05-16T07:00:00Z",
          end: "2026-05-16T08:30:00Z", stamp: stamp, status: "CONFIRMED", parent: "berges@on-promet"),
        Reading(
          uid: "fete@on-promet", summary: fete.title, start: "2026-06-13", end: "2026-06-15", stamp: stamp,
          status: "CONFIRMED", categories: ["food", "march"], url: fete.url),
      ])
  }

  @Test("A calendar that another implementation wrote, folded within characters, is read")
  func otherWriter() throws {
    let read = try ICalendarImport(
      ByteInput(path: "Tests/OnPrometFilesTests/Archives/written-by-icalendar-7.3.2.ics"))
    let action = try #require(read.catalog.actions.first)
    #expect(action.id == "20260516-1@agenda.example")
    #expect(
      action.title == "Fête des voisins ; café, thé \\ et un très long titre — àéîõü 😀 "
        + String(repeating: "é", count: 60))
    #expect(action.description == "Première ligne\nseconde, avec virgule; et point-virgule")
    #expect(action.span.start == ExchangeSample.instant("2026-05-16T15:30:00Z") && action.span.hours == 2.5)
    #expect(action.timeZone?.identifier == "Europe/Paris")
    #expect(action.location == (try Coordinate(latitude: 47.08, longitude: 2.4)))
    #expect(action.themes.map(\.code) == ["waste"] && action.mode == "clean-up")
    #expect(read.leftAside == [LeftAside("ATTENDEE", count: 1), LeftAside("CATEGORIES", count: 1)])
    #expect(read.catalog.citizens.isEmpty)
  }

  @Test("No line is longer than 75 octets, and each ends with CR LF (RFC 5545 §3.1)")
  func folding() throws {
    let text = CatalogExport(try ExchangeSample.catalog(), as: .ical, now: ExchangeSample.now).text
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    #expect(lines.last?.isEmpty == true)
    #expect(lines.dropLast().allSatisfy { $0.last == 0x0D && $0.count <= 76 })
    #expect(lines.contains { $0.first == 0x20 })
  }

  @Test(
    "Times are local, in UTC, in a zone or days; an end may be a duration",
    arguments: [
      (["DTSTART:20260516T090000"], "2026-05-16T09:00:00Z", nil, true),
      (["DTSTART:20260516T090000Z", "DTEND:20260516T100000Z"], "2026-05-16T09:00:00Z", "2026-05-16T10:00:00Z", true),
      (
        ["DTSTART;TZID=America/New_York:20260516T090000", "DURATION:PT1H30M"], "2026-05-16T13:00:00Z",
        "2026-05-16T14:30:00Z", true
      ),
      (["DTSTART;VALUE=DATE:20260516"], "2026-05-16T00:00:00Z", "2026-05-17T00:00:00Z", false),
      (["DTSTART;VALUE=DATE:20260516", "DURATION:P1W"], "2026-05-16T00:00:00Z", "2026-05-23T00:00:00Z", false),
      (
        ["DTSTART;TZID=\"Europe/Paris\":20261025T013000", "DURATION:PT3H"], "2026-10-24T23:30:00Z",
        "2026-10-25T02:30:00Z", true
      ),
    ] as [([String], String, String?, Bool)])
  func times(lines: [String], start: String, end: String?, isKnown: Bool) throws {
    let text = (["BEGIN:VCALENDAR", "BEGIN:VEVENT"] + Self.event + lines + ["END:VEVENT", "END:VCALENDAR"])
      .joined(separator: "\n")
    let span = try #require(try read(text).catalog.actions.first).span
    #expect(span.start == ExchangeSample.instant(start) && span.end == end.flatMap(ExchangeSample.instant))
    #expect(span.clockIsKnown == isKnown)
  }

  @Test(
    "A property that cannot be used is named with its value and the line where its event begins",
    arguments: [
      ("DTSTART:tomorrow", "DTSTART", "tomorrow"),
      ("DTSTART;TZID=Mars/Base:20260516T090000", "DTSTART;TZID", "Mars/Base"),
      ("DTSTART:20260230", "DTSTART", "20260230"), ("GEO:47", "GEO", "47"), ("UID:", "UID", ""),
    ])
  func badProperties(line: String, field: String, value: String) throws {
    let rest = line.hasPrefix("UID") ? "SUMMARY:S" : "UID:u\r\nSUMMARY:S"
    let text = Self.calendar(line, rest)
    let problem = #expect(throws: TableProblem.self) { try read(text) }
    #expect(problem?.column == field && problem?.value == value && problem?.row == 3)
    #expect(try read(text, policy: .skip).skippedRows == 1)
  }

  @Test(
    "What is no calendar is refused",
    arguments: [
      "", "BEGIN:VCALENDAR", "UID:u", "BEGIN:VCALENDAR\nEND:VEVENT", "BEGIN:VCALENDAR\nno line\nEND:VCALENDAR",
    ])
  func noCalendar(text: String) {
    #expect(throws: TableProblem.self) { try read(text) }
  }

  @Test("Moved repetitions are counted, not taken for events of their own")
  func repetitions() throws {
    let text = """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      UID:u
      SUMMARY:S
      DTSTART:20260516T090000Z
      RRULE:FREQ=DAILY
      END:VEVENT
      BEGIN:VEVENT
      UID:u
      SUMMARY:S
      RECURRENCE-ID:20260517T090000Z
      DTSTART:20260517T100000Z
      END:VEVENT
      END:VCALENDAR
      """
    let read = try read(text)
    #expect(read.catalog.actions.count == 1)
    #expect(read.leftAside == [LeftAside("RECURRENCE-ID", count: 1), LeftAside("RRULE", count: 1)])
  }
}
