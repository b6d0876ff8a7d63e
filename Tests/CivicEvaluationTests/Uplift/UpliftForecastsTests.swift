import CivicEvaluation
import CivicStatistics
import Testing

@Suite("Measures of uplift")
struct UpliftForecastsTests {
  /// numpy 2.4.6 and scipy 1.17.1 (`rankdata`) by the formulas of the documentation, on the rows of `Sample`.
  @Test("agree with the formulas, ties by their midrank")
  func formulas() {
    let found = Sample(40).forecasts
    let pairs = [
      (found.averageEffect, 0.4375), (found.doublyRobustQini, 0.014218749999999994),
      (found.autoc, -0.16859585692103315),
      (found.bestHalfGain, 0.11011904761904767), (found.policyValue, 0.3875),
    ]
    for (estimate, expected) in pairs { #expect(abs(estimate.value - expected) < 1e-14) }
  }

  /// Closed form: with scores 1…n in the order of the forecast, the mean of (i − (n + 1)/2)²/n is (n² − 1)/(12 n).
  @Test("The doubly robust Qini of a perfect order", arguments: [2, 9, 100])
  func perfect(count: Int) {
    let numbers = (1...count).map(Double.init)
    let found = UpliftForecasts(predicted: numbers, scores: numbers).doublyRobustQini.value
    let n = Double(count)
    #expect(abs(found - (n * n - 1) / (12 * n)) < 1e-11)
  }

  @Test("One forecast for all ranks nobody, so that every measure of the ranking is 0")
  func constant() {
    let scores = Sample(40).scores
    let found = UpliftForecasts(predicted: scores.map { _ in 0.3 }, scores: scores)
    for estimate in [found.doublyRobustQini, found.autoc, found.bestHalfGain] {
      #expect(abs(estimate.value) < 1e-15 && estimate.standardError < 1e-15)
    }
    #expect(found.policyValue == found.averageEffect)
  }

  /// Against the spread of 600 bootstrap samples, each ranked anew.
  @Test(
    "Standard errors count that ranks depend on everybody",
    arguments: [\UpliftForecasts.doublyRobustQini, \.autoc, \.policyValue]
      as [KeyPath<UpliftForecasts, Estimate> & Sendable])
  func standardError(measure: KeyPath<UpliftForecasts, Estimate> & Sendable) {
    var generator = Seed(3).generator()
    let predicted = (0..<300).map { _ in (generator.normal() * 4).rounded() / 4 }
    let scores = predicted.map { $0 + generator.normal() }
    let found = UpliftForecasts(predicted: predicted, scores: scores)[keyPath: measure]
    let samples = (0..<600).map { _ -> Double in
      let rows = predicted.map { _ in generator.integer(below: predicted.count) }
      return UpliftForecasts(predicted: rows.map { predicted[$0] }, scores: rows.map { scores[$0] })[keyPath: measure]
        .value
    }
    let spread = Estimate(meanOf: samples).standardError * Double(samples.count).squareRoot()
    #expect(abs(found.standardError / spread - 1) < 0.12)
  }

  /// By hand: of four people a share of three eighths is the first, and half of the second; equal forecasts share by lot.
  @Test("A policy within a budget treats the best, equal ones by lot, and nobody who is not moved")
  func budget() {
    let found = UpliftForecasts(predicted: [0.4, 0.3, 0.2, -0.1], scores: [8, 4, 2, 100])
    #expect(found.policyValue(bestShare: 0.375).value == (8 + 0.5 * 4) / 4)
    #expect(found.policyValue(bestShare: 1) == found.policyValue && found.policyValue.value == 3.5)
    #expect(found.policyValue(bestShare: 0).value == 0)
    let equal = UpliftForecasts(predicted: [0.3, 0.3, 0.3, 0.3], scores: [8, 4, 2, 2])
    #expect(equal.policyValue(bestShare: 0.5).value == 2)
  }

  @Test("Rows of one cluster count as one")
  func clusters() {
    let sample = Sample(40)
    let twice = UpliftForecasts(
      predicted: sample.predicted + sample.predicted, scores: sample.scores + sample.scores,
      clusters: Array(0..<40) + Array(0..<40))
    #expect(abs(twice.averageEffect.standardError - sample.forecasts.averageEffect.standardError) < 1e-12)
    #expect(abs(twice.doublyRobustQini.standardError - sample.forecasts.doublyRobustQini.standardError) < 1e-12)
  }
}

@Suite("The Qini coefficient")
struct QiniCoefficientTests {
  /// `sklift.metrics.qini_auc_score` of scikit-uplift 0.5.1 on the rows of `Sample`.
  @Test(
    "agrees with scikit-uplift, forwards and backwards",
    arguments: [
      (12, 0.31111111111111106, -0.3555555555555556), (40, 0.0901012174940779, -0.10872160003113475),
      (200, -0.02441881914815797, 0.02441937790019679),
    ])
  func reference(count: Int, forwards: Double, backwards: Double) throws {
    let sample = Sample(count)
    #expect(abs(try #require(sample.qini(sample.predicted)) - forwards) < 1e-12)
    #expect(abs(try #require(sample.qini(sample.predicted.map { -$0 })) - backwards) < 1e-12)
    #expect(abs(try #require(sample.qini(sample.predicted.map { _ in 0 }))) < 1e-12)
  }

  @Test("The best order has the coefficient 1")
  func best() throws {
    let sample = Sample(40)
    let best = zip(sample.outcomes, sample.treated).map { $1 ? $0 : -$0 }
    #expect(abs(try #require(sample.qini(best)) - 1) < 1e-12)
  }

  @Test("Where nothing ever happens there is no coefficient")
  func nothing() {
    let qini = QiniCoefficient(predicted: [1, 2, 3], treated: [true, false, true], outcomes: [0, 0, 0])
    #expect(qini.value == nil && qini.estimate(seed: Seed(1)) == nil)
  }

  @Test("The bootstrap's spread is that of samples drawn from the law itself")
  func spread() throws {
    var generator = Seed(5).generator()
    func draw() -> QiniCoefficient {
      let predicted = (0..<400).map { _ in generator.uniform() }
      let treated = predicted.map { _ in generator.bernoulli(0.5) }
      let outcomes = zip(predicted, treated).map { generator.bernoulli($1 ? 0.2 + 0.6 * $0 : 0.3) ? 1.0 : 0.0 }
      return QiniCoefficient(predicted: predicted, treated: treated, outcomes: outcomes)
    }
    let values = (0..<300).compactMap { _ in draw().value }
    let truth = Estimate(meanOf: values).standardError * Double(values.count).squareRoot()
    let estimates = (0..<5).compactMap { draw().estimate(seed: Seed(UInt64($0)))?.standardError }
    #expect(abs(estimates.reduce(0, +) / 5 / truth - 1) < 0.15)
  }
}

/// People by formulas that other programs can repeat.
private struct Sample {
  let predicted: [Double]
  let treated: [Bool]
  let outcomes: [Double]
  let scores: [Double]

  init(_ count: Int) {
    predicted = (0..<count).map { Double($0 * 7 % 13 - 4) / 10 }
    treated = (0..<count).map { $0 * 5 % 7 % 2 == 1 }
    outcomes = (0..<count).map { $0 * 11 % 17 > 8 ? 1 : 0 }
    scores = (0..<count).map { Double($0 * 3 % 11 - 4) / 2 }
  }

  var forecasts: UpliftForecasts { UpliftForecasts(predicted: predicted, scores: scores) }

  func qini(_ predicted: [Double]) -> Double? {
    QiniCoefficient(predicted: predicted, treated: treated, outcomes: outcomes).value
  }
}
