import CivicDomain
import CivicLinearAlgebra
import CivicStatistics
import Foundation

/// An action whose turnout cannot be forecast.
public struct OutlookError: Error, Sendable, Hashable {
  /// The action's identifier.
  public let action: String
  /// What went wrong.
  public let reason: CountDistributionError

  /// Creates an error for one action.
  public init(action: String, reason: CountDistributionError) {
    self.action = action
    self.reason = reason
  }
}

extension ActionBoard {
  /// The outlook of every action at one moment, in the order of `actions`, those of campaigns under their campaign's curve; an error
  /// for one that cannot be forecast.
  ///
  /// The result does not depend on the number of workers. O(sum over actions of nodes × support).
  /// - Parameters:
  ///   - map: The action map, for what is usual of a mode.
  ///   - now: The moment.
  ///   - workers: How many threads share the work.
  /// - Returns: The outlooks.
  public func outlooks(map: ActionMap, now: Date, workers: Int = 1) -> [Result<ActionOutlook, OutlookError>] {
    var results = [Result<ActionOutlook, CountDistributionError>?](repeating: nil, count: actions.count)
    parallelFill(&results, blockSize: 16, workers: workers) { range, elements in
      for (slot, number) in range.enumerated() {
        elements[slot] = Result { () throws(CountDistributionError) in
          try ActionOutlook(
            of: actions[number], promises: promises[number], model: turnout, map: map, now: now)
        }
      }
    }
    let alone = zip(actions, results).map { action, result in
      guard let result else { preconditionFailure("every block was filled") }
      return result.mapError { OutlookError(action: action.id, reason: $0) }
    }
    return campaigns.isEmpty ? alone : underCampaigns(alone)
  }
}
