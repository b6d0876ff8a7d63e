import CivicStatistics

/// Why nothing can be learned from reminders.
public enum ReminderError: Error, Sendable, Hashable {
  /// No reminder was ever sent.
  case noReminders
  /// Reminders were sent, but nobody ticked the list at any of their actions.
  case noOutcomes
  /// Chance did not decide over a reminder, or nobody says so: who was reminded may differ from who was not in any way.
  case notRandomized(citizen: String, action: String, stated: Bool?, count: Int)
  /// A reminder was sent with a probability of 0, which cannot be, or of 1, which leaves nobody to compare with.
  case propensityOutOfRange(citizen: String, action: String, value: Double)
  /// Among the promises whose outcome is known, too few were reminded, or too few were not.
  case tooFew(reminded: Int, unreminded: Int, needed: Int)
  /// The outcomes cannot be learned from.
  case notFitted
}
