import CivicDomain
import Foundation

/// Actions as events in schema.org's words (JSON-LD), as search engines read them from a page.
struct SchemaOrgExport {
  private let events: [JSONValue]

  /// - Parameters:
  ///   - actions: What to publish.
  ///   - index: Their organizations, slots and promised places.
  ///   - zone: The zone whose dates dates alone are, where an action names none.
  init(_ actions: [Action], _ index: ExchangeIndex, zone: TimeZone) {
    events = actions.map { Self.event($0, index, zone) }
  }

  /// The columns that events hold.
  static let columns: [TableName: Set<String>] = [
    .actions: [
      "id", "title", "description", "organization", "mode", "themes", "format", "starts_at", "ends_at", "latitude",
      "longitude", "area", "capacity", "languages", "minimum_age", "status", "url", "time_zone",
    ],
    .slots: ["action", "id", "starts_at", "ends_at", "role", "capacity"],
    .organizations: ["id", "name", "kind", "website"],
  ]

  /// The events as JSON-LD.
  var json: String {
    JSONValue.known(["@context": .string("https://schema.org"), "@graph": .array(events)]).text + "\n"
  }

  private static func event(_ action: Action, _ index: ExchangeIndex, _ zone: TimeZone) -> JSONValue {
    let zone = action.timeZone ?? zone
    let isOff = action.status == .cancelled || action.status == .failed
    return .known([
      "@type": .string("Event"), "identifier": .string(action.id), "name": .string(action.title),
      "description": .text(action.description), "startDate": .text(action.span.writtenStart(in: zone)?.text),
      "endDate": .text(action.span.writtenEnd(in: zone)?.text),
      "eventStatus": .string(SchemaOrgTerm.address + (isOff ? "EventCancelled" : "EventScheduled")),
      "eventAttendanceMode": attendance(action.format), "location": location(action),
      "organizer": organizer(action, index), "maximumAttendeeCapacity": .count(action.capacity),
      "remainingAttendeeCapacity": .count(index.free(in: action)),
      "keywords": .texts(ExchangeCodes.words(of: action)), "inLanguage": .texts(action.languages),
      "typicalAgeRange": .text(action.minimumAge.map { "\($0)-" }), "url": .text(action.url),
      "subEvent": index.slots(of: action).orNil.map { slots in .array(slots.map { part($0, zone) }) },
    ])
  }

  private static func part(_ slot: Slot, _ zone: TimeZone) -> JSONValue {
    .known([
      "@type": .string("Event"), "identifier": .string(slot.id), "name": .text(slot.role),
      "startDate": .text(slot.span.writtenStart(in: zone)?.text),
      "endDate": .text(slot.span.writtenEnd(in: zone)?.text),
      "maximumAttendeeCapacity": .count(slot.capacity),
    ])
  }

  private static func attendance(_ format: Format?) -> JSONValue? {
    SchemaOrgEvent.formats.first { $0.format == format }.map { .string(SchemaOrgTerm.address + $0.mode) }
  }

  /// A place where one is known, and where one may take part from afar the address that tells how.
  private static func location(_ action: Action) -> JSONValue? {
    let address: JSONValue? = action.area.map { area in
      .known(["@type": .string("PostalAddress"), "addressLocality": .string(area)])
    }
    let point: JSONValue? = action.location.map { point in
      .known([
        "@type": .string("GeoCoordinates"), "latitude": .number(point.latitude), "longitude": .number(point.longitude),
      ])
    }
    var places: [JSONValue] = []
    if address != nil || point != nil {
      places.append(.known(["@type": .string("Place"), "address": address, "geo": point]))
    }
    if action.format == .remote || action.format == .hybrid, let url = action.url {
      places.append(.known(["@type": .string("VirtualLocation"), "url": .string(url)]))
    }
    return places.count > 1 ? .array(places) : places.first
  }

  private static func organizer(_ action: Action, _ index: ExchangeIndex) -> JSONValue? {
    action.organization.map { id in
      let organization = index.organization(of: action)
      return .known([
        "@type": .string("Organization"), "identifier": .string(id), "name": .text(organization?.name),
        "url": .text(organization?.website),
      ])
    }
  }
}
