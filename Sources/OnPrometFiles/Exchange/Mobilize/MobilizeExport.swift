import CivicDomain
import Foundation

/// Actions and promises as events with timeslots, and attendances, as Mobilize's interface answers them.
///
/// An action without slots has one timeslot, with its own identifier. Promises that wait or depend on others have no status there: they are
/// left out. `attended` is null until somebody counted.
enum MobilizeExport: AttendanceExport {
  static let columns: [TableName: Set<String>] = [
    .actions: [
      "id", "title", "description", "organization", "mode", "format", "starts_at", "ends_at", "latitude", "longitude",
      "capacity", "url", "time_zone",
    ],
    .slots: ["action", "id", "starts_at", "ends_at", "capacity"], .organizations: ["id", "name", "kind"],
    .pledges: ["citizen", "action", "slot", "pledged_at", "status", "attended"],
  ]

  /// Whether a promise is an attendance there.
  static func holds(_ pledge: Pledge) -> Bool {
    pledge.status != .waiting && (pledge.condition == nil || pledge.status != .pledged)
  }

  static func document(events: [JSONValue], attendances: [JSONValue]) -> JSONValue {
    .known(["events": .array(events), "attendances": .array(attendances)])
  }

  static func event(_ action: Action, _ index: ExchangeIndex) -> JSONValue {
    let sponsor: JSONValue? = action.organization.map { id in
      .known(["id": .string(id), "name": .text(index.organization(of: action)?.name)])
    }
    let isFull = index.free(in: action) == 0
    let slots = index.slots(of: action)
    let timeslots =
      slots.isEmpty
      ? [timeslot(action.id, action.span, action.capacity, isFull)]
      : slots.map { timeslot($0.id, $0.span, $0.capacity, isFull) }
    return .known([
      "id": .string(action.id), "title": .string(action.title), "description": .text(action.description),
      "timezone": .text(action.timeZone?.identifier), "event_type": .text(action.mode.flatMap(MobilizeKinds.kind)),
      "is_virtual": action.format.map { .boolean($0 == .remote) }, "sponsor": sponsor,
      "location": action.location.map { .known(["location": .place($0)]) }, "browser_url": .text(action.url),
      "timeslots": .array(timeslots),
    ])
  }

  private static func timeslot(_ id: String, _ span: TimeSpan, _ capacity: Int?, _ isFull: Bool) -> JSONValue {
    .known([
      "id": .string(id), "start_date": seconds(span.start), "end_date": seconds(span.end),
      "max_attendees": .count(capacity) ?? .null, "is_full": .boolean(isFull),
    ])
  }

  static func attendance(_ pledge: Pledge) -> JSONValue {
    .known([
      "person": .known(["id": .string(pledge.citizen)]), "event": .known(["id": .string(pledge.action)]),
      "timeslot": pledge.slot.map { .known(["id": .string($0)]) }, "created_date": seconds(pledge.pledgedAt),
      "status": .string(pledge.status == .cancelled ? "CANCELLED" : "REGISTERED"),
      "attended": pledge.knownAttendance.map { .boolean($0 > 0) } ?? .null,
    ])
  }

  /// Whole seconds since 1970.
  private static func seconds(_ date: Date?) -> JSONValue? {
    date.map { .integer(Int($0.timeIntervalSince1970.rounded(.down))) }
  }
}
