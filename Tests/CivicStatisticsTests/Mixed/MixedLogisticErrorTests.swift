import CivicLinearAlgebra
import CivicStatistics
import Testing

@Suite("Data that no mixed logistic regression can be fitted to")
struct MixedLogisticErrorTests {
  @Test("Wrong numbers are refused, and the place named")
  func wrongNumbers() {
    expect(.fixedEffects(.noRows), [], groups: [])
    expect(.invalidTrials(row: 1, value: 0), [1, 0, 0], trials: [1, 0, 1], groups: [0, 1, 1])
    expect(.invalidTrials(row: 2, value: .infinity), [1, 0, 0], trials: [1, 1, .infinity], groups: [0, 1, 1])
    expect(.invalidSuccesses(row: 0, value: 2, trials: 1), [2, 0, 0], groups: [0, 1, 1])
    expect(.invalidSuccesses(row: 2, value: -1, trials: 1), [1, 0, -1], groups: [0, 1, 1])
    expect(.fixedEffects(.invalidWeight(row: 1, value: -1)), [1, 0, 0], weights: [1, -1, 1], groups: [0, 1, 1])
    expect(.fixedEffects(.countMismatch(rows: 3, values: 2)), [1, 0, 0], trials: [1, 1], groups: [0, 1, 1])
    expect(.fixedEffects(.constantOutcome(1)), [1, 1, 1], groups: [0, 1, 1])
  }

  @Test("Wrong groups are refused, and the factor named")
  func wrongGroups() {
    expect(.groupOutOfRange(factor: "g", row: 1, group: 2, groupCount: 2), [1, 0, 0], groups: [0, 2, 1])
    expect(.groupOutOfRange(factor: "g", row: 0, group: -1, groupCount: 2), [1, 0, 0], groups: [-1, 0, 1])
    expect(.countMismatch(factor: "g", rows: 3, values: 2), [1, 0, 0], groups: [0, 1])
    expect(.oneGroup(factor: "g"), [1, 0, 0], groups: [1, 1, 1])
    let data = MixedSamples.crossed(with: [])
    #expect(throws: MixedLogisticError.noFactor) { try MixedLogistic().fit(data) }
  }

  @Test("Features that separate the outcomes are told, and a penalty helps")
  func separation() throws {
    var data = MixedSamples.crossed(with: MixedSamples.two.factors)
    data = MixedLogisticData(
      features: Matrix(rows: 240, columns: 1, elements: data.successes.map { 3 * $0 - 1 }), successes: data.successes,
      factors: data.factors)
    #expect(throws: MixedLogisticError.fixedEffects(.separated)) { try MixedLogistic().fit(data) }
    #expect(try MixedLogistic(penalty: 1).fit(data).coefficients[0] > 1)
  }

  @Test("Groups that are all unanimous are told")
  func unanimous() {
    let outcomes = (0..<400).map { $0 / 10 % 2 == 0 ? 1.0 : 0.0 }
    let groups = (0..<400).map { Int32($0 / 10) }
    expect(.unanimousGroups(factor: "g"), outcomes, groups: groups, count: 40)
  }

  @Test("Too many crossed groups are refused before any memory is taken")
  func tooMany() {
    #expect(throws: MixedLogisticError.tooManyGroups(count: 10, limit: 9)) {
      try MixedLogistic(largestSystem: 9).fit(MixedSamples.two)
    }
  }

  @Test("A fit that is cut short says so")
  func cutShort() throws {
    let error = try #require(throws: MixedLogisticError.self) {
      try MixedLogistic(maximumIterations: 1).fit(MixedSamples.cattle)
    }
    guard case .notConverged(iterations: 1, let gain) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(gain > 0)
  }

  private func expect(
    _ error: MixedLogisticError, _ successes: [Double], trials: [Double]? = nil, weights: [Double]? = nil,
    groups: [Int32], count: Int = 2, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let data = MixedLogisticData(
      features: Matrix(rows: successes.count, columns: 0), successes: successes, trials: trials, weights: weights,
      factors: [GroupingFactor("g", groups: groups, groupCount: count)])
    #expect(throws: error, sourceLocation: sourceLocation) { try MixedLogistic().fit(data) }
  }
}
