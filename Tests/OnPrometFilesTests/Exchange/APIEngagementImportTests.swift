import CivicDomain
import Foundation
import OnPrometFiles
import OnPrometReport
import Testing

@Suite("Missions of API Engagement")
struct APIEngagementImportTests {
  private func read(
    _ text: String, name: String = "feed.xml", policy: ProblemPolicy = .stop
  ) throws -> APIEngagementImport {
    try APIEngagementImport(
      ByteInput(Array(text.utf8), name: name), zone: #require(TimeZone(identifier: "Europe/Paris")), policy: policy)
  }

  private static func feed(_ fields: String) -> String {
    "<source><mission><clientId>1</clientId><title>T</title>\(fields)</mission></source>"
  }

  private static func json(_ fields: String) -> String {
    #"{"data": [{"clientId": "1", "title": "T"\#(fields)}]}"#
  }

  @Test(
    "Missing places are one in a feed and unknown in JSON; places that the hub attributed are unknown",
    arguments: [
      (feed(""), 1), (feed("<places>7</places>"), 7), (feed("<placesStatus>ATTRIBUTED_BY_API</placesStatus>"), nil),
      (feed("<places>1</places><placesStatus>ATTRIBUTED_BY_API</placesStatus>"), nil),
      (feed("<places>3</places><placesStatus>GIVEN_BY_PARTNER</placesStatus>"), 3), (json(""), nil),
      (json(#", "places": 4"#), 4), (json(#", "places": 1, "placesStatus": "ATTRIBUTED_BY_API""#), nil),
      (json(#", "places": null"#), nil),
    ] as [(String, Int?)])
  func places(text: String, capacity: Int?) throws {
    #expect(try read(text).catalog.actions.map(\.capacity) == [capacity])
  }

  @Test(
    "Dates are days of the zone as dd/mm/yyyy or ISO, and times keep their offset",
    arguments: [
      ("<startAt>16/05/2026</startAt><endAt>17/05/2026</endAt>", "2026-05-15T22:00:00Z", "2026-05-17T22:00:00Z", false),
      ("<startAt>2026-05-16</startAt><endAt>2026-05-16</endAt>", "2026-05-15T22:00:00Z", "2026-05-16T22:00:00Z", false),
      (
        "<startAt>2026-05-16T09:00</startAt><endAt>2026-05-16T11:00:00+01:00</endAt>", "2026-05-16T07:00:00Z",
        "2026-05-16T10:00:00Z", true
      ),
    ])
  func dates(fields: String, start: String, end: String, isKnown: Bool) throws {
    let span = try #require(try read(Self.feed(fields)).catalog.actions.first).span
    #expect(span.start == ExchangeSample.instant(start) && span.end == ExchangeSample.instant(end))
    #expect(span.clockIsKnown == isKnown)
  }

  @Test(
    "A mode is taken where activities and domain leave one; the domain is a theme where tags name none",
    arguments: [
      ("<domain>emploi</domain><activity>recrutement</activity>", nil, ["work"]),
      ("<domain>animaux</domain><tags><value>waste</value><value>famille</value></tags>", nil, ["waste"]),
      ("<domain>humanitaire</domain><tags>petition, waste, climate</tags>", "petition", ["waste", "climate"]),
      (
        "<domain>solidarite-insertion</domain><activity>mediation-information, taches-administratives</activity>",
        "paperwork-help", ["poverty"]
      ),
    ] as [(String, String?, [String])])
  func codes(fields: String, mode: String?, themes: [String]) throws {
    let action = try #require(try read(Self.feed(fields)).catalog.actions.first)
    #expect(action.mode == mode && action.themes.map(\.code) == themes)
  }

  @Test("Words that are no codes are counted and exclude nobody")
  func words() throws {
    let read = try read(
      Self.feed("<tags>famille</tags><requirements><value>Aimer la pluie</value><value>swimming</value></requirements>")
    )
    #expect(read.catalog.actions.map(\.requires) == [["swimming"]])
    #expect(read.leftAside == [LeftAside("requirements", count: 1), LeftAside("tags", count: 1)])
  }

  @Test(
    "What cannot be used is named by its row, field and value, and may be skipped",
    arguments: [
      (feed("<places>many</places>"), "places", "many"), (feed("<remote>perhaps</remote>"), "remote", "perhaps"),
      (feed("<startAt>31/02/2026</startAt>"), "startAt", "31/02/2026"),
      (feed("<startAt>17/05/2026</startAt><endAt>16/05/2026</endAt>"), "endAt", "2026-05-16T22:00:00Z"),
      (json(#", "places": -1"#), "places", "-1"), (json(#", "openToMinors": "maybe""#), "openToMinors", "maybe"),
      (json(#", "placesStatus": "GUESSED""#), "placesStatus", "GUESSED"),
      (json(#", "addresses": [{"location": {"lat": 95, "lon": 2}}]"#), "latitude", "95.0"),
      (json(#"}, {"clientId": "1", "title": "U""#), "id", "1"),
    ])
  func badFields(text: String, field: String, value: String) throws {
    let problem = #expect(throws: TableProblem.self) { try read(text) }
    #expect(problem?.column == field && problem?.value == value && problem?.row != nil)
    #expect(try read(text, policy: .skip).skippedRows == 1)
  }

  @Test("A field that must be there, and an order of dates that JSON has wrong, are refused")
  func missing() {
    let problem = #expect(throws: TableProblem.self) {
      try read("<source><mission><title>T</title></mission></source>")
    }
    #expect(problem?.column == "clientId" && problem?.row == 1)
  }

  private static let deep = String(repeating: "<a>", count: 40) + String(repeating: "</a>", count: 40)

  @Test(
    "What attacks need is refused: document types, entities, other encodings, deep nesting; and so is what is broken",
    arguments: [
      #"<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]><source><mission><title>&x;</title></mission></source>"#,
      #"<?xml version="1.0" encoding="UTF-16"?><source><mission/></source>"#,
      #"<?xml version="1.0" encoding="UTF-7"?><source><mission/></source>"#, "<source>\(deep)</source>",
      "<source><mission><title>&unknown;</title></mission></source>", "<source><mission></source>", "<source/>", "<",
      "<other><mission/></other>",
    ])
  func attacks(text: String) {
    #expect(throws: TableProblem.self) { try read(text) }
  }
}
