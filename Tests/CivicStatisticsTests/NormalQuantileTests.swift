import CivicStatistics
import Foundation
import Testing

@Suite("Normal quantiles")
struct NormalQuantileTests {
  /// scipy 1.17, `scipy.stats.norm.ppf`.
  @Test(
    "Those of scipy, far tails included",
    arguments: [
      (1e-300, -37.0470962993612), (1e-10, -6.361340902404056), (0.025, -1.9599639845400545),
      (0.3, -0.5244005127080409), (0.5, 0), (0.9, 1.2815515655446004), (0.975, 1.959963984540054),
    ])
  func scipy(probability: Double, quantile: Double) {
    #expect(abs(normalQuantile(probability) - quantile) <= 1e-14 * abs(quantile))
  }

  @Test("The distribution function takes every quantile back", arguments: 1..<100)
  func inverse(percent: Int) {
    let probability = Double(percent) / 100
    let back = erfc(-normalQuantile(probability) / 2.squareRoot()) / 2
    #expect(abs(back - probability) < 1e-15)
  }
}
