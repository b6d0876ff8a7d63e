import Foundation

/// A piecewise linear function of a number: one hat for each knot, which is 1 there and falls to 0 at its neighbors.
///
/// The hats of a number add up to 1; beyond the outer knots the outer hats are 1. Numbers that are skewed and never negative
/// are spaced by ln(1 + x). Source: de Boor, *A Practical Guide to Splines* (1978), B-splines of order 2.
public struct HatFunctions: Hashable, Codable, Sendable {
  /// Where the hats peak, strictly rising, on the scale of ``isLogarithmic``.
  public let knots: [Double]
  /// Whether the scale is ln(1 + x).
  public let isLogarithmic: Bool

  /// Places knots at quantiles of the numbers, and of those that differ from the most frequent one.
  ///
  /// - Parameters:
  ///   - numbers: The numbers; NaN is passed over.
  ///   - count: About how many knots to place, at least 2.
  public init(_ numbers: [Double], count: Int) {
    precondition(count >= 2, "a function of a number needs two knots")
    var sorted = numbers.filter { !$0.isNaN }
    sorted.sort()
    isLogarithmic = Self.isSkewed(sorted)
    if isLogarithmic { sorted = sorted.map { log1p($0) } }
    let mode = Self.mostFrequent(sorted)
    // A number that most rows share would else take all quantiles.
    let others = Self.quantiles(sorted.filter { $0 != mode }, max(2, count / 2))
    knots = Set(Self.quantiles(sorted, count) + others).sorted()
  }

  /// The first of two neighboring hats that a number lies under, and the share of the second; nil if unknown.
  func place(of number: Double) -> (hat: Int, share: Double)? {
    guard !number.isNaN, let first = knots.first, let last = knots.last else { return nil }
    let x = isLogarithmic ? log1p(max(number, 0)) : number
    guard x > first else { return (0, 0) }
    guard x < last else { return (knots.count - 1, 0) }
    var (low, high) = (0, knots.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if knots[middle] <= x { low = middle } else { high = middle }
    }
    return (low, (x - knots[low]) / (knots[high] - knots[low]))
  }

  /// Whether the distance from the median to the upper tail is several times that to the lower one.
  private static func isSkewed(_ sorted: [Double]) -> Bool {
    guard let first = sorted.first, first >= 0 else { return false }
    let (low, middle, high) = (quantile(sorted, 0.02), quantile(sorted, 0.5), quantile(sorted, 0.98))
    return high - middle > 3 * (middle - low)
  }

  private static func quantiles(_ sorted: [Double], _ count: Int) -> [Double] {
    guard !sorted.isEmpty else { return [] }
    return (0..<count).map { quantile(sorted, Double($0) / Double(count - 1)) }
  }

  /// An element, so that a knot is a number that occurs.
  private static func quantile(_ sorted: [Double], _ share: Double) -> Double {
    sorted[Int((share * Double(sorted.count - 1)).rounded())]
  }

  private static func mostFrequent(_ sorted: [Double]) -> Double? {
    var (best, bestCount, start) = (sorted.first, 0, 0)
    for index in sorted.indices where index + 1 == sorted.count || sorted[index + 1] != sorted[index] {
      if index + 1 - start > bestCount { (best, bestCount) = (sorted[index], index + 1 - start) }
      start = index + 1
    }
    return best
  }
}
