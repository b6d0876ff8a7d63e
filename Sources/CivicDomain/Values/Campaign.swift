import Foundation

/// Several actions, or one repeated, whose participations add up under one impact curve with a deadline.
public struct Campaign: Sendable, Hashable {
  /// The identifier.
  public let id: String
  /// What people read first.
  public var title: String?
  /// How the weighted number of participations turns into impact.
  public var impact: ImpactCurve?
  /// Participations that should come together.
  public var target: Int?
  /// Participations without which nothing is achieved.
  public var minimum: Int?
  /// The impact at target that the organizer declares.
  public var impactValue: Double?
  /// The last instant that counts.
  public var deadline: Date?

  /// Creates a campaign.
  /// - Throws: ``FieldError`` for an empty identifier or a negative number.
  public init(
    id: String, title: String? = nil, impact: ImpactCurve? = nil, target: Int? = nil, minimum: Int? = nil,
    impactValue: Double? = nil, deadline: Date? = nil
  ) throws(FieldError) {
    try Validation.identifier(id)
    try Validation.count(target, "target", atLeast: 1)
    try Validation.count(minimum, "minimum")
    try Validation.number(impactValue, "impact_value", in: 0...1e12)
    self.id = id
    self.title = title
    self.impact = impact
    self.target = target
    self.minimum = minimum
    self.impactValue = impactValue
    self.deadline = deadline
  }
}
