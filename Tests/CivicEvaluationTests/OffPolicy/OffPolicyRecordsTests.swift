import CivicEvaluation
import CivicStatistics
import Testing

@Suite("Off-policy estimates")
struct OffPolicyRecordsTests {
  @Test("Three observations by hand")
  func byHand() throws {
    let records = try OffPolicyRecords(propensities: [0.5, 0.25, 0.25], targets: [0.25, 0.5, 0], rewards: [1, 1, 5])
    // Ratios ½, 2, 0.
    #expect(abs(records.inversePropensity.value - 2.5 / 3) < 1e-15)
    #expect(try abs(#require(records.selfNormalized).value - 1) < 1e-15)
    #expect(abs(records.effectiveCount - 2.5 * 2.5 / 4.25) < 1e-15)
    let robust = try records.doublyRobust(predicted: [1, 0.5, 2], expected: [0.6, 0.6, 0.9])
    #expect(abs(robust.value - (0.6 + 1.6 + 0.9) / 3) < 1e-15)
  }

  /// statsmodels 0.15.0: `WLS(y, 1, weights).fit(cov_type="HC1")` and `cov_type="cluster"`: y = ratio × reward and the
  /// doubly robust scores with weights 1, rewards with the ratios as weights. Of one column both corrections equal ours.
  @Test(
    "Values, standard errors and 90 % intervals are those of statsmodels' weighted means",
    arguments: [
      (nil, [0.9523363084774437, 0.3643585932930025, 0.6343522505499433], [0.35021284, 1.04354059, 0.84825007]),
      (
        [7, 7, 2, 2, 9, 4], [1.12742650979096, 0.412308878984644, 0.7475852759759035],
        [0.06221508, 0.96466939, 0.66199831]
      ),
    ] as [([Int]?, [Double], [Double])])
  func statsmodels(clusters: [Int]?, errors: [Double], lowers: [Double]) throws {
    let records = try OffPolicyRecords(
      propensities: [0.5, 0.25, 0.25, 0.8, 0.1, 0.4], targets: [0.25, 0.5, 0, 0.4, 0.3, 0.4],
      rewards: [1, 1, 5, 0, 2, 3], clusters: clusters)
    let estimates = [
      records.inversePropensity, try #require(records.selfNormalized),
      try records.doublyRobust(predicted: [1, 0.5, 2, 0.5, 1, 2], expected: [0.6, 0.6, 0.9, 1, 1.5, 2]),
    ]
    for (estimate, value) in zip(estimates, [1.9166666666666672, 1.6428571428571428, 1.8916666666666673]) {
      #expect(abs(estimate.value - value) < 1e-14)
    }
    for (estimate, (error, lower)) in zip(estimates, zip(errors, lowers)) {
      #expect(abs(estimate.standardError - error) < 1e-14)
      let interval = estimate.interval(level: 0.9)
      #expect(abs(interval.lowerBound - lower) < 1e-8)
      #expect(abs(interval.upperBound + lower - 2 * estimate.value) < 1e-8)
    }
  }

  @Test("The policy that was followed is worth the mean reward, with as many records as there are")
  func samePolicy() throws {
    let records = try OffPolicyRecords(propensities: [0.2, 0.7, 1], targets: [0.2, 0.7, 1], rewards: [3, 0, 6])
    #expect(records.inversePropensity == Estimate(meanOf: [3, 0, 6]))
    #expect(records.selfNormalized == Estimate(meanOf: [3, 0, 6]))
    #expect(records.effectiveCount == 3)
  }

  @Test("Of rewards all shifted by one the self-normalized value shifts by one, whatever the ratios")
  func shift() throws {
    let (propensities, targets) = ([0.1, 0.5, 0.9, 0.3], [0.4, 0.5, 0, 0.2])
    let some = try OffPolicyRecords(propensities: propensities, targets: targets, rewards: [1, 0, 2, 5])
    let more = try OffPolicyRecords(propensities: propensities, targets: targets, rewards: [2, 1, 3, 6])
    let (before, after) = (try #require(some.selfNormalized), try #require(more.selfNormalized))
    #expect(abs(after.value - before.value - 1) < 1e-14)
    #expect(abs(after.standardError - before.standardError) < 1e-14)
    #expect(abs(more.inversePropensity.value - some.inversePropensity.value - 1) > 0.2)
  }

  @Test("A policy that shows nothing that was shown has no self-normalized value")
  func nothingShared() throws {
    let records = try OffPolicyRecords(propensities: [0.5, 1], targets: [0, 0], rewards: [1, 1])
    #expect(records.selfNormalized == nil)
    #expect(records.effectiveCount == 0)
    #expect(records.inversePropensity.value == 0)
  }

  @Test("Ratios can be cut off")
  func cut() throws {
    let records = try OffPolicyRecords(propensities: [0.01, 1], targets: [1, 1], rewards: [1, 0], ratioLimit: 10)
    #expect(records.inversePropensity.value == 5)
  }
}
