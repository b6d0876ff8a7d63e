import Foundation

/// A message that reminded a citizen of a promise.
public struct Reminder: Sendable, Hashable {
  /// To whom.
  public let citizen: String
  /// Of what.
  public let action: String
  /// When.
  public let sentAt: Date
  /// Which wording.
  public var variant: String?
  /// The probability with which it was sent.
  public var propensity: Double?
  /// Whether chance decided; nil when unknown.
  public var randomized: Bool?

  /// Creates a reminder.
  /// - Throws: ``FieldError`` for an empty identifier or a propensity outside 0...1.
  public init(
    citizen: String, action: String, sentAt: Date, variant: String? = nil, propensity: Double? = nil,
    randomized: Bool? = nil
  ) throws(FieldError) {
    try Validation.identifier(citizen, "citizen")
    try Validation.identifier(action, "action")
    try Validation.number(propensity, "propensity", in: 0...1)
    self.citizen = citizen
    self.action = action
    self.sentAt = sentAt
    self.variant = variant
    self.propensity = propensity
    self.randomized = randomized
  }
}
