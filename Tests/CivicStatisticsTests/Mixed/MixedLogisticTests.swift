import CivicLinearAlgebra
import CivicStatistics
import Foundation
import Testing

@Suite("Mixed logistic regression")
struct MixedLogisticTests {
  /// A fit whose numbers come from outside.
  struct Reference: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let data: MixedLogisticData
    let coefficients: [Double]
    let intercept: Double
    let standardErrors: [Double]
    let deviations: [Double]
    let logLikelihood: Double
  }

  /// lme4 1.1-31, `glmer` with BOBYQA and all tolerances at 1e-12 (1e-7 for many groups); standard errors with `use.hessian = FALSE`.
  static let references = [
    Reference(
      testDescription: "cattle, one grouping", data: MixedSamples.cattle,
      coefficients: [-0.992332689828, -1.128672065943, -1.580313864489], intercept: -1.398532121724,
      standardErrors: [0.305385525489, 0.326049284284, 0.428795008178, 0.227890882048],
      deviations: [0.642261436716], logLikelihood: -92.0262818715),
    Reference(
      testDescription: "two groupings that cross", data: MixedSamples.two, coefficients: [0.294989439488],
      intercept: -0.127652125987, standardErrors: [0.203385564742, 0.652213746986],
      deviations: [1.54122738136, 1.26700243281], logLikelihood: -136.072048021),
    Reference(
      testDescription: "three groupings that cross", data: MixedSamples.three, coefficients: [0.0304608961886],
      intercept: 0.1881822384342, standardErrors: [0.212073484259, 0.742058235447],
      deviations: [1.387384149261, 1.313555108849, 0.999355968763], logLikelihood: -131.017991977),
    Reference(
      testDescription: "a third grouping without any difference",
      data: MixedSamples.crossed(with: MixedSamples.two.factors + [MixedSamples.factor("g", MixedSamples.even, 7)]),
      coefficients: [0.294989439123], intercept: -0.127652213082, standardErrors: [0.203385564742, 0.652213746986],
      deviations: [1.5412275138, 1.26700245466, 0], logLikelihood: -136.072048021),
    Reference(
      testDescription: "so many groups that variances are estimated on the way", data: MixedSamples.many,
      coefficients: [0.4402325697], intercept: -0.1632802725, standardErrors: [0.03444950538, 0.03940995819],
      deviations: [0.4870744344, 0.4457654228], logLikelihood: -4019.20851468),
  ]

  @Test("Estimates equal glmer's", arguments: references)
  func glmer(_ reference: Reference) throws {
    let model = try MixedLogistic(tolerance: 1e-12).fit(reference.data)
    #expect(model.summary.converged)
    #expect(abs(model.summary.logLikelihood - reference.logLikelihood) < 1e-7)
    expectClose(model.coefficients + [model.intercept], reference.coefficients + [reference.intercept], 2e-5)
    let errors = model.standardErrors + [try #require(model.interceptStandardError)]
    expectClose(errors, reference.standardErrors, 2e-5)
    expectClose(model.effects.map(\.deviation), reference.deviations, 2e-5)
  }

  @Test("The usual tolerance leaves four digits", arguments: references)
  func usualTolerance(_ reference: Reference) throws {
    let model = try MixedLogistic().fit(reference.data)
    #expect(abs(model.summary.logLikelihood - reference.logLikelihood) < 1e-5)
    expectClose(model.coefficients + [model.intercept], reference.coefficients + [reference.intercept], 1e-4)
    expectClose(model.effects.map(\.deviation), reference.deviations, 1e-4)
  }

  @Test("Modes and variances of groups equal glmer's")
  func groups() throws {
    let herds = try MixedLogistic(tolerance: 1e-12).fit(MixedSamples.cattle).effects[0]
    expectClose(Array(herds.modes[..<4]), [0.590020001225, -0.298897232175, 0.406255542511, 0.039277298301], 5e-5)
    expectClose(
      herds.variances[..<4].map { $0.squareRoot() },
      [0.348265053685, 0.365558202758, 0.297318485207, 0.416388178599], 5e-5)
    let effects = try MixedLogistic(tolerance: 1e-12).fit(MixedSamples.two).effects
    expectClose(Array(effects[0].modes[..<3]), [-1.451767723294, 1.037954790616, -0.169407412028], 5e-5)
    expectClose(Array(effects[1].modes[..<3]), [1.12278394549, -1.53903093038, 1.60158858795], 5e-5)
    expectClose(
      effects[1].variances[..<3].map { $0.squareRoot() }, [0.521800002446, 0.527247345106, 0.561008877577], 5e-5)
  }

  @Test("Groups that do not differ leave plain logistic regression")
  func boundary() throws {
    let data = MixedSamples.crossed(with: [MixedSamples.factor("g", MixedSamples.even, 7)])
    let mixed = try MixedLogistic().fit(data)
    let plain = try RidgeLogisticRegression(penalty: 0).fit(features: data.features, outcomes: data.successes)
    #expect(mixed.effects[0].deviation == 0 && mixed.effects[0].modes.allSatisfy { $0 == 0 })
    expectClose(mixed.coefficients + [mixed.intercept], plain.coefficients + [plain.intercept], 1e-7)
    expectClose(mixed.standardErrors, plain.standardErrors, 1e-7)
    #expect(abs(mixed.summary.logLikelihood - plain.summary.logLikelihood) < 1e-8)
  }

  @Test("Rows may be added up or told one by one, in any order, and weights repeat rows")
  func sameRows() throws {
    let data = MixedSamples.cattle
    var rows: [(row: Int, outcome: Double)] = []
    for row in data.trials.indices {
      for trial in 0..<Int(data.trials[row]) { rows.append((row, Double(trial) < data.successes[row] ? 1 : 0)) }
    }
    rows = rows.indices.map { rows[$0 * 5 % rows.count] }
    let single = MixedLogisticData(
      features: Matrix(rows: rows.count, columns: 3, elements: rows.flatMap { data.features.row($0.row) }),
      successes: rows.map(\.outcome), weights: Array(repeating: 2, count: rows.count),
      factors: [GroupingFactor("herd", groups: rows.map { data.factors[0].groups[$0.row] }, groupCount: 15)])
    let twice = MixedLogisticData(
      features: data.features, successes: data.successes.map { 2 * $0 }, trials: data.trials.map { 2 * $0 },
      factors: data.factors)
    let configuration = MixedLogistic(tolerance: 1e-12)
    let (one, other) = (try configuration.fit(single), try configuration.fit(twice))
    expectClose(one.coefficients, other.coefficients, 1e-7)
    #expect(abs(one.effects[0].deviation - other.effects[0].deviation) < 1e-7)
  }

  @Test("A penalty shrinks the coefficients, groups without rows stay at zero")
  func penalty() throws {
    let data = MixedSamples.two
    let free = try MixedLogistic().fit(data)
    let heavy = try MixedLogistic(penalty: 1e9).fit(data)
    let without = MixedLogisticData(
      features: Matrix(rows: 240, columns: 0), successes: data.successes,
      factors: [data.factors[0], GroupingFactor("b", groups: data.factors[1].groups, groupCount: 9)])
    let none = try MixedLogistic().fit(without)
    #expect(abs(heavy.coefficients[0]) < 1e-6 && abs(free.coefficients[0]) > 0.2)
    #expect(abs(heavy.intercept - none.intercept) < 1e-5)
    #expect(abs(heavy.summary.logLikelihood - none.summary.logLikelihood) < 1e-6)
    #expect(none.effects[1].modes[8] == 0)
    #expect(abs(none.effects[1].variances[8] - none.effects[1].deviation * none.effects[1].deviation) < 1e-12)
  }

  @Test("A group seen once works, and is shrunk most")
  func seenOnce() throws {
    var groups = MixedSamples.twelve
    groups[17] = 12
    let data = MixedSamples.crossed(
      with: [MixedSamples.factor("a", groups, 13), MixedSamples.factor("b", MixedSamples.eight, 8)])
    let effect = try MixedLogistic().fit(data).effects[0]
    #expect(effect.variances.max() == effect.variances[12])
    #expect(effect.variances[12] < effect.deviation * effect.deviation)
  }
}

func expectClose(
  _ values: [Double], _ expected: [Double], _ tolerance: Double, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(values.count == expected.count, sourceLocation: sourceLocation)
  for (value, expected) in zip(values, expected) {
    #expect(abs(value - expected) < tolerance, sourceLocation: sourceLocation)
  }
}
