import CivicLeverage

/// What sending people to a post adds to its expected impact, as a piecewise linear function of the load.
///
/// A post is either open, with a load within `lower...upper` at which the rule holds, or nobody is sent.
package struct PostCurve {
  /// How many points a curve has.
  package static let points = 13

  /// The least and the largest load at which the rule holds for the normal count; `lower` above `upper` where there is none.
  let lower: Double
  let upper: Double
  /// The added impact at `points` loads, evenly spaced over `lower...upper`.
  let values: [Double]
  /// The largest added impact per load, 0 where nothing is gained.
  let rate: Double
  /// The load at which it is reached.
  let peak: Double

  /// Tabulates a post. O(points × standard deviation of the count).
  /// - Parameters:
  ///   - post: The post.
  ///   - turnout: The law of the count.
  ///   - eligible: The parties that may be sent there.
  ///   - bounds: The loads at which it may be open.
  init(
    _ post: AllocationPost, _ turnout: NormalTurnout, _ eligible: PostTally, bounds: LoadBounds
  ) {
    (lower, upper) = (bounds.lower, bounds.upper)
    guard !bounds.isEmpty else {
      (values, rate, peak) = ([Double](repeating: 0, count: Self.points), 0, 0)
      return
    }
    let largest = post.base.reduce(0) { max($0, $1.upperBound) } + eligible.places
    let impacts = post.impact.values(over: 0..<min(largest, post.impact.capacity ?? largest) + 1)
    // An action that does not go ahead achieves nothing by itself.
    let alone = post.needed > 0 ? 0 : turnout.expectation(of: impacts, load: 0)
    let step = (upper - lower) / Double(Self.points - 1)
    let (first, count) = (lower, Self.points)
    let loads = (0..<count).map { first + Double($0) * step }
    values = loads.map { turnout.expectation(of: impacts, load: $0) - alone }
    let best = zip(loads, values).filter { $0.0 > 0 }.max { $0.1 / $0.0 < $1.1 / $1.0 } ?? (0, 0)
    (rate, peak) = best.1 > 0 ? (best.1 / best.0, best.0) : (0, 0)
  }
}
