import CivicEvaluation
import CivicStatistics
import Testing

@Suite("Exposure")
struct ExposureTests {
  /// By the mean absolute difference, Σ|xᵢ − xⱼ| / (2n²x̄), another formula for the same coefficient.
  @Test(
    "Gini's coefficient", arguments: [([1, 2, 3, 4], 0.25), ([5, 5, 5], 0.0), ([0, 0, 0, 8], 0.75), ([0, 0], 0.0)])
  func gini(counts: [Int], expected: Double) {
    #expect(abs(Exposure(counts: counts).gini - expected) < 1e-15)
    let total = counts.reduce(0, +)
    guard total > 0 else { return }
    let differences = counts.flatMap { a in counts.map { abs(a - $0) } }.reduce(0, +)
    #expect(abs(Exposure(counts: counts).gini - Double(differences) / Double(2 * counts.count * total)) < 1e-15)
  }

  @Test("Coverage is the share of what anybody is shown")
  func coverage() {
    #expect(Exposure(lists: [[0, 1], [1, 3]], candidates: 5).coverage == 0.6)
  }

  @Test("Novelty is the mean information of what is shown, in bits")
  func novelty() {
    let exposure = Exposure(counts: [3, 1, 0, 0])
    #expect(exposure.novelty(popularity: [4, 1, 9, 0], people: 16) == (3 * 2 + 4) / 4.0)
    #expect(Exposure(counts: [0, 0]).novelty(popularity: [1, 1], people: 2) == 0)
  }

  @Test("The bootstrap of a share finds the binomial standard error")
  func standardError() {
    // Each of 400 lists shows thing 0 or thing 1; counts[0] / 400 is a share with standard error √(.25 · .75 / 400).
    let lists = (0..<400).map { [$0 % 4 == 0 ? 0 : 1] }
    let estimate = Exposure.estimate(lists: lists, candidates: 2, samples: 1_000, seed: Seed(1)) {
      Double($0.counts[0]) / 400
    }
    #expect(estimate.value == 0.25)
    #expect(abs(estimate.standardError - 0.021651) < 0.0015)
  }
}
