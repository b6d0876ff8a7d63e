import Foundation

/// Expectations under the standard normal distribution: E[f(Z)] ≈ Σ wᵢ f(zᵢ).
///
/// The rule with n nodes is exact for polynomials of degree up to 2n − 1. Its weights add up to 1: they are those of the
/// normal density, without the factor √(2π) of the rule for exp(−z²/2).
///
/// ```swift
/// let shock = GaussHermite(nodes: 9)
/// let share = shock.expectation { z in 1 / (1 + exp(-(1 + 0.3 * z))) }
/// ```
public struct GaussHermite: Sendable, Hashable {
  /// The most nodes that double precision serves.
  public static let largestNodeCount = 200

  /// The places zᵢ, rising and symmetric about 0.
  public let nodes: [Double]

  /// The weights wᵢ, above 0, of sum 1.
  public let weights: [Double]

  /// Makes the rule with a number of nodes.
  ///
  /// The nodes are the zeros of the Hermite polynomial of that degree. Between two zeros of one degree lies exactly one
  /// of the next, so they are found degree by degree, each by Newton's method held inside its bracket.
  /// - Parameter count: The number of nodes, in 1...`largestNodeCount`.
  /// - Complexity: O(count³), some microseconds for ten nodes.
  public init(nodes count: Int) {
    precondition((1...Self.largestNodeCount).contains(count), "Between 1 and \(Self.largestNodeCount) nodes")
    var zeros = [0.0]
    for degree in 1..<count {
      zeros = Self.zeros(degree: degree + 1, between: zeros)
    }
    let densities = zeros.map { zero in
      let lower = Self.hermite(degree: count, at: zero).lower
      return 1 / (Double(count) * lower * lower)
    }
    let total = densities.reduce(0, +)
    nodes = zeros
    weights = densities.map { $0 / total }
  }

  /// The expectation of a function of a standard normal variable.
  /// - Parameter value: The function, called once at each node.
  /// - Returns: E[value(Z)], approximately.
  public func expectation(_ value: (Double) -> Double) -> Double {
    var sum = 0.0
    for index in nodes.indices { sum += weights[index] * value(nodes[index]) }
    return sum
  }

  /// The zeros of one degree, one in each gap that those of the degree below leave; the upper half mirrors the lower.
  private static func zeros(degree: Int, between lowerZeros: [Double]) -> [Double] {
    let bound = 2 * Double(degree).squareRoot()
    let ends = [-bound] + lowerZeros + [bound]
    let half = (0..<degree / 2).map { zero(degree: degree, from: ends[$0], to: ends[$0 + 1]) }
    return half + (degree.isMultiple(of: 2) ? [] : [0]) + half.reversed().map { -$0 }
  }

  /// The zero between `low` and `high`: Newton's method, bisecting where it would leave the bracket.
  private static func zero(degree: Int, from low: Double, to high: Double) -> Double {
    var (low, high) = (low, high)
    let sign = hermite(degree: degree, at: low).value
    var zero = (low + high) / 2
    for _ in 0..<100 {
      let (value, lower) = hermite(degree: degree, at: zero)
      if value * sign > 0 { low = zero } else { high = zero }
      let newton = zero - value / (Double(degree).squareRoot() * lower)
      let next = low < newton && newton < high ? newton : (low + high) / 2
      if abs(next - zero) <= abs(next).ulp { return next }
      zero = next
    }
    return zero
  }

  /// The Hermite polynomial of a degree, and that of the degree below, scaled to be orthonormal under the normal density:
  /// √(k+1)·h₍ₖ₊₁₎ = z·hₖ − √k·h₍ₖ₋₁₎, and h′ₖ = √k·h₍ₖ₋₁₎.
  private static func hermite(degree: Int, at z: Double) -> (value: Double, lower: Double) {
    var (value, lower) = (1.0, 0.0)
    for k in 0..<degree {
      let next = (z * value - Double(k).squareRoot() * lower) / Double(k + 1).squareRoot()
      (value, lower) = (next, value)
    }
    return (value, lower)
  }
}
