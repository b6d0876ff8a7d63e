/// One shape that an action could have.
public struct DesignVariant: Sendable, Hashable {
  /// Who needs the abilities that the action requires.
  public enum Roles: String, Sendable, CaseIterable, Hashable {
    /// Everybody.
    case together
    /// At least one in each slot; the others help without.
    case split
  }

  /// How many time windows it is offered in, on consecutive days at the same hour.
  public var slots: Int
  /// Hours asked of one participant.
  public var hours: Double
  /// People who must come to a slot, else it is cancelled; 0 for none.
  public var minimum: Int
  /// Places that may be promised for each place wanted.
  public var overRecruitment: Double
  /// Who needs the abilities.
  public var roles: Roles
  /// Whether people are asked for a quarter of an hour first.
  public var takesFirstStep: Bool

  /// Creates a variant.
  public init(
    slots: Int = 1, hours: Double, minimum: Int = 0, overRecruitment: Double = 1, roles: Roles = .together,
    takesFirstStep: Bool = false
  ) {
    precondition(slots >= 1 && slots <= 8 && hours > 0 && minimum >= 0 && overRecruitment > 0, "no such shape")
    self.slots = slots
    self.hours = hours
    self.minimum = minimum
    self.overRecruitment = overRecruitment
    self.roles = roles
    self.takesFirstStep = takesFirstStep
  }
}
