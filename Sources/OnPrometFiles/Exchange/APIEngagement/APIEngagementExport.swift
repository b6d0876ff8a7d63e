import CivicDomain
import Foundation
import OnPrometReport

/// Actions as missions of API Engagement: JSON as its interface answers them, or the XML feed that it reads.
///
/// Only actions that may take place are missions. Themes and the mode stand among the tags, so that they can be read back.
struct APIEngagementExport {
  private let missions: [JSONValue]

  /// - Parameters:
  ///   - actions: What to publish.
  ///   - index: Their organizations.
  ///   - zone: The zone whose dates dates alone are, where an action names none.
  ///   - map: The map that knows activities and domains.
  init(_ actions: [Action], _ index: ExchangeIndex, zone: TimeZone, map: ActionMap) {
    missions = actions.map { Self.mission($0, index.organization(of: $0), zone, map) }
  }

  /// The columns that missions hold.
  static let columns: [TableName: Set<String>] = [
    .actions: [
      "id", "title", "description", "organization", "mode", "themes", "format", "starts_at", "ends_at", "latitude",
      "longitude", "area", "capacity", "requires", "minimum_age", "url", "status", "time_zone",
    ],
    .organizations: ["id", "name", "kind", "website"],
  ]

  /// The missions as JSON.
  var json: String { JSONValue.known(["data": .array(missions)]).text + "\n" }

  /// The missions as a feed.
  var xml: String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<source>\n"
      + missions.map { XMLText.element("mission", holding: Self.elements($0)) + "\n" }.joined() + "</source>\n"
  }

  private static func mission(
    _ action: Action, _ organization: Organization?, _ zone: TimeZone, _ map: ActionMap
  ) -> JSONValue {
    let zone = action.timeZone ?? zone
    let place = JSONValue.known(["city": .text(action.area), "location": .place(action.location, "lat", "lon")])
    return .known([
      "clientId": .string(action.id), "title": .string(action.title), "description": .text(action.description),
      "applicationUrl": .text(action.url),
      "domain": .text(action.mode.flatMap { map.codes(of: $0, in: .hubDomains).first }),
      "activities": .texts(action.mode.map { map.codes(of: $0, in: .hubActivities) } ?? []),
      "tags": .texts(ExchangeCodes.words(of: action)), "requirements": .texts(action.requires),
      "remote": .text(action.format.map(remote)), "startAt": .text(action.span.writtenStart(in: zone)?.text),
      "endAt": .text(action.span.writtenEnd(in: zone)?.text), "places": .count(action.capacity),
      "placesStatus": .string(action.capacity == nil ? "ATTRIBUTED_BY_API" : "GIVEN_BY_PARTNER"),
      "openToMinors": .text(action.minimumAge.map { $0 < 18 ? "yes" : "no" }),
      "addresses": place == .object([]) ? nil : .array([place]),
      "organizationClientId": .text(action.organization), "organizationName": .text(organization?.name),
      "organizationUrl": .text(organization?.website), "type": .string("benevolat"),
    ])
  }

  private static func remote(_ format: Format) -> String {
    switch format {
    case .onsite: "no"
    case .hybrid: "possible"
    case .remote: "full"
    }
  }

  /// A mission's members as elements: `activity` is a text with commas, other lists hold `value` elements and addresses `address` ones.
  private static func elements(_ mission: JSONValue) -> [String] {
    guard case .object(let members) = mission else { return [] }
    return members.map { member in
      guard let values = member.value.array else { return element(member.name, member.value) }
      guard member.name != "activities" else {
        return XMLText.element("activity", values.compactMap(\.string).joined(separator: ", "))
      }
      let inner = member.name == "addresses" ? "address" : "value"
      return XMLText.element(member.name, holding: values.map { element(inner, $0) })
    }
  }

  private static func element(_ name: String, _ value: JSONValue) -> String {
    guard case .object(let members) = value else { return XMLText.element(name, value.string ?? value.text) }
    return XMLText.element(name, holding: members.map { element($0.name, $0.value) })
  }
}
