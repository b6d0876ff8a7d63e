import CivicStatistics
import Foundation

/// How much the places of a block share a fate: the precision s of the beta-binomial law of a block,
/// ln s = c₀ + c₁(ln n − 1) + Σ effects of its factors' levels.
///
/// Two places of a block correlate by 1 / (s + 1): s near 0 is a block that comes together or not at all, a large s one of
/// people who decide alone.
public struct BlockDispersion: Codable, Sendable, Hashable {
  /// The intercept c₀.
  public let intercept: Double
  /// The slope c₁ in the logarithm of the size.
  public let slope: Double
  /// The effect of each level of each factor; a level beyond these has none.
  public let effects: [[Double]]

  /// Creates a dispersion.
  /// - Parameters:
  ///   - intercept: The intercept c₀.
  ///   - slope: The slope c₁ in the logarithm of the size.
  ///   - effects: The effect of each level of each factor.
  public init(intercept: Double = 0, slope: Double = 0, effects: [[Double]] = []) {
    self.intercept = intercept
    self.slope = slope
    self.effects = effects
  }

  /// The precision of a block.
  /// - Parameters:
  ///   - size: The number n of its places, at least 1.
  ///   - levels: The level of each factor; a negative one and one never seen have no effect.
  /// - Returns: The precision s, kept between e⁻⁸ and e¹².
  public func precision(size: Int, levels: [Int32] = []) -> Double {
    var logPrecision = intercept + slope * (log(Double(size)) - 1)
    for (factor, level) in zip(effects, levels) where factor.indices.contains(Int(level)) {
      logPrecision += factor[Int(level)]
    }
    return exp(min(max(logPrecision, Self.range.lowerBound), Self.range.upperBound))
  }

  /// Beyond these the law is all or none, or binomial, to every digit that matters.
  static let range = -8.0...12

  func precision(of block: FateBlocks.Block, in places: PredictedPlaces) -> Double {
    precision(size: block.size, levels: places.factors.map { $0[block.row] })
  }
}
