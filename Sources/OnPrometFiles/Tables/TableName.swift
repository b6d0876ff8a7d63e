/// The tables of a data folder; the raw value is the file's name without its ending.
public enum TableName: String, Sendable, CaseIterable, Codable, Hashable {
  /// Associations and companies.
  case organizations
  /// Actions whose participations add up.
  case campaigns
  /// The people.
  case citizens
  /// Whom organizations count among their own.
  case supporters
  /// What can be joined.
  case actions
  /// Time windows of actions.
  case slots
  /// Promises.
  case pledges
  /// What was shown to whom.
  case proposals
  /// Who was reminded of what.
  case reminders
}
