import CivicDomain
import Foundation

/// How tables are read.
public struct ReadingOptions: Sendable {
  /// What to do with a row that cannot be used.
  public var policy: ProblemPolicy
  /// The zone of local times whose row names none.
  public var timeZone: TimeZone
  /// The map that knows the codes of themes and modes.
  public var map: ActionMap

  /// Creates options.
  /// - Parameters:
  ///   - policy: What to do with a row that cannot be used; stop unless given.
  ///   - timeZone: The zone of local times whose row names none; UTC unless given.
  ///   - map: The map that knows the codes of themes and modes.
  public init(policy: ProblemPolicy = .stop, timeZone: TimeZone = .gmt, map: ActionMap = .standard) {
    self.policy = policy
    self.timeZone = timeZone
    self.map = map
  }
}
