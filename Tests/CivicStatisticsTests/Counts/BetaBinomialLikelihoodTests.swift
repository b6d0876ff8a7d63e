import CivicStatistics
import Foundation
import Testing

@Suite("The likelihood of a beta-binomial count")
struct BetaBinomialLikelihoodTests {
  struct Case: Sendable {
    let count: Int
    let trials: Int
    let mean: Double
    let precision: Double
    let logarithm: Double
    var truncated: Double?
  }

  /// scipy 1.17.1: `betabinom.logpmf(k, n, m*s, (1-m)*s)`, and minus `log1p(-betabinom.pmf(0, …))`.
  static let cases = [
    Case(count: 0, trials: 1, mean: 0.3, precision: 2, logarithm: -0.35667494393873234),
    Case(
      count: 3, trials: 5, mean: 0.7, precision: 0.5, logarithm: -2.7355241781029656, truncated: -2.556189356571357),
    Case(
      count: 12, trials: 12, mean: 0.9, precision: 3, logarithm: -0.5408535499651292, truncated: -0.5402138867684723),
    Case(count: 40, trials: 100, mean: 0.25, precision: 1e6, logarithm: -7.921606436604634),
    Case(
      count: 1, trials: 32, mean: 0.05, precision: 0.01, logarithm: -7.622759275200881, truncated: -4.664392425321386),
  ]

  @Test("is scipy's", arguments: cases)
  func reference(_ example: Case) {
    let whole = BetaBinomialLikelihood(
      count: example.count, trials: example.trials, mean: example.mean, precision: example.precision)
    #expect(abs(whole.value - example.logarithm) < 1e-9)
    guard let truncated = example.truncated else { return }
    let some = BetaBinomialLikelihood.truncatedAtZero(
      count: example.count, trials: example.trials, mean: example.mean, precision: example.precision)
    #expect(abs(some.value - truncated) < 1e-10)
  }

  @Test("has the slopes that differences show, truncated or not", arguments: cases)
  func slopes(_ example: Case) {
    func difference(_ value: (_ shift: Double) -> Double) -> Double { (value(1e-5) - value(-1e-5)) / 2e-5 }
    func check(_ evaluate: (_ mean: Double, _ precision: Double) -> BetaBinomialLikelihood) {
      let here = evaluate(example.mean, example.precision)
      let logOdds = difference { evaluate(logistic(logit(example.mean) + $0), example.precision).value }
      let logPrecision = difference { evaluate(example.mean, example.precision * exp($0)).value }
      #expect(abs(here.logOddsSlope - logOdds) < 1e-5)
      #expect(abs(here.logPrecisionSlope - logPrecision) < 1e-5)
    }
    check { BetaBinomialLikelihood(count: example.count, trials: example.trials, mean: $0, precision: $1) }
    guard example.count > 0 else { return }
    check {
      BetaBinomialLikelihood.truncatedAtZero(count: example.count, trials: example.trials, mean: $0, precision: $1)
    }
  }
}
