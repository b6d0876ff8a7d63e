import CivicStatistics
import Foundation
import Testing

@Suite("Count distributions: operations")
struct CountOperationsTests {
  /// Whether two distributions differ by at most `tolerance` anywhere.
  private func agree(_ left: CountDistribution, _ right: CountDistribution, within tolerance: Double = 1e-14) -> Bool {
    let lower = min(left.lowerBound, right.lowerBound)
    let upper = max(left.upperBound, right.upperBound)
    return (lower...upper).allSatisfy { abs(left.probability(of: $0) - right.probability(of: $0)) <= tolerance }
  }

  @Test("adding two counts sums over all pairs", arguments: [1, 3, 4, 5, 9, 40], [1, 2, 7, 8, 40])
  func addition(left: Int, right: Int) throws {
    let a = try CountDistribution(lowerBound: -2, masses: (1...left).map { 1 + sin(Double($0)) / 2 })
    let b = try CountDistribution(lowerBound: 5, masses: (1...right).map { 1 + cos(Double($0)) / 2 })
    var masses = [Double](repeating: 0, count: left + right - 1)
    for (i, first) in a.masses.enumerated() {
      for (j, second) in b.masses.enumerated() { masses[i + j] += first * second }
    }
    let sum = a.adding(b)
    #expect(agree(sum, try CountDistribution(lowerBound: 3, masses: masses), within: 1e-15))
    #expect(agree(sum, b.adding(a), within: 1e-15))
    #expect(abs(sum.mean - a.mean - b.mean) < 1e-13)
    #expect(abs(sum.variance - a.variance - b.variance) < 1e-12)
  }

  @Test("sums of Poisson counts are Poisson, sums of negative binomial counts with one success rate too")
  func closedFamilies() throws {
    #expect(agree(try .poisson(mean: 3).adding(.poisson(mean: 40)), try .poisson(mean: 43)))
    let parts = try [1.0, 2, 3, 0.5].map { try CountDistribution.negativeBinomial(mean: 4 * $0, shape: $0) }
    #expect(agree(.sum(of: parts), try .negativeBinomial(mean: 26, shape: 6.5)))
    #expect(CountDistribution.sum(of: []) == .certain(0))
  }

  @Test("negligible ends of a sum are dropped")
  func truncation() throws {
    let sum = CountDistribution.sum(of: Array(repeating: try .binomial(n: 100, p: 0.5), count: 64))
    #expect(sum.masses.count < 18 * 40)
    #expect(agree(sum, try .binomial(n: 6400, p: 0.5)))
  }

  @Test("shifting and scaling move the support")
  func affine() throws {
    let few = try CountDistribution(lowerBound: 2, masses: [1, 3])
    #expect(few.shifted(by: -3).support == -1...0)
    #expect(try few.scaled(by: 4) == (try CountDistribution(lowerBound: 8, masses: [1, 0, 0, 0, 3])))
    #expect(try few.scaled(by: 1) == few)
    #expect(try few.scaled(by: 0) == .certain(0))
    #expect(throws: CountDistributionError.supportTooLarge) { try few.scaled(by: 2_000_000_000) }
  }

  @Test("thinning keeps each of those counted independently", arguments: [0, 0.1, 0.5, 0.83, 1], [0, 1, 4])
  func thinning(probability: Double, lowerBound: Int) throws {
    let count = try CountDistribution(lowerBound: lowerBound, masses: [3, 1, 4, 1, 5, 9, 2, 6])
    let expected = try CountDistribution.mixture(
      count.support.map { n in
        (weight: count.probability(of: n), distribution: try .binomial(n: n, p: probability))
      })
    #expect(agree(try count.thinned(by: probability), expected, within: 1e-15))
  }

  @Test("a thinned Poisson count is Poisson", arguments: [0.01, 0.3, 0.9], [2.0, 35, 400])
  func thinnedPoisson(probability: Double, mean: Double) throws {
    let thinned = try CountDistribution.poisson(mean: mean).thinned(by: probability)
    #expect(agree(thinned, try .poisson(mean: mean * probability)))
  }

  @Test("a thinned negative binomial count is one with the same shape", arguments: [0.2, 0.7], [0.4, 3, 50])
  func thinnedNegativeBinomial(probability: Double, shape: Double) throws {
    let thinned = try CountDistribution.negativeBinomial(mean: 12, shape: shape).thinned(by: probability)
    #expect(agree(thinned, try .negativeBinomial(mean: 12 * probability, shape: shape)))
  }

  @Test("thinning in two steps is thinning once")
  func thinnedTwice() throws {
    let count = try CountDistribution.betaBinomial(n: 60, mean: 0.4, precision: 2)
    #expect(agree(try count.thinned(by: 0.5).thinned(by: 0.6), try count.thinned(by: 0.3)))
  }

  @Test("no probability to be kept outside 0...1", arguments: [-0.1, 1.1])
  func thinningRefused(probability: Double) {
    #expect(throws: CountDistributionError.parameterOutOfRange(.probability, value: probability)) {
      try CountDistribution.certain(3).thinned(by: probability)
    }
  }

  @Test("a cap gathers what lies above it", arguments: 0...7)
  func capped(cap: Int) throws {
    let count = try CountDistribution(lowerBound: 2, masses: [1, 4, 3, 2])
    let capped = count.capped(at: cap)
    #expect(capped.upperBound == min(cap, 5))
    #expect(abs(capped.mean - count.expectation { Double(min($0, cap)) }) < 1e-15)
  }

  @Test("a mixture weighs its parts, in any scale")
  func mixture() throws {
    let mixture = try CountDistribution.mixture([
      (weight: 30, distribution: .certain(1)), (weight: 0, distribution: .certain(100)),
      (weight: 10, distribution: try .init(lowerBound: 3, masses: [1, 1])),
    ])
    #expect(mixture == (try CountDistribution(lowerBound: 1, masses: [6, 0, 1, 1])))
  }

  @Test("a mixture needs a weight, and parts that are not worlds apart")
  func mixtureRefused() {
    #expect(throws: CountDistributionError.noMass) { try CountDistribution.mixture([]) }
    #expect(throws: CountDistributionError.noMass) { try CountDistribution.mixture([(0, .certain(1))]) }
    #expect(throws: CountDistributionError.invalidMass(-1, index: 1)) {
      try CountDistribution.mixture([(1, .certain(1)), (-1, .certain(1))])
    }
    #expect(throws: CountDistributionError.supportTooLarge) {
      try CountDistribution.mixture([(1, .certain(0)), (1, .certain(1 << 40))])
    }
  }
}
