import CivicEvaluation
import CivicStatistics
import Testing

@Suite("Off-policy estimates")
struct OffPolicyRecordsTests {
  @Test("Three observations by hand")
  func byHand() {
    let records = OffPolicyRecords(propensities: [0.5, 0.25, 0.25], targets: [0.25, 0.5, 0], rewards: [1, 1, 5])
    // Ratios ½, 2, 0.
    #expect(abs(records.inversePropensity.value - 2.5 / 3) < 1e-15)
    #expect(abs(records.selfNormalized.value - 1) < 1e-15)
    let robust = records.doublyRobust(predicted: [1, 0.5, 2], expected: [0.6, 0.6, 0.9])
    #expect(abs(robust.value - (0.6 + 1.6 + 0.9) / 3) < 1e-15)
  }

  /// A logging policy that shows a (reward .2) or b (reward .6) with probabilities .8 and .2; the new one shows b with .9.
  @Test("All three find the known value of a new policy, and cover it")
  func simulation() {
    var generator = Seed(3).generator()
    var (propensities, targets, rewards, predicted): ([Double], [Double], [Double], [Double]) = ([], [], [], [])
    for _ in 0..<20_000 {
      let showsB = generator.bernoulli(0.2)
      propensities.append(showsB ? 0.2 : 0.8)
      targets.append(showsB ? 0.9 : 0.1)
      rewards.append(generator.bernoulli(showsB ? 0.6 : 0.2) ? 1 : 0)
      predicted.append(showsB ? 0.5 : 0.3)
    }
    let records = OffPolicyRecords(propensities: propensities, targets: targets, rewards: rewards)
    let robust = records.doublyRobust(
      predicted: predicted, expected: predicted.map { _ in 0.9 * 0.5 + 0.1 * 0.3 })
    for estimate in [records.inversePropensity, records.selfNormalized, robust] {
      #expect(abs(estimate.value - 0.56) < 3 * estimate.standardError)
      #expect(estimate.standardError < 0.02)
    }
  }

  @Test("Ratios can be cut off")
  func cut() {
    let records = OffPolicyRecords(propensities: [0.01, 1], targets: [1, 1], rewards: [1, 0], ratioLimit: 10)
    #expect(records.inversePropensity.value == 5)
  }
}
