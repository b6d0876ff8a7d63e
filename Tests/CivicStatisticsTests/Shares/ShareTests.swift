import CivicStatistics
import Testing

@Suite("Shares and what chance explains")
struct ShareTests {
  /// statsmodels 0.15, `proportion_confint(method="wilson")`.
  @Test(
    "Wilson's interval",
    arguments: [
      (0, 10, 0.95, 0.0, 0.27753279986288926), (3, 10, 0.95, 0.10779126740630104, 0.6032218525388546),
      (17, 20, 0.99, 0.5644132797389441, 0.9612129394919282), (50, 400, 0.95, 0.0961151232367638, 0.1610190975139586),
      (10, 10, 0.95, 0.7224672001371106, 1.0),
    ])
  func wilson(successes: Int, trials: Int, level: Double, low: Double, high: Double) {
    let found = wilsonInterval(successes: successes, trials: trials, level: level)
    #expect(abs(found.lowerBound - low) < 1e-13 && abs(found.upperBound - high) < 1e-13)
  }

  /// Closed form: drawing n of N is as good as n(N − 1)/(N − n) independent trials, here 20 · 38/19; of all, nothing is open.
  @Test("Who knows a part of a population knows more than from as many independent trials")
  func finite() {
    let half = wilsonInterval(successes: 10, trials: 20, population: 39)
    let double = wilsonInterval(successes: 20, trials: 40)
    #expect(abs(half.lowerBound - double.lowerBound) < 1e-14 && abs(half.upperBound - double.upperBound) < 1e-14)
    #expect(wilsonInterval(successes: 3, trials: 12, population: 12) == 0.25...0.25)
  }

  /// scipy 1.17.1, `fisher_exact`.
  @Test(
    "Fisher's exact test",
    arguments: [
      (3, 10, 40, 60, 0.011553399972398017), (0, 8, 10, 50, 0.18394285189027354),
      (30, 100, 60, 400, 6.415031076613384e-06),
    ])
  func fisher(found: Int, drawn: Int, marked: Int, total: Int, expected: Double) {
    let value = fisherExactTest(found: found, drawn: drawn, marked: marked, total: total)
    #expect(abs(value / expected - 1) < 1e-10)
  }

  @Test("Where only one number is possible, chance explains it", arguments: [(0, 0, 3, 5), (2, 5, 2, 5), (3, 3, 5, 5)])
  func certain(found: Int, drawn: Int, marked: Int, total: Int) {
    #expect(abs(fisherExactTest(found: found, drawn: drawn, marked: marked, total: total) - 1) < 1e-12)
  }

  /// statsmodels 0.15, `multipletests(method="holm")`.
  @Test("Holm's adjustment")
  func holm() {
    let found = holmAdjusted([0.01, 0.04, 0.03, 0.005, 0.8])
    for (value, expected) in zip(found, [0.04, 0.09, 0.09, 0.025, 0.8]) { #expect(abs(value - expected) < 1e-15) }
    #expect(holmAdjusted([]).isEmpty)
  }

  /// Closed forms: a gamma number of shape a has mean and variance a, a beta number mean a/(a + b).
  @Test("Gamma and beta numbers have the moments of their laws", arguments: [0.3, 1, 2.5, 40])
  func moments(shape: Double) {
    var generator = Seed(11).generator()
    let count = 20_000.0
    let gammas = (0..<Int(count)).map { _ in generator.gamma(shape: shape) }
    let mean = gammas.reduce(0, +) / count
    let variance = gammas.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
    #expect(abs(mean - shape) < 4 * (shape / count).squareRoot())
    #expect(abs(variance / shape - 1) < 0.15)
    let betas = (0..<Int(count)).map { _ in generator.beta(shape, 2) }
    let share = shape / (shape + 2)
    let deviation = (share * (1 - share) / (shape + 3)).squareRoot()
    #expect(abs(betas.reduce(0, +) / count - share) < 4 * deviation / count.squareRoot())
  }
}
