import CivicDomain

/// Why an action is not open to a citizen: one rule of eligibility that it fails, with the figures that decided.
public enum Exclusion: Sendable, Hashable {
  /// The action is neither open nor activated.
  case notOpen(Action.Status)
  /// It has begun.
  case started
  /// The last instant for a promise is past.
  case closed
  /// As many places are promised as may be.
  case full(limit: Int)
  /// The citizen has an uncancelled pledge to it.
  case alreadyPledged
  /// It overlaps with an uncancelled pledge to the action with this identifier.
  case clash(with: String)
  /// It asks more hours than the citizen gives at one go.
  case tooLong(hours: Double, maximum: Double)
  /// It asks more hours than the citizen has left in its month; fewer than none are left where more is promised already.
  case monthlyHoursSpent(left: Double, asked: Double)
  /// The citizen does not take part in this format.
  case format(Format)
  /// It takes place further away, in kilometres, than the citizen travels.
  case tooFar(distance: Double, radius: Double)
  /// The citizen speaks none of its languages, which are given.
  case language([String])
  /// The citizen lacks these of the abilities it requires.
  case missingAbilities([String])
  /// In the year of the action the citizen reaches only this age.
  case tooYoung(minimumAge: Int, age: Int)
  /// It does not fit into the citizen's free time.
  case outsideAvailability

  /// A name of the rule that never changes.
  public var code: String {
    switch self {
    case .notOpen: "not-open"
    case .started: "started"
    case .closed: "closed"
    case .full: "full"
    case .alreadyPledged: "already-pledged"
    case .clash: "clash"
    case .tooLong: "too-long"
    case .monthlyHoursSpent: "monthly-hours-spent"
    case .format: "format"
    case .tooFar: "too-far"
    case .language: "language"
    case .missingAbilities: "missing-abilities"
    case .tooYoung: "too-young"
    case .outsideAvailability: "outside-availability"
    }
  }
}
