/// Why the value of a policy cannot be estimated from records. Rows are counted from 0.
public enum OffPolicyError: Error, Hashable, Sendable {
  /// There is no record at all.
  case noRecords
  /// What was shown had a probability outside 0 < p ≤ 1 of being shown. What was shown without a known chance tells
  /// nothing of another policy.
  case propensityOutOfRange(row: Int, value: Double)
  /// The new policy shows something with a probability outside 0...1.
  case targetOutOfRange(row: Int, value: Double)
  /// What came of a proposal is not a finite number.
  case rewardNotFinite(row: Int, value: Double)
  /// What a reward model predicted is not a finite number.
  case predictionNotFinite(row: Int, value: Double)
}
