import CivicDomain
import Foundation

/// A mission of API Engagement, read from JSON or from a feed.
struct HubMission {
  let action: Action
  let organizer: Organization?
  /// Words of tags and requirements that are no codes.
  let unknownWords: (tags: Int, requirements: Int)

  /// - Parameters:
  ///   - record: The mission.
  ///   - missingPlaces: What no number of places means: 1 in a feed, not known elsewhere.
  ///   - zone: The zone of local times.
  ///   - map: The map whose codes tags may be.
  /// - Throws: ``FieldError`` for a field that cannot be used.
  init(_ record: ExchangeRecord, missingPlaces: Int?, zone: TimeZone, map: ActionMap) throws(FieldError) {
    let codes = ExchangeCodes(try Self.list(record, "tags"), map: map)
    let requirements = try Self.list(record, "requirements")
    let requires = requirements.filter(Self.isCode)
    unknownWords = (codes.unknown, requirements.count - requires.count)
    organizer = try Self.organizer(record)
    let domain = try record.text("domain")
    let activities = try Self.list(record, "activities") + Self.list(record, "activity")
    let address = try Self.address(record)
    action = try Action(
      id: record.required("clientId"), title: record.required("title"), description: record.text("description"),
      organization: organizer?.id,
      mode: codes.mode ?? HubDomain.mode(activities: activities, domain: domain, map: map),
      themes: codes.themes.orNil ?? domain.flatMap { HubDomain.themes[$0] }.map { [Interest($0)] } ?? [],
      format: Self.format(record), span: Self.span(record, zone), location: address?.place("location", "lat", "lon"),
      area: address?.text("city"), capacity: Self.places(record, missing: missingPlaces), requires: requires,
      minimumAge: Self.minimumAge(record), url: record.text("applicationUrl"))
  }

  /// How far people need not come: `local` is work from afar for somebody near.
  private static func format(_ record: ExchangeRecord) throws(FieldError) -> Format? {
    guard try record.text("remote") != nil else { return nil }
    return switch try record.word("remote", of: ["no", "possible", "full", "local"]) {
    case "no": .onsite
    case "possible": .hybrid
    default: .remote
    }
  }

  private static func places(_ record: ExchangeRecord, missing: Int?) throws(FieldError) -> Int? {
    let places = try record.count("places")
    guard try record.text("placesStatus") != nil else { return places ?? missing }
    let status = try record.word("placesStatus", of: ["ATTRIBUTED_BY_API", "GIVEN_BY_PARTNER"])
    return status == "ATTRIBUTED_BY_API" ? nil : places ?? missing
  }

  private static func minimumAge(_ record: ExchangeRecord) throws(FieldError) -> Int? {
    guard try record.text("openToMinors") != nil else { return nil }
    return try record.word("openToMinors", of: ["yes", "no"]) == "no" ? 18 : nil
  }

  private static func organizer(_ record: ExchangeRecord) throws(FieldError) -> Organization? {
    guard let id = try record.firstText("organizationClientId", "organizationId") else { return nil }
    return try Organization(
      id: id, name: record.text("organizationName"), kind: .association, website: record.text("organizationUrl"))
  }

  /// The first address; a feed may hold its fields in the mission itself.
  private static func address(_ record: ExchangeRecord) throws(FieldError) -> ExchangeRecord? {
    guard let addresses = record.value("addresses") else { return record }
    let list = addresses["address"] ?? addresses
    return (list.array?.first ?? list).isObject ? ExchangeRecord(value: list.array?.first ?? list) : nil
  }

  private static func span(_ record: ExchangeRecord, _ zone: TimeZone) throws(FieldError) -> TimeSpan {
    try TimeSpan(
      from: time(record, "startAt"), to: time(record, "endAt"), on: ZoneClock(zone), fields: ("startAt", "endAt"))
  }

  /// A date as `dd/mm/yyyy`, else ISO 8601.
  private static func time(_ record: ExchangeRecord, _ field: String) throws(FieldError) -> ISOTime? {
    guard let parts = try record.text(field)?.wholeMatch(of: #/(\d\d)/(\d\d)/(\d{4})/#)?.output else {
      return try record.time(field)
    }
    guard let time = ISOTime("\(parts.3)-\(parts.2)-\(parts.1)") else {
      throw FieldError(field: field, value: String(parts.0), requirement: .time)
    }
    return time
  }

  /// A list of texts; in a feed also `value` elements, or a text with commas.
  private static func list(_ record: ExchangeRecord, _ field: String) throws(FieldError) -> [String] {
    let texts = try record.texts(record.value(field)?.isObject == true ? "\(field).value" : field)
    guard texts.count == 1 else { return texts }
    return texts[0].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }

  private static func isCode(_ text: String) -> Bool {
    text.utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: "-") }
  }
}

extension JSONValue {
  fileprivate var isObject: Bool {
    if case .object = self { true } else { false }
  }
}
