import CivicDomain
import Foundation

/// The share of promises that their authors withdraw before the action, learned from actions that are over.
///
/// The posterior mean of a beta-binomial share: (withdrawn + s·q) / (known + s) with the prior share q counted as s promises.
public struct WithdrawalModel: Sendable, Hashable {
  /// The share where nothing is known: a stated prior.
  public var priorShare: Double
  /// How many promises that prior counts.
  public var priorStrength: Double

  /// Creates a configuration.
  public init(priorShare: Double = 0.1, priorStrength: Double = 10) {
    precondition(priorShare > 0 && priorShare < 1 && priorStrength > 0)
    self.priorShare = priorShare
    self.priorStrength = priorStrength
  }

  /// The share of promises that are withdrawn. O(pledges).
  /// - Parameters:
  ///   - catalog: The tables; only pledges to actions that are over count, and waiting ones never held a place.
  ///   - now: The instant.
  /// - Returns: The share, in 0..<1.
  public func share(_ catalog: Catalog, now: Date) -> Double {
    let pledges = catalog.pledges
    var isOver = [Bool](repeating: false, count: pledges.actions.count)
    for action in catalog.actions {
      guard let number = pledges.actions.number(of: action.id) else { continue }
      isOver[Int(number)] = (action.span.end ?? action.span.start).map { $0 <= now } ?? false
    }
    var (withdrawn, known) = (0.0, 0.0)
    for row in pledges.indices where isOver[Int(pledges.action[row])] && pledges.status[row] != .waiting {
      known += 1
      if pledges.status[row] == .cancelled { withdrawn += 1 }
    }
    return (withdrawn + priorStrength * priorShare) / (known + priorStrength)
  }
}
