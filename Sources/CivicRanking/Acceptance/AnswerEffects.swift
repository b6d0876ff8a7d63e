import CivicDomain

/// What answers to proposals taught of traits of actions: what each adds to the log-odds of accepting.
public struct AnswerEffects: Hashable, Sendable {
  /// What one unit of each trait adds; a trait that is absent adds nothing.
  public let amounts: [ActionTrait: Double]

  /// Creates effects; none unless given.
  public init(_ amounts: [ActionTrait: Double] = [:]) {
    self.amounts = amounts
  }

  /// What the traits of an action add together; 0 for one that has none of those known. O(codes · depth).
  ///
  /// - Parameters:
  ///   - action: The action.
  ///   - themes: Which theme belongs to which.
  /// - Returns: Log-odds.
  public func effect(of action: Action, themes: Hierarchy) -> Double {
    guard !amounts.isEmpty else { return 0 }
    return ActionTrait.traits(of: action, themes: themes).reduce(0) { $0 + $1.amount * (amounts[$1.trait] ?? 0) }
  }
}
