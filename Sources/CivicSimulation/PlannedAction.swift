import CivicDomain
import Foundation

/// An action with what the tables do not show.
struct PlannedAction: Sendable {
  var action: Action
  /// The number of the organizer; nothing when a citizen started it.
  let organizer: Int?
  /// The number of the mode in the action map.
  let mode: Int?
  /// The neighbourhood where it takes place; nothing when it has no place.
  let place: Int?
  /// The roots of its themes.
  let causes: CauseSet
  /// The year in which the youngest who may join were born; nothing when everybody may.
  let lastBirthYear: Int?
  /// When it begins, or closes if it has no time of its own.
  let due: Date
  /// When people could promise for the first time.
  var opens: Date
  /// Places that will have been promised when it begins.
  let demand: Int
  /// What moves everybody who promised it at once, in log-odds.
  let shock: Double
}
