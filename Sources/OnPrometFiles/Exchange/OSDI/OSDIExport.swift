import CivicDomain
import Foundation

/// Actions and promises as events and attendances of the Open Supporter Data Interface.
///
/// Of a person only the identifier is written. A promise that waits or depends on others is `tentative`; `attended` is written only where
/// somebody counted.
enum OSDIExport: AttendanceExport {
  static let columns: [TableName: Set<String>] = [
    .actions: [
      "id", "title", "description", "starts_at", "ends_at", "latitude", "longitude", "capacity", "status", "url",
      "time_zone",
    ],
    .pledges: ["citizen", "action", "pledged_at", "status", "attended", "invited_by"],
  ]

  static func document(events: [JSONValue], attendances: [JSONValue]) -> JSONValue {
    .known(["_embedded": .known(["osdi:events": .array(events), "osdi:attendances": .array(attendances)])])
  }

  static func event(_ action: Action, _ index: ExchangeIndex) -> JSONValue {
    .known([
      "identifiers": .array([.string("on-promet:\(action.id)")]), "title": .string(action.title),
      "description": .text(action.description), "start_date": .text(action.span.start.map(ISOTime.text)),
      "end_date": .text(action.span.end.map(ISOTime.text)),
      "timezone_identifier": .text(action.timeZone?.identifier), "capacity": .count(action.capacity),
      "total_accepted": .integer(index.promised(to: action)), "status": .string(status(action.status)),
      "location": action.location.map { .known(["location": .place($0)]) }, "browser_url": .text(action.url),
    ])
  }

  private static func status(_ status: Action.Status?) -> String {
    switch status {
    case .cancelled, .failed: "cancelled"
    case .activated, .done: "confirmed"
    case .open, nil: "tentative"
    }
  }

  static func attendance(_ pledge: Pledge) -> JSONValue {
    .known([
      "status": .string(status(pledge)), "attended": pledge.knownAttendance.map { .boolean($0 > 0) },
      "created_date": .text(pledge.pledgedAt.map(ISOTime.text)),
      "_links": .known([
        "osdi:person": link("people", pledge.citizen), "osdi:event": link("events", pledge.action),
        "osdi:invited_by": pledge.invitedBy.map { link("people", $0) },
      ]),
    ])
  }

  private static func status(_ pledge: Pledge) -> String {
    switch pledge.status {
    case .cancelled: "cancelled"
    case .waiting: "tentative"
    case .kept, .noShow, .unknown: "accepted"
    case .pledged: pledge.condition == nil ? "accepted" : "tentative"
    }
  }

  private static func link(_ list: String, _ id: String) -> JSONValue {
    let part = id.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(CharacterSet(charactersIn: "-._~")))
    return .known(["href": .string("\(list)/\(part ?? id)")])
  }
}
