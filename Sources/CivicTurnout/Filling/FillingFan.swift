import CivicDomain
import CivicStatistics
import Foundation

/// The promises to an action over time: as they came, and as they may still come until it closes.
public struct FillingFan: Sendable, Hashable {
  /// A moment of the past, and the places promised by then.
  public struct Past: Sendable, Hashable {
    /// The moment.
    public let instant: Date
    /// The places promised by then.
    public let places: Int
  }

  /// A moment to come, and the quantiles of the places promised by then.
  public struct Future: Sendable, Hashable {
    /// The moment.
    public let instant: Date
    /// The quantiles, in the order of ``FillingFan/levels``.
    public let quantiles: [Int]
  }

  /// The levels of the quantiles.
  public static let levels = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95]

  /// One step for each promise whose time is known; those without a time count from the first step on.
  public let past: [Past]
  /// From now until the close, evenly spread.
  public let future: [Future]
}

extension FittedTurnoutModel {
  /// How an action fills from now on.
  ///
  /// Of the promises still to come until the close, each comes before a moment with the probability that exponential leads give it;
  /// the law at that moment is thinned by it.
  /// - Parameters:
  ///   - action: The action.
  ///   - promises: The promises so far.
  ///   - map: The action map, for what is usual of a mode.
  ///   - now: The instant of the forecast.
  ///   - steps: Into how many parts the time until the close is cut, at least 1.
  /// - Returns: Nil where the close is unknown or over.
  /// - Throws: `CountDistributionError.supportTooLarge` for actions of many millions.
  /// - Complexity: O(steps × (promises to come)²).
  public func fan(
    of action: Action, promises: [Promise], map: ActionMap, now: Date, steps: Int = 40
  ) throws(CountDistributionError) -> FillingFan? {
    precondition(steps >= 1)
    guard let closing = action.promisesCloseAt, closing > now else { return nil }
    let forecast = try turnout(of: action, promises: promises, map: map, now: now)
    let days = closing.timeIntervalSince(now) / 86_400
    let never = exp(-days / pickUp.leadDays)
    var future: [FillingFan.Future] = []
    for step in 0...steps {
      let elapsed = days * Double(step) / Double(steps)
      let share = (exp((elapsed - days) / pickUp.leadDays) - never) / (1 - never)
      let law = try forecast.toCome.thinned(by: min(max(share, 0), 1)).shifted(by: forecast.promised)
      future.append(
        FillingFan.Future(instant: now + elapsed * 86_400, quantiles: law.quantiles(FillingFan.levels)))
    }
    return FillingFan(past: Self.steps(promises, until: now), future: future)
  }

  private static func steps(_ promises: [Promise], until now: Date) -> [FillingFan.Past] {
    let timed = promises.compactMap { promise in promise.promisedAt.map { ($0, promise.places) } }
      .filter { $0.0 <= now }.sorted { $0.0 < $1.0 }
    var places = promises.reduce(0) { $0 + $1.places } - timed.reduce(0) { $0 + $1.1 }
    var past: [FillingFan.Past] = []
    for (instant, more) in timed {
      places += more
      past.append(FillingFan.Past(instant: instant, places: places))
    }
    return past + [FillingFan.Past(instant: now, places: places)]
  }
}
