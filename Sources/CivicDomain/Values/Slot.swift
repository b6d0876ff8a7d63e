/// A time window of an action, with its own role and numbers.
public struct Slot: Sendable, Hashable {
  /// The action it belongs to.
  public let action: String
  /// The identifier, unique within the action.
  public let id: String
  /// When it takes place.
  public var span: TimeSpan
  /// What one does there.
  public var role: String?
  /// Abilities a participant needs.
  public var requires: [String]
  /// People who must come.
  public var minimum: Int?
  /// People who should come.
  public var target: Int?
  /// People beyond whom nobody adds anything.
  public var capacity: Int?

  /// Creates a slot.
  /// - Throws: ``FieldError`` for an empty identifier, an end before the start, or a minimum above the capacity.
  public init(
    action: String, id: String, span: TimeSpan = TimeSpan(), role: String? = nil, requires: [String] = [],
    minimum: Int? = nil, target: Int? = nil, capacity: Int? = nil
  ) throws(FieldError) {
    try Validation.identifier(action, "action")
    try Validation.identifier(id)
    try span.validate()
    try Validation.count(minimum, "minimum")
    try Validation.count(target, "target")
    try Validation.count(capacity, "capacity")
    try Validation.order(minimum, "minimum", notAbove: capacity, "capacity")
    self.action = action
    self.id = id
    self.span = span
    self.role = role
    self.requires = requires
    self.minimum = minimum
    self.target = target
    self.capacity = capacity
  }
}
