import CivicDomain
import Foundation

/// An event in schema.org's words.
struct SchemaOrgEvent {
  let action: Action
  let slots: [Slot]
  let organizer: Organization?
  /// Keywords that are no codes.
  let unknownWords: Int

  init(_ record: ExchangeRecord, zone: TimeZone, map: ActionMap) throws(FieldError) {
    let id = try Self.identifier(record)
    let status = try Self.status(record)
    let codes = ExchangeCodes(try Self.words(record), map: map)
    unknownWords = codes.unknown
    organizer = try Self.organizer(record)
    slots = try Self.slots(record, of: id, in: zone)
    let place = try Self.place(record)
    action = try Action(
      id: id, title: record.required("name"), description: record.text("description"), organization: organizer?.id,
      mode: codes.mode, themes: codes.themes, format: status == .movedOnline ? .remote : Self.format(record),
      // A postponed event keeps the date that no longer holds.
      span: status == .postponed ? TimeSpan() : record.span("startDate", "endDate", in: zone),
      location: place?.place("geo"), area: place?.value("address.addressLocality")?.string,
      capacity: record.count("maximumAttendeeCapacity"), languages: record.texts("inLanguage"),
      minimumAge: Self.minimumAge(record), status: status == .cancelled ? .cancelled : nil, url: record.text("url"))
  }

  private enum Status: String, CaseIterable {
    case scheduled = "EventScheduled"
    case rescheduled = "EventRescheduled"
    case postponed = "EventPostponed"
    case movedOnline = "EventMovedOnline"
    case cancelled = "EventCancelled"
  }

  private static func status(_ record: ExchangeRecord) throws(FieldError) -> Status? {
    guard let text = try record.text("eventStatus") else { return nil }
    guard let status = Status(rawValue: SchemaOrgTerm.bare(text)) else {
      throw FieldError(field: "eventStatus", value: text, requirement: .oneOf(Status.allCases.map(\.rawValue)))
    }
    return status
  }

  /// The identifier, else what names the event on the web.
  private static func identifier(_ record: ExchangeRecord) throws(FieldError) -> String {
    guard let id = try record.firstText("identifier", "@id", "url") else { return try record.required("identifier") }
    return id
  }

  static let formats: [(format: Format, mode: String)] = [
    (.onsite, "OfflineEventAttendanceMode"), (.remote, "OnlineEventAttendanceMode"),
    (.hybrid, "MixedEventAttendanceMode"),
  ]

  private static func format(_ record: ExchangeRecord) throws(FieldError) -> Format? {
    guard let text = try record.text("eventAttendanceMode") else { return nil }
    guard let entry = formats.first(where: { $0.mode == SchemaOrgTerm.bare(text) }) else {
      throw FieldError(field: "eventAttendanceMode", value: text, requirement: .oneOf(formats.map(\.mode)))
    }
    return entry.format
  }

  /// The first place among the locations, of which others may be virtual.
  private static func place(_ record: ExchangeRecord) throws(FieldError) -> ExchangeRecord? {
    guard let value = record.value("location") else { return nil }
    return (value.array ?? [value]).first { $0["geo"] != nil || $0["address"] != nil }.map(ExchangeRecord.init)
  }

  private static func organizer(_ record: ExchangeRecord) throws(FieldError) -> Organization? {
    guard let value = record.value("organizer"), value["@type"] != .string("Person") else { return nil }
    let organizer = ExchangeRecord(value: value.array?.first ?? value)
    guard let id = try organizer.firstText("identifier", "@id", "name") else { return nil }
    return try Organization(
      id: id, name: organizer.text("name"), kind: .association, website: organizer.text("url"))
  }

  /// Keywords: a list, or a text with commas.
  private static func words(_ record: ExchangeRecord) throws(FieldError) -> [String] {
    try record.texts("keywords").flatMap { $0.split(separator: ",") }.map { $0.trimmingCharacters(in: .whitespaces) }
  }

  /// The first age of a range such as `16-` or `18-25`.
  private static func minimumAge(_ record: ExchangeRecord) throws(FieldError) -> Int? {
    guard let text = try record.text("typicalAgeRange"), let first = text.prefixMatch(of: #/(\d{1,3})-/#) else {
      return nil
    }
    return Int(first.output.1)
  }

  private static func slots(_ record: ExchangeRecord, of event: String, in zone: TimeZone) throws(FieldError) -> [Slot]
  {
    guard let value = record.value("subEvent") else { return [] }
    var slots: [Slot] = []
    for (index, part) in (value.array ?? [value]).enumerated() {
      let part = ExchangeRecord(value: part)
      let span = try part.span("startDate", "endDate", in: zone)
      guard span.start != nil else { continue }
      slots.append(
        try Slot(
          action: event, id: part.firstText("identifier", "@id") ?? String(index + 1), span: span,
          role: part.text("name"), capacity: part.count("maximumAttendeeCapacity")))
    }
    return slots
  }
}
