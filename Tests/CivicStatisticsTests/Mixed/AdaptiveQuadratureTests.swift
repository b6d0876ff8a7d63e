import CivicLinearAlgebra
import CivicStatistics
import Foundation
import Testing

@Suite("Mixed logistic regression by adaptive quadrature")
struct AdaptiveQuadratureTests {
  /// lme4 1.1-31, `glmer(cbind(incidence, size - incidence) ~ period + (1 | herd), cbpp, binomial, nAGQ = 25)` with tolerances
  /// of 1e-12, and `use.hessian = FALSE`. lme4 leaves out the likelihood of the saturated model, `sum(dbinom(y, n, y / n, log =
  /// TRUE))` = −41.978353768936, which is added here.
  @Test("Estimates equal glmer's with 25 nodes")
  func glmer() throws {
    let model = try MixedLogistic(tolerance: 1e-12, quadratureNodes: 25).fit(MixedSamples.cattle)
    #expect(abs(model.summary.logLikelihood + 91.9833690373) < 1e-7)
    expectClose(
      model.coefficients + [model.intercept],
      [-0.991403636786, -1.127819412281, -1.579470759073, -1.399230474269], 1e-5)
    expectClose(model.effects.map(\.deviation), [0.647518499382], 1e-5)
    let errors = model.standardErrors + [try #require(model.interceptStandardError)]
    expectClose(errors, [0.3054520840, 0.3261090276, 0.4288702019, 0.2289488750], 1e-5)
    expectClose(
      Array(model.effects[0].modes[..<4]), [0.59302484786, -0.30025828668, 0.40786402327, 0.03968789607], 1e-5)
  }

  @Test("With a penalty it is at a maximum of the penalized likelihood: as many nodes more change nothing")
  func nodes() throws {
    let (few, many) = (
      try MixedLogistic(penalty: 2, quadratureNodes: 25).fit(MixedSamples.cattle),
      try MixedLogistic(penalty: 2, quadratureNodes: 50).fit(MixedSamples.cattle)
    )
    expectClose(few.coefficients, many.coefficients, 1e-5)
    #expect(abs(few.summary.logLikelihood - many.summary.logLikelihood) < 1e-6)
  }

  /// Pairs of trials, of which Laplace's approximation finds too small a deviation: 2 is what they were drawn with.
  @Test("Small groups are no longer taken for more alike than they are")
  func smallGroups() throws {
    var generator = SeededGenerator(seed: Seed(3))
    let groups = (0..<4_000).map { Int32($0 / 2) }
    let effects = (0..<2_000).map { _ in generator.normal(standardDeviation: 2) }
    let outcomes = groups.map { generator.bernoulli(logistic(0.3 + effects[Int($0)])) ? 1.0 : 0 }
    let data = MixedLogisticData(
      features: Matrix(rows: 4_000, columns: 0), successes: outcomes,
      factors: [GroupingFactor("g", groups: groups, groupCount: 2_000)])
    let laplace = try MixedLogistic().fit(data).effects[0].deviation
    let exact = try MixedLogistic(quadratureNodes: 15).fit(data).effects[0].deviation
    #expect(laplace < exact - 0.1 && abs(exact - 2) < 0.3)
  }

  @Test("Several factors are refused")
  func severalFactors() {
    #expect(throws: MixedLogisticError.quadratureOfSeveralFactors(count: 2)) {
      try MixedLogistic(quadratureNodes: 9).fit(MixedSamples.two)
    }
  }
}
