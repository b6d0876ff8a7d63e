import CivicStatistics
import Foundation
import Testing

@Suite("Count distributions: queries")
struct CountDistributionTests {
  /// 2, 3, 4 or 5 people.
  let few: CountDistribution

  init() throws {
    few = try CountDistribution(lowerBound: 2, masses: [1, 4, 3, 2])
  }

  @Test("masses are divided by their sum, and empty ends are dropped")
  func normalized() throws {
    #expect(try CountDistribution(lowerBound: -1, masses: [0, 0, 0, 1, 4, 3, 2, 0]) == few)
    #expect(few.support == 2...5)
    #expect(abs(few.probability(of: 3) - 0.4) < 1e-15)
    let huge = try CountDistribution(masses: [.greatestFiniteMagnitude, .greatestFiniteMagnitude])
    #expect(huge.masses == [0.5, 0.5])
  }

  @Test("moments")
  func moments() {
    #expect(abs(few.mean - 3.6) < 1e-15)
    #expect(abs(few.variance - 0.84) < 1e-15)
    #expect(abs(few.standardDeviation - 0.84.squareRoot()) < 1e-15)
  }

  @Test("probabilities of one side sum up to one, everywhere", arguments: -1...8)
  func sides(count: Int) {
    let expected: Double = [2: 0.1, 3: 0.5, 4: 0.8][count] ?? (count < 2 ? 0 : 1)
    #expect(abs(few.cumulative(through: count) - expected) < 1e-15)
    #expect(abs(few.probability(above: count) - (1 - expected)) < 1e-15)
    #expect(few.probability(above: count) == few.probability(atLeast: count + 1))
    #expect(abs(few.probability(of: count) + few.cumulative(through: count - 1) - expected) < 1e-15)
  }

  @Test("the largest numbers are counts like any other")
  func bounds() {
    #expect(few.probability(above: .max) == 0 && few.probability(above: .min) == 1)
    #expect(few.cumulative(through: .max) == 1 && few.probability(of: .max) == 0)
  }

  @Test(
    "a quantile is the smallest count that is reached with its level",
    arguments: [
      (0.0, 2), (0.05, 2), (0.1, 2), (0.100001, 3), (0.5, 3), (0.51, 4), (0.8, 4), (0.81, 5), (1, 5),
    ])
  func quantile(level: Double, count: Int) {
    #expect(few.quantile(level) == count)
  }

  @Test("several quantiles come in the order of their levels")
  func quantiles() {
    #expect(few.quantiles([0.9, 0.05, 0.5, 0.5, 1, 0]) == [5, 2, 3, 3, 5, 2])
    #expect(few.quantiles([]).isEmpty)
  }

  @Test("quantiles agree with scipy 1.17.1")
  func scipyQuantiles() throws {
    let levels = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95]
    #expect(try CountDistribution.poisson(mean: 7.5).quantiles(levels) == [3, 4, 6, 7, 9, 11, 12])
    #expect(
      try CountDistribution.negativeBinomial(mean: 20, shape: 1.5).quantiles(levels) == [2, 3, 8, 16, 28, 42, 53])
  }

  @Test("expectations of a table and of a function agree")
  func expectation() {
    #expect(abs(few.expectation { Double($0 * $0) } - 13.8) < 1e-14)
    #expect(abs(few.expectation(of: [0, 1, 4, 9, 16, 25, 36]) - 13.8) < 1e-14)
    #expect(abs(few.expectation(of: [4, 9, 16, 25], from: 2) - 13.8) < 1e-14)
  }

  @Test("what is no mass is named")
  func refused() {
    #expect(throws: CountDistributionError.invalidMass(-1, index: 1)) { try CountDistribution(masses: [2, -1]) }
    #expect(throws: CountDistributionError.self) { try CountDistribution(masses: [.nan]) }
    #expect(throws: CountDistributionError.invalidMass(.infinity, index: 0)) {
      try CountDistribution(masses: [.infinity])
    }
    #expect(throws: CountDistributionError.noMass) { try CountDistribution(masses: []) }
    #expect(throws: CountDistributionError.noMass) { try CountDistribution(masses: [0, 0]) }
  }
}
