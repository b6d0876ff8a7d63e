import CivicStatistics
import Foundation

/// How many newcomers one participant brings, on average: the reproduction number of word of mouth.
///
/// Those are looked at who promised for the first time long enough ago; what they bring within so many days from then counts,
/// so that the early ones have no advantage over the late. Each brings a random number whose law is not assumed. Source for
/// the size of cascades: Harris, *The Theory of Branching Processes* (1963), chapter I.
public struct ReferralNumber: Sendable, Hashable {
  /// How many people were looked at.
  public let inviters: Int
  /// How many newcomers they brought.
  public let invited: Int
  /// Newcomers brought by somebody who did not take part herself, or by themselves, which tells nothing of word of mouth.
  public let leftOut: Int
  /// The mean number of newcomers that one person brings; nil if there was nobody to look at.
  public let value: Double?
  /// The interval that holds it at 95 %; nil if there was nobody to look at.
  public let interval: ClosedRange<Double>?

  init(_ promises: FirstPromises, citizens: Int, days: Double, now: Double) {
    var start = [Double](repeating: .nan, count: citizens)
    for first in promises.all { start[Int(first.citizen)] = first.at }
    let reach = 86_400 * days
    var brought = [Int](repeating: 0, count: citizens)
    var leftOut = 0
    for first in promises.all where first.invitedBy >= 0 {
      let inviter = Int(first.invitedBy)
      if start[inviter].isNaN || first.invitedBy == first.citizen {
        leftOut += 1
      } else if first.at <= start[inviter] + reach {
        brought[inviter] += 1
      }
    }
    let counts = brought.indices.filter { start[$0] <= now - reach }.map { Double(brought[$0]) }
    self.init(counts: counts, leftOut: leftOut)
  }

  /// Estimates from how many each person brought.
  ///
  /// - Parameters:
  ///   - counts: How many newcomers each person brought.
  ///   - leftOut: Newcomers that could not be counted.
  public init(counts: [Double], leftOut: Int = 0) {
    inviters = counts.count
    invited = Int(counts.reduce(0, +))
    self.leftOut = leftOut
    guard !counts.isEmpty else {
      (value, interval) = (nil, nil)
      return
    }
    let mean = SampleMean(counts)
    value = mean.value
    interval = Self.interval(mean, people: Double(counts.count))
  }

  /// Normal on the logarithm, since the number is positive and skewed, and never narrower than if newcomers came one by one;
  /// after none at all, the exact bound of a Poisson count.
  private static func interval(_ mean: SampleMean, people: Double) -> ClosedRange<Double> {
    guard mean.value > 0 else { return 0...(-log(0.025) / people) }
    let error = max(mean.standardError, (mean.value / people).squareRoot()) / mean.value
    let factor = exp(normalQuantile(0.975) * error)
    return mean.value / factor...mean.value * factor
  }

  /// How many people one newcomer brings in all, herself included: 1 / (1 − R); infinite where R is 1 or more.
  public var cascade: Double? { value.map(Self.cascade) }

  /// The interval that holds the size of a cascade.
  public var cascadeInterval: ClosedRange<Double>? {
    interval.map { Self.cascade($0.lowerBound)...Self.cascade($0.upperBound) }
  }

  private static func cascade(_ number: Double) -> Double { number < 1 ? 1 / (1 - number) : .infinity }
}
