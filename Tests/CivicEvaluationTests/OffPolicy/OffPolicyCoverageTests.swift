import CivicEvaluation
import CivicStatistics
import Testing

/// A logging policy that shows a (accepted by .2) or b (by .6) with probabilities .6 and .4; the new one shows b with .9.
/// Each citizen is shown several things and says yes more often than others, or less often, to all of them.
@Suite("Intervals of off-policy estimates")
struct OffPolicyCoverageTests {
  private static let truth = 0.1 * 0.2 + 0.9 * 0.6
  private static let replications = 1_000
  /// Four standard errors of a share of the replications near .9.
  private static let tolerance = 4 * (0.9 * 0.1 / Double(replications)).squareRoot()

  private struct City {
    let records: OffPolicyRecords
    let robust: Estimate

    init(seed: Seed, citizens: Int, mood: Double, isClustered: Bool) throws {
      var generator = seed.generator()
      var (propensities, rewards, targets, predicted) = ([Double](), [Double](), [Double](), [Double]())
      for _ in 0..<citizens {
        let shift = generator.bernoulli(0.5) ? mood : -mood
        for _ in 0..<4 {
          let showsB = generator.bernoulli(0.4)
          propensities.append(showsB ? 0.4 : 0.6)
          targets.append(showsB ? 0.9 : 0.1)
          rewards.append(generator.bernoulli((showsB ? 0.6 : 0.2) + shift) ? 1 : 0)
          predicted.append(showsB ? 0.5 : 0.3)
        }
      }
      records = try OffPolicyRecords(
        propensities: propensities, targets: targets, rewards: rewards,
        clusters: isClustered ? rewards.indices.map { $0 / 4 } : nil)
      // The model is wrong about both; its mistake is corrected.
      robust = try records.doublyRobust(predicted: predicted, expected: predicted.map { _ in 0.9 * 0.5 + 0.1 * 0.3 })
    }
  }

  /// How often the intervals of the three estimates hold the truth, and the mean of each estimate.
  private func coverage(mood: Double, isClustered: Bool) throws -> [(share: Double, mean: Double)] {
    var held = [0, 0, 0]
    var sums = [0.0, 0, 0]
    for replication in 0..<Self.replications {
      let city = try City(seed: Seed(UInt64(replication)), citizens: 60, mood: mood, isClustered: isClustered)
      let normalized = try #require(city.records.selfNormalized)
      for (number, estimate) in [city.records.inversePropensity, normalized, city.robust].enumerated() {
        if estimate.interval(level: 0.9).contains(Self.truth) { held[number] += 1 }
        sums[number] += estimate.value
      }
    }
    let count = Double(Self.replications)
    return zip(held, sums).map { (Double($0) / count, $1 / count) }
  }

  @Test("Of independent records, 90 % intervals hold the truth nine times in ten, and the means are right")
  func independent() throws {
    for (share, mean) in try coverage(mood: 0, isClustered: false) {
      #expect(abs(share - 0.9) < Self.tolerance)
      #expect(abs(mean - Self.truth) < 0.01)
    }
  }

  @Test("Of records that citizens share, intervals by citizen do, and those that ignore it are too narrow")
  func clustered() throws {
    for (share, mean) in try coverage(mood: 0.2, isClustered: true) {
      #expect(abs(share - 0.9) < Self.tolerance)
      #expect(abs(mean - Self.truth) < 0.01)
    }
    let ignored = try coverage(mood: 0.2, isClustered: false)
    #expect(ignored[1].share < 0.85)
    #expect(ignored[2].share < 0.85)
  }
}
