import CivicDomain

/// Where the impact of an action, before any scaling, rises above zero.
struct ImpactRise {
  /// Below this an impact counts as zero: scaled up to the size of an action, it would overflow.
  private static let leastImpact = 1e-30

  /// Beyond this number of people no curve has anything new to say.
  private static let largestCount = 2 * Int(ImpactCurve.largestNumber)

  let curve: ImpactCurve
  let minimum: Int
  let capacity: Int?
  let impactOfNobody: Double

  init(curve: ImpactCurve, minimum: Int, capacity: Int?) {
    self.curve = curve
    self.minimum = minimum
    self.capacity = capacity
    impactOfNobody = curve.value(at: 0)
  }

  /// 1{n ≥ minimum} · (I(min(n, capacity)) − I(0)).
  func value(at n: Int) -> Double {
    guard n >= minimum else { return 0 }
    return curve.value(at: Double(min(n, capacity ?? n))) - impactOfNobody
  }

  /// The smallest number of people, `start` or more, who achieve anything; `nil` where no number does.
  ///
  /// The impact never falls, so doubling steps find a number that is large enough, and bisection the smallest.
  func firstCount(from start: Int) -> Int? {
    if achieves(start) { return start }
    var low = start
    var high = start
    var step = 1
    repeat {
      guard high < Self.largestCount else { return nil }
      low = high
      high = min(high + step, Self.largestCount)
      step *= 2
    } while !achieves(high)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if achieves(middle) { high = middle } else { low = middle }
    }
    return high
  }

  private func achieves(_ n: Int) -> Bool {
    value(at: n) > Self.leastImpact
  }
}
