import CivicEvaluation
import CivicStatistics
import Testing

@Suite("The mean and the paired bootstrap")
struct PairedBootstrapTests {
  /// By hand: 2, 4, 4, 4, 5, 5, 7, 9 have mean 5 and sample variance 32/7.
  @Test("The standard error of a mean")
  func mean() {
    let estimate = Estimate(meanOf: [2, 4, 4, 4, 5, 5, 7, 9])
    #expect(estimate.value == 5)
    #expect(abs(estimate.standardError - (32.0 / 7 / 8).squareRoot()) < 1e-15)
    #expect(Estimate(meanOf: [3]) == Estimate(value: 3, standardError: 0))
  }

  @Test("The bootstrap agrees with the normal theory of a paired difference")
  func normalTheory() {
    var generator = Seed(7).generator()
    let second = (0..<500).map { _ in generator.normal(mean: 10, standardDeviation: 5) }
    let first = second.map { $0 + generator.normal(mean: 0.1, standardDeviation: 1) }
    let theory = Estimate(meanOf: zip(first, second).map { $0 - $1 })
    let bootstrap = PairedBootstrap(first, second, seed: Seed(1))
    #expect(abs(bootstrap.difference - theory.value) < 1e-12)
    #expect(abs(bootstrap.standardError / theory.standardError - 1) < 0.06)
    #expect(abs(bootstrap.lower - (theory.value - 1.96 * theory.standardError)) < 0.02)
    #expect(abs(bootstrap.upper - (theory.value + 1.96 * theory.standardError)) < 0.02)
  }

  @Test("Two equal ways are a tie")
  func tie() {
    let bootstrap = PairedBootstrap([1, 2, 3], [1, 2, 3], seed: Seed(1))
    #expect(bootstrap.difference == 0)
    #expect(bootstrap.probabilityOfImprovement == 0.5)
  }
}
