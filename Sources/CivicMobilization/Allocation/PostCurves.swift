/// The curves of all posts, side by side, for the inner loops.
package struct PostCurves: Sendable {
  /// What rounding may add to a load.
  static let tolerance = 1e-6
  /// How much more than the best rate a missing unit of load costs while seats are filled.
  private static let urgency = 3.0

  /// The least load at which a post may be open; raised where the exact law asks for more.
  private(set) var lower: [Double]
  /// The largest load at which a post may be open; lowered where the exact law asks for less.
  private(set) var upper: [Double]
  /// The largest added impact per load.
  let rate: [Double]
  /// The load at which it is reached.
  let peak: [Double]
  private let first: [Double]
  private let step: [Double]
  private let values: [Double]
  /// What a unit of load below the least counts.
  let penalty: Double

  init(_ curves: [PostCurve]) {
    lower = curves.map(\.lower)
    upper = curves.map(\.upper)
    rate = curves.map(\.rate)
    peak = curves.map(\.peak)
    first = lower
    step = curves.map { max(0, ($0.upper - $0.lower) / Double(PostCurve.points - 1)) }
    values = curves.flatMap(\.values)
    penalty = Self.urgency * max(1e-9, rate.max() ?? 0)
  }

  package var count: Int { lower.count }

  /// Whether sending people to a post can bring anything.
  package func isPromising(_ post: Int) -> Bool { rate[post] > 0 }

  /// The load and the added impact at a point of a curve.
  package func point(_ post: Int, _ index: Int) -> (load: Double, impact: Double) {
    (first[post] + Double(index) * step[post], values[post * PostCurve.points + index])
  }

  /// The loads at which a post may be open.
  func bounds(_ post: Int) -> LoadBounds { LoadBounds(lower: lower[post], upper: upper[post]) }

  /// The added impact at a load within the bounds; a load that is too small costs more than it can bring anywhere.
  package func value(_ post: Int, _ load: Double) -> Double {
    guard load < lower[post] - Self.tolerance else { return interpolated(post, load) }
    return interpolated(post, lower[post]) - penalty * (lower[post] - load + 0.5)
  }

  /// Whether a post may be open with a load.
  package func allows(_ post: Int, _ load: Double) -> Bool {
    isPromising(post) && bounds(post).contains(load)
  }

  /// What more load adds; nothing makes up for too much.
  func gain(_ post: Int, from load: Double, adding more: Double) -> Double {
    guard load + more <= upper[post] + Self.tolerance else { return -.infinity }
    return value(post, load + more) - value(post, load)
  }

  /// max over the points of impact − price × load.
  func surplus(_ post: Int, price: Double) -> Double {
    var best = -Double.infinity
    for index in 0..<PostCurve.points {
      let (load, impact) = point(post, index)
      best = max(best, impact - price * load)
    }
    return best
  }

  /// Narrows the loads at which a post may be open.
  mutating func narrow(_ post: Int, lower: Double, upper: Double) {
    self.lower[post] = max(self.lower[post], lower)
    self.upper[post] = min(self.upper[post], upper)
  }

  private func interpolated(_ post: Int, _ load: Double) -> Double {
    guard step[post] > 0 else { return values[post * PostCurve.points] }
    let position = min(max(0, (load - first[post]) / step[post]), Double(PostCurve.points - 1))
    let index = min(Int(position), PostCurve.points - 2)
    let (left, right) = (values[post * PostCurve.points + index], values[post * PostCurve.points + index + 1])
    return left + (position - Double(index)) * (right - left)
  }
}
