import CivicStatistics
import Foundation

/// How many come to a post as a normal count whose mean and variance depend on the load alone: the sum of places × probabilities of
/// the parties sent there.
///
/// Prices need such a law, since they do not know who will be sent. What is allocated is judged by the exact law, in ``ExactRule``.
struct NormalTurnout: Sendable {
  /// Beyond so many standard deviations nothing is summed.
  private static let reach = 8.0

  /// Mean and variance of those who come without any allocation.
  let baseMean: Double
  let baseVariance: Double
  /// Variance per unit of load where parties decide independently.
  let variancePerLoad: Double
  /// The squared coefficient of variation that the shared shock gives to a load.
  let sharedVariation: Double

  func mean(_ load: Double) -> Double { baseMean + load }

  /// The standard deviation of the count.
  func deviation(_ load: Double) -> Double {
    let shared = sharedVariation * load * (load + 2 * baseMean)
    return (baseVariance + variancePerLoad * load + shared).squareRoot()
  }

  /// P(N ≥ count), with the correction for whole numbers.
  func probability(atLeast count: Int, load: Double) -> Double {
    guard count > 0 else { return 1 }
    return Self.above((Double(count) - 0.5 - mean(load)) / deviation(load))
  }

  /// A count that is hardly ever exceeded.
  func mostWhoCome(load: Double) -> Int {
    Int((mean(load) + Self.reach * deviation(load)).rounded(.up))
  }

  /// E[values[N]], where N above the last value counts as that.
  func expectation(of values: [Double], load: Double) -> Double {
    let (mean, deviation) = (mean(load), deviation(load))
    let last = values.count - 1
    let low = min(last, max(0, Int((mean - Self.reach * deviation).rounded(.down))))
    let high = min(last, max(low, mostWhoCome(load: load)))
    var beyond = 1.0
    var sum = 0.0
    for count in low..<high {
      let rest = Self.above((Double(count) + 0.5 - mean) / deviation)
      sum += (beyond - rest) * values[count]
      beyond = rest
    }
    return sum + beyond * values[high]
  }

  /// The upper tail of the standard normal law; a count without variance lies on one side.
  private static func above(_ z: Double) -> Double {
    z.isNaN ? 0.5 : erfc(z * 0.5.squareRoot()) / 2
  }
}
