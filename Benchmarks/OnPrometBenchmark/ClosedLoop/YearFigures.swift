import CivicEvaluation

/// What a year brought.
package struct YearFigures: Sendable, Hashable {
  /// Places promised and not withdrawn, by action that is counted.
  package var promised: [Int] = []
  /// Places that came.
  package var kept = 0
  /// Actions that were cancelled on the day they closed, for lack of promises.
  package var cancelled = 0
  /// Actions that took place with fewer people than they must have.
  package var short = 0
  /// What the actions achieved, by their true curves and who truly came.
  package var impact = 0.0
  /// Hours that people set aside: those of all places promised and not withdrawn, cancelled actions included.
  package var hoursAsked = 0.0
  /// People who came to something for the first time.
  package var newcomers = 0
  /// Lists that were sent.
  package var lists = 0
  /// Reminders that were sent.
  package var reminders = 0

  package init() {}

  /// Impact per hour that people set aside; 0 where nobody promised.
  package var impactPerHour: Double { hoursAsked > 0 ? impact / hoursAsked : 0 }
  /// Messages of any kind.
  package var messages: Int { lists + reminders }
  /// How unequally promises are spread over actions.
  package var gini: Double { promised.isEmpty ? 0 : Exposure(counts: promised).gini }
}
