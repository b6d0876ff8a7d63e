import Foundation

extension ImpactCurve {
  /// A number of people and the level of impact reached there.
  public struct Point: Sendable, Hashable {
    /// The number of people.
    public let count: Double
    /// The total impact at that number.
    public let level: Double

    /// Makes a point of a staircase or of a broken line.
    /// - Parameters:
    ///   - count: The number of people.
    ///   - level: The total impact at that number.
    public init(count: Double, level: Double) {
      self.count = count
      self.level = level
    }
  }

  /// The elementary forms of a curve, with the numbers as they were given: a `Shape` alone promises nothing, an
  /// `ImpactCurve` holds only shapes that do not decrease.
  public enum Shape: Sendable, Hashable {
    /// n.
    case linear
    /// 1 from that number of people on, else 0.
    case threshold(Double)
    /// The level of the last point reached, 0 before the first.
    case steps([Point])
    /// n to that exponent.
    case power(Double)
    /// 1 / (1 + exp(−(n − midpoint) / width)).
    case logistic(midpoint: Double, width: Double)
    /// n / (n + half).
    case saturating(half: Double)
    /// Straight lines between the points, constant outside them.
    case piecewise([Point])
  }
}

extension ImpactCurve.Shape {
  /// The value of this shape for `n` people, n ≥ 0.
  func value(at n: Double) -> Double {
    switch self {
    case .linear: n
    case .threshold(let count): n >= count ? 1 : 0
    case .steps(let points): points.levelReached(by: n)
    case .power(let exponent): pow(n, exponent)
    case .logistic(let midpoint, let width): 1 / (1 + exp((midpoint - n) / width))
    case .saturating(let half): n / (n + half)
    case .piecewise(let points): points.interpolated(at: n)
    }
  }

  /// `nil` for a valid, non-decreasing shape; otherwise what would be accepted in its place, in the curve notation.
  var acceptedInstead: String? {
    let bound = ImpactCurve.largestNumber
    return switch self {
    case .linear:
      nil
    case .threshold(let count):
      count > 0 && count <= bound ? nil : "threshold(n), 0 < n ≤ 1e12"
    case .steps(let points):
      points.rise(in: 0...bound, levels: 0...bound) ? nil : "steps(n₁:v₁, n₂:v₂, …), 0 ≤ n₁ < n₂ < …, 0 ≤ v₁ ≤ v₂ ≤ …"
    case .power(let exponent):
      exponent > 0 && exponent <= ImpactCurve.largestExponent ? nil : "power(γ), 0 < γ ≤ 10"
    case .logistic(let midpoint, let width):
      abs(midpoint) <= bound && width > 0 && width <= bound
        ? nil : "logistic(midpoint m, width w), |m| ≤ 1e12, 0 < w ≤ 1e12"
    case .saturating(let half):
      half > 0 && half <= bound ? nil : "saturating(half h), 0 < h ≤ 1e12"
    case .piecewise(let points):
      points.rise(in: 0...bound, levels: -bound...bound)
        ? nil : "piecewise(n₁:v₁, n₂:v₂, …), 0 ≤ n₁ < n₂ < …, v₁ ≤ v₂ ≤ …"
    }
  }
}

extension [ImpactCurve.Point] {
  /// How many of the points have a count of at most `n`, by bisection.
  fileprivate func countReached(by n: Double) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].count <= n { low = middle + 1 } else { high = middle }
    }
    return low
  }

  fileprivate func levelReached(by n: Double) -> Double {
    let reached = countReached(by: n)
    return reached > 0 ? self[reached - 1].level : 0
  }

  fileprivate func interpolated(at n: Double) -> Double {
    let reached = countReached(by: n)
    guard reached > 0 else { return self[0].level }
    let left = self[reached - 1]
    guard reached < count else { return left.level }
    let right = self[reached]
    return left.level + (right.level - left.level) * (n - left.count) / (right.count - left.count)
  }

  /// Whether there is a point, counts rise strictly within `counts`, and levels never fall and stay within `levels`.
  fileprivate func rise(in counts: ClosedRange<Double>, levels: ClosedRange<Double>) -> Bool {
    !isEmpty
      && allSatisfy { counts.contains($0.count) && levels.contains($0.level) }
      && zip(self, dropFirst()).allSatisfy { $0.count < $1.count && $0.level <= $1.level }
  }
}
