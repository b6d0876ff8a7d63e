/// An action that one thing about the citizen keeps from her.
public struct NearMiss: Sendable, Hashable {
  /// The action's position.
  public let action: Int
  /// The one reason.
  public let exclusion: Exclusion
}
