import Foundation

/// An action that was shown to a citizen, and what the citizen said.
public struct Proposal: Sendable, Hashable {
  /// What the citizen said.
  public enum Response: String, Sendable, CaseIterable, Codable {
    /// The citizen joined.
    case accepted
    /// The citizen said no.
    case declined
  }

  /// To whom.
  public let citizen: String
  /// What.
  public let action: String
  /// When.
  public let proposedAt: Date
  /// The place in the list shown, 1 at the top.
  public var position: Int?
  /// The probability with which it was shown.
  public var propensity: Double?
  /// The answer; nil when there was none.
  public var response: Response?

  /// Creates a proposal.
  /// - Throws: ``FieldError`` for an empty identifier, a position below 1 or a propensity outside 0...1.
  public init(
    citizen: String, action: String, proposedAt: Date, position: Int? = nil, propensity: Double? = nil,
    response: Response? = nil
  ) throws(FieldError) {
    try Validation.identifier(citizen, "citizen")
    try Validation.identifier(action, "action")
    try Validation.count(position, "position", atLeast: 1)
    try Validation.number(propensity, "propensity", in: 0...1)
    self.citizen = citizen
    self.action = action
    self.proposedAt = proposedAt
    self.position = position
    self.propensity = propensity
    self.response = response
  }
}
