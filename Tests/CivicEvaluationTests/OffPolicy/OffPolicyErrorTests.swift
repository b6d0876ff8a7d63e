import CivicEvaluation
import Testing

@Suite("Records that no policy can be valued by")
struct OffPolicyErrorTests {
  @Test(
    "A propensity of 0, below, above 1 or not a number is named with its row", arguments: [0, -0.1, 1.5, .infinity])
  func propensity(value: Double) {
    #expect(throws: OffPolicyError.propensityOutOfRange(row: 1, value: value)) {
      try OffPolicyRecords(propensities: [0.5, value], targets: [1, 1], rewards: [0, 1])
    }
  }

  @Test("A propensity that is not a number is refused too")
  func notANumber() {
    #expect(throws: OffPolicyError.self) {
      try OffPolicyRecords(propensities: [.nan], targets: [1], rewards: [1])
    }
  }

  @Test("So are a new policy's probability outside 0...1, a reward without end, and no records at all")
  func others() {
    #expect(throws: OffPolicyError.targetOutOfRange(row: 0, value: 1.2)) {
      try OffPolicyRecords(propensities: [0.5], targets: [1.2], rewards: [0])
    }
    #expect(throws: OffPolicyError.rewardNotFinite(row: 0, value: .infinity)) {
      try OffPolicyRecords(propensities: [0.5], targets: [1], rewards: [.infinity])
    }
    #expect(throws: OffPolicyError.noRecords) { try OffPolicyRecords(propensities: [], targets: [], rewards: []) }
  }

  @Test("A reward model must predict finite numbers")
  func predictions() throws {
    let records = try OffPolicyRecords(propensities: [0.5, 1], targets: [1, 1], rewards: [1, 0])
    #expect(throws: OffPolicyError.predictionNotFinite(row: 1, value: .infinity)) {
      try records.doublyRobust(predicted: [0, 1], expected: [0, .infinity])
    }
  }
}
