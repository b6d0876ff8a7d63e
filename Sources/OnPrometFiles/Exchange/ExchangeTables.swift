import CivicDomain
import OnPrometReport

/// Collects events and attendances as tables, each identifier once.
struct ExchangeTables {
  private(set) var catalog = Catalog()
  /// Attendances that promise nothing.
  private(set) var withoutPromise = 0
  private var seen: (actions: Set<String>, organizations: Set<String>, citizens: Set<String>) = ([], [], [])
  private var others: [String: Int] = [:]

  mutating func append(_ action: Action, slots: [Slot] = [], organizer: Organization? = nil) throws(FieldError) {
    guard seen.actions.insert(action.id).inserted else {
      throw FieldError(field: "id", value: action.id, requirement: .unique)
    }
    if let organizer, seen.organizations.insert(organizer.id).inserted { catalog.organizations.append(organizer) }
    catalog.actions.append(action)
    catalog.slots += slots
  }

  /// Adds a pledge to an action that is there, and its citizen.
  mutating func append(_ pledge: Pledge, event field: String) throws(FieldError) {
    guard seen.actions.isEmpty || seen.actions.contains(pledge.action) else {
      throw FieldError(field: field, value: pledge.action, requirement: .existing(table: "events"))
    }
    if seen.citizens.insert(pledge.citizen).inserted { catalog.citizens.append(try Citizen(id: pledge.citizen)) }
    catalog.pledges.append(pledge)
  }

  /// Adds a slot of an action that is there.
  mutating func append(_ slot: Slot) { catalog.slots.append(slot) }

  mutating func countWithoutPromise() { withoutPromise += 1 }

  /// Counts values for which the tables have no place.
  mutating func leaveAside(_ part: String, count: Int = 1) {
    if count > 0 { others[part, default: 0] += count }
  }

  /// What the tables have no place for, by name.
  var leftAside: [LeftAside] {
    others.sorted { $0.key < $1.key }.map { LeftAside($0.key, count: $0.value) }
  }

  /// The status of a promise by whether somebody was ticked off: nobody ticked is not known, and never a no-show.
  static func status(attended: Bool?, isCancelled: Bool) -> Pledge.Status {
    switch attended {
    case true?: .kept
    case false?: isCancelled ? .cancelled : .noShow
    case nil: isCancelled ? .cancelled : .pledged
    }
  }
}
