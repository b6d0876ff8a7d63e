import CivicDomain
import Foundation
import OnPrometFiles
import OnPrometReport
import Testing

@Suite("Events in schema.org's words")
struct SchemaOrgImportTests {
  private func read(_ text: String, policy: ProblemPolicy = .stop) throws -> SchemaOrgImport {
    try SchemaOrgImport(ByteInput(Array(text.utf8), name: "event.jsonld"), policy: policy)
  }

  private static func event(_ members: String) -> String {
    #"{"@type": "Event", "@id": "e", "name": "E", "startDate": "2026-06-06T14:00+02:00"\#(members)}"#
  }

  @Test(
    "One event, a list and a graph are read; what is no event is counted",
    arguments: [
      event(""), "[\(event(""))]",
      #"{"@context": "https://schema.org", "@graph": [\#(event("")), {"@type": "Person"}]}"#,
    ])
  func shapes(text: String) throws {
    let read = try read(text)
    #expect(read.catalog.actions.map(\.id) == ["e"])
    #expect(read.leftAside.map(\.part) == (text.contains("Person") ? ["Person"] : []))
  }

  @Test(
    "The status says whether and when an event takes place",
    arguments: [
      ("EventScheduled", nil, true), ("https://schema.org/EventCancelled", .cancelled, true),
      ("http://schema.org/EventPostponed", nil, false), ("EventRescheduled", nil, true),
    ] as [(String, Action.Status?, Bool)])
  func status(text: String, status: Action.Status?, hasDate: Bool) throws {
    let action = try #require(try read(Self.event(#", "eventStatus": "\#(text)""#)).catalog.actions.first)
    #expect(action.status == status && (action.span.start != nil) == hasDate)
  }

  @Test(
    "The attendance mode is the format, and an event moved online is remote",
    arguments: [
      (#""eventAttendanceMode": "OfflineEventAttendanceMode""#, .onsite),
      (#""eventAttendanceMode": "https://schema.org/MixedEventAttendanceMode""#, .hybrid),
      (#""eventStatus": "EventMovedOnline", "eventAttendanceMode": "OfflineEventAttendanceMode""#, .remote),
      (#""inLanguage": ["fr", "de"]"#, nil),
    ] as [(String, Format?)])
  func format(member: String, format: Format?) throws {
    #expect(try read(Self.event(", " + member)).catalog.actions.map(\.format) == [format])
  }

  @Test("A place among virtual ones, an organizer who is no person, an age and keywords are read")
  func details() throws {
    let action = try #require(
      try read(
        Self.event(
          #"""
          , "location": [{"@type": "VirtualLocation", "url": "u"}, {"@type": "Place", "geo": {"latitude": "47.5", "longitude": 2}}],
          "organizer": {"@type": "Person", "name": "Somebody"}, "typicalAgeRange": "16-99", "keywords": "waste, fun",
          "maximumAttendeeCapacity": 25, "remainingAttendeeCapacity": 11
          """#)
      ).catalog.actions.first)
    #expect(action.location == (try Coordinate(latitude: 47.5, longitude: 2)) && action.organization == nil)
    #expect(action.minimumAge == 16 && action.themes.map(\.code) == ["waste"] && action.capacity == 25)
  }

  @Test(
    "What cannot be used is named by its field and value",
    arguments: [
      (#", "eventStatus": "EventMaybe""#, "eventStatus"), (#", "eventAttendanceMode": "There""#, "eventAttendanceMode"),
      (#", "endDate": "soon""#, "endDate"), (#", "endDate": "2026-06-06T13:00+02:00""#, "ends_at"),
      (#", "maximumAttendeeCapacity": 2.5"#, "maximumAttendeeCapacity"),
    ])
  func badMembers(members: String, field: String) throws {
    let problem = #expect(throws: TableProblem.self) { try read(Self.event(members)) }
    #expect(problem?.column == field && problem?.row == 1)
    #expect(try read(Self.event(members), policy: .skip).skippedRows == 1)
  }
}
