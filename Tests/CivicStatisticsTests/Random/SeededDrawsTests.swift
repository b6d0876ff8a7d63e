import CivicStatistics
import Foundation
import Testing

/// Seeds are fixed, so these tests always see the same numbers; bounds are five standard errors of the sample.
@Suite("Draws of a seeded generator")
struct SeededDrawsTests {
  private let size = 20_000
  private var generator = Seed(7).generator()

  private func summary(_ values: [Double]) -> (mean: Double, variance: Double) {
    let mean = values.reduce(0, +) / Double(values.count)
    return (mean, values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count))
  }

  @Test("uniform numbers fill 0..<1 evenly")
  mutating func uniform() {
    let values = (0..<size).map { _ in generator.uniform() }
    #expect(values.allSatisfy { (0..<1).contains($0) })
    let (mean, variance) = summary(values)
    #expect(abs(mean - 0.5) < 5 * (1 / 12.0 / Double(size)).squareRoot())
    #expect(abs(variance - 1 / 12.0) < 5 * (1 / 180.0 / Double(size)).squareRoot())
  }

  @Test("normal numbers have mean, spread and tails")
  mutating func normal() {
    let values = (0..<size).map { _ in generator.normal(mean: 3, standardDeviation: 2) }
    let (mean, variance) = summary(values)
    #expect(abs(mean - 3) < 5 * 2 / Double(size).squareRoot())
    #expect(abs(variance - 4) < 5 * 4 * (2 / Double(size)).squareRoot())
    let beyond = Double(values.count { abs($0 - 3) > 1.959963984540054 * 2 }) / Double(size)
    #expect(abs(beyond - 0.05) < 5 * (0.05 * 0.95 / Double(size)).squareRoot())
  }

  @Test("Poisson counts follow their distribution", arguments: [0, 0.3, 4, 9.99, 10, 35, 1000])
  mutating func poisson(mean: Double) throws {
    let counts = (0..<size).map { _ in generator.poisson(mean: mean) }
    let distribution = try CountDistribution.poisson(mean: mean)
    for level in [0.1, 0.5, 0.9] {
      let bound = distribution.quantile(level)
      let expected = distribution.cumulative(through: bound)
      let share = Double(counts.count { $0 <= bound }) / Double(size)
      #expect(abs(share - expected) <= 5 * (expected * (1 - expected) / Double(size)).squareRoot())
    }
    let average = summary(counts.map(Double.init)).mean
    #expect(abs(average - mean) <= 5 * (mean / Double(size)).squareRoot())
  }

  @Test("events happen as often as they should", arguments: [0, 0.2, 0.97, 1])
  mutating func bernoulli(probability: Double) {
    let share = Double((0..<size).count { _ in generator.bernoulli(probability) }) / Double(size)
    #expect(abs(share - probability) <= 5 * (probability * (1 - probability) / Double(size)).squareRoot())
  }

  @Test("outcomes follow their weights, and one without weight never comes")
  mutating func categorical() {
    var counts = [0, 0, 0, 0]
    for _ in 0..<size { counts[generator.categorical(weights: [2, 0, 6, 0])] += 1 }
    #expect(counts[1] == 0 && counts[3] == 0)
    #expect(abs(Double(counts[0]) / Double(size) - 0.25) < 5 * (0.25 * 0.75 / Double(size)).squareRoot())
  }

  @Test("whole numbers below a bound are even", arguments: [1, 2, 3, 7])
  mutating func integers(bound: Int) {
    var counts = [Int](repeating: 0, count: bound)
    for _ in 0..<size { counts[generator.integer(below: bound)] += 1 }
    let share = 1 / Double(bound)
    #expect(
      counts.allSatisfy {
        abs(Double($0) / Double(size) - share) <= 5 * (share * (1 - share) / Double(size)).squareRoot()
      })
  }

  @Test("every order of a shuffle comes as often")
  mutating func shuffle() {
    var counts: [[Int]: Int] = [:]
    for _ in 0..<size {
      var elements = [1, 2, 3, 4]
      generator.shuffle(&elements)
      counts[elements, default: 0] += 1
    }
    let share = 1 / 24.0
    #expect(counts.count == 24)
    #expect(
      counts.values.allSatisfy {
        abs(Double($0) / Double(size) - share) < 5 * (share * (1 - share) / Double(size)).squareRoot()
      })
    var nobody: [Int] = []
    generator.shuffle(&nobody)
    #expect(nobody.isEmpty)
  }
}
