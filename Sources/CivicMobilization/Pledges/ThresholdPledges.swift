import CivicDomain
import CivicStatistics

/// Pledges whose conditions count everybody alike, so that each comes down to one threshold: it holds when at least so many places are
/// promised in all.
///
/// With F(s) the places of pledges whose threshold is at most s, the largest consistent set promises the largest s with F(s) ≥ s:
/// Granovetter, "Threshold models of collective behavior" (1978), from above.
struct ThresholdPledges {
  /// Places of the pledges by threshold.
  private var places: [Int: [Int]] = [:]

  /// Reduces the conditions of some rows; nil where one names people or groups, or contains `at most`.
  init?(_ rows: [Int], of pledges: PledgeTable) {
    for row in rows {
      guard let threshold = pledges.conditions[row].map(Self.threshold) ?? 0 else { return nil }
      places[threshold, default: []].append(Int(pledges.places[row]))
    }
  }

  private static func threshold(_ condition: PledgeCondition) -> Int? {
    switch condition {
    case .atLeast(let count, .everyone): count
    case .atLeast, .all, .atMost: nil
    case .and(let parts): combined(parts, from: 0, by: max)
    case .or(let parts): combined(parts, from: .max, by: min)
    }
  }

  private static func combined(_ parts: [PledgeCondition], from start: Int, by choice: (Int, Int) -> Int) -> Int? {
    var result = start
    for part in parts {
      guard let threshold = threshold(part) else { return nil }
      result = choice(result, threshold)
    }
    return result
  }

  /// The probability that the largest consistent set promises at least so many places.
  ///
  /// F rises by independent steps from threshold to threshold, so it is enough to follow its law below s, and to take out what
  /// reaches s.
  /// - Parameters:
  ///   - needed: The places needed.
  ///   - keep: The probability that a pledge remains.
  ///   - toCome: The law of further unconditional places.
  /// - Returns: The probability, exact up to rounding.
  /// - Throws: `CountDistributionError.supportTooLarge` for many millions of places.
  func probability(
    reaching needed: Int, keep: Double, toCome: CountDistribution
  ) throws(CountDistributionError) -> Double {
    var law = toCome
    law = law.adding(try Self.law(places.filter { $0.key <= needed }.flatMap(\.value), keep))
    var (reached, rest) = (0.0, 1.0)
    var s = needed
    for threshold in places.keys.filter({ $0 > needed }).sorted() + [Int.max] {
      reached += rest * law.probability(atLeast: s)
      rest *= law.cumulative(through: s - 1)
      guard threshold < .max, rest > 0, law.lowerBound < s, let sizes = places[threshold] else {
        return min(1, reached)
      }
      let below = try CountDistribution(
        lowerBound: law.lowerBound, masses: Array(law.masses.prefix(s - law.lowerBound)))
      law = below.adding(try Self.law(sizes, keep))
      s = threshold
    }
    return min(1, reached)
  }

  /// The law of the places that remain of pledges of these sizes.
  private static func law(_ sizes: [Int], _ keep: Double) throws(CountDistributionError) -> CountDistribution {
    var counts: [Int: Int] = [:]
    for size in sizes { counts[size, default: 0] += 1 }
    var law = CountDistribution.certain(0)
    for (size, count) in counts.sorted(by: { $0.key < $1.key }) {
      law = law.adding(try .binomial(n: count, p: keep).scaled(by: size))
    }
    return law
  }
}
