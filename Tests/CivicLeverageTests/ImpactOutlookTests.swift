import CivicDomain
import CivicLeverage
import CivicStatistics
import Foundation
import Testing

@Suite("What one more person changes")
struct ImpactOutlookTests {
  static let counts: [CountDistribution] = {
    let made = [
      try? CountDistribution.poisson(mean: 3), try? .poisson(mean: 300), try? .negativeBinomial(mean: 20, shape: 0.7),
      try? .poissonBinomial(probabilities: [0.2, 0.9, 0.5]), .certain(0), .certain(41),
    ]
    return made.compactMap(\.self)
  }()

  @Test("where everybody adds the same, leverage is 1 whoever else comes", arguments: counts, [1, 12, 1000])
  func linear(others: CountDistribution, target: Int) throws {
    let outlook = ImpactFunction(curve: .linear, target: target, usualNumber: 5, hours: 2).outlook(for: others)
    #expect(abs(outlook.leverage - 1) < 1e-12)
    #expect(abs(outlook.marginalImpact - 2) < 1e-12)
    #expect(abs(outlook.expectedImpact - 2 * others.mean) < 1e-11 * max(1, others.mean))
    #expect(abs(try #require(outlook.elasticity) - 1) < 1e-12)
    #expect(abs(outlook.pivotality - 1) < 1e-12)
  }

  // Closed form: T · P(N = 9) with N Poisson: 10 · e^−λ λ⁹ / 9!.
  @Test(
    "a quorum of ten is hopeless with three others, and hangs on one more with nine",
    arguments: [
      (3.0, 0.02700503931560477), (9, 1.3175564000952261),
    ])
  func threshold(mean: Double, leverage: Double) throws {
    let function = ImpactFunction(curve: .threshold(10), target: 10, usualNumber: 5, hours: 3)
    let outlook = function.outlook(for: try .poisson(mean: mean))
    #expect(abs(outlook.leverage - leverage) < 1e-13)
    #expect(abs(outlook.pivotality - leverage / 10) < 1e-14)
    #expect(abs(outlook.marginalImpact - 3 * leverage) < 1e-12)
  }

  @Test("the twelfth person of a ten-person action adds little")
  func crowded() throws {
    let function = ImpactFunction(curve: .linear, capacity: 10, usualNumber: 5, hours: 3)
    let steady = try CountDistribution.binomial(n: 12, p: 11.0 / 12)
    #expect(function.outlook(for: steady).leverage < 0.08)
    #expect(function.outlook(for: .certain(11)).leverage == 0)
    #expect(function.outlook(for: .certain(9)).leverage > 0.999)
  }

  @Test("the thousandth signature adds everything")
  func petition() {
    let function = ImpactFunction(curve: .threshold(1000), target: 1000, usualNumber: 5, hours: 0.25)
    #expect(function.outlook(for: .certain(999)).leverage == 1000)
    #expect(function.outlook(for: .certain(998)).leverage == 0)
  }

  @Test("leverage does not depend on what is declared")
  func declared() throws {
    let others = try CountDistribution.poisson(mean: 9)
    let leverages = [nil, 0, 5, 1e6].map { declared in
      ImpactFunction(curve: .power(1.3), target: 10, usualNumber: 5, hours: 3, declaredValue: declared)
        .outlook(for: others).leverage
    }
    #expect(leverages.allSatisfy { $0 == leverages[0] })
  }

  @Test("elasticity is high for a hopeless threshold, and empty where one more cannot help")
  func elasticity() throws {
    let function = ImpactFunction(curve: .threshold(10), target: 10, usualNumber: 5, hours: 3)
    let hopeless = function.outlook(for: try .poisson(mean: 1))
    #expect(try #require(hopeless.elasticity) > 1.5 && hopeless.leverage < 1e-4)
    #expect(function.outlook(for: .certain(4)).elasticity == nil)
  }

  @Test("an action that can achieve nothing promises nothing")
  func void() throws {
    let outlook = ImpactFunction(curve: .threshold(20), capacity: 10, usualNumber: 5, hours: 3)
      .outlook(for: try .poisson(mean: 9))
    #expect(outlook.leverage == 0 && outlook.marginalImpact == 0 && outlook.pivotality == 0)
    #expect(outlook.elasticity == nil)
  }

  @Test("every figure is that of its definition", arguments: counts)
  func definition(others: CountDistribution) throws {
    let function = ImpactFunction(
      curve: .logistic(midpoint: 15, width: 4) + 0.5 * .threshold(30), minimum: 2, target: 20, capacity: 45,
      usualNumber: 5, hours: 2)
    let outlook = function.outlook(for: others)
    let expected = others.expectation { function.value(at: $0) }
    let withOneMore = others.expectation { function.value(at: $0 + 1) }
    #expect(abs(outlook.expectedImpact - expected) < 1e-12 * max(1, expected))
    #expect(abs(outlook.marginalImpact - (withOneMore - expected)) < 1e-12 * max(1, expected))
    #expect(abs(outlook.leverage - 20 * (withOneMore - expected) / function.value(at: 20)) < 1e-12 * max(1, expected))
    let changed = others.expectation { function.value(at: $0 + 1) > function.value(at: $0) ? 1 : 0 }
    #expect(abs(outlook.pivotality - changed) < 1e-12)
    if withOneMore > 0 {
      let elasticity = (withOneMore - expected) * (others.mean + 1) / withOneMore
      #expect(abs(try #require(outlook.elasticity) - elasticity) < 1e-11)
    }
  }
}
