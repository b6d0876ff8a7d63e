import CivicStatistics
import CivicTurnout
import Foundation
import Testing

@Suite("Logistic regression on splines and crosses found by itself")
struct SplineLogisticTests {
  @Test("A cross that the truth holds is found, and nothing else; what is forecast comes near the truth")
  func crosses() throws {
    let (rows, truth) = try SimulatedPromises.rows(2_400, crossed: true)
    let found = try SplineLogistic().fit(rows, workers: 2)
    #expect(found.model.terms.contains(.cross(.categorical(0), .categorical(1))))
    #expect(found.model.terms.count <= rows.features.columns.count + 2)
    let main = try SplineLogistic(rounds: 0).fit(rows)
    #expect(error(found.model, rows, truth) < 0.6 * error(main.model, rows, truth))
    #expect(found.held.count == rows.heldRows.count)
  }

  @Test("Where effects only add up, crosses are rare and cost nothing")
  func mainEffects() throws {
    let (rows, truth) = try SimulatedPromises.rows(2_400, crossed: false)
    let found = try SplineLogistic().fit(rows)
    let main = try SplineLogistic(rounds: 0).fit(rows)
    #expect(error(found.model, rows, truth) < 1.1 * error(main.model, rows, truth))
  }

  @Test("Without folds it is the ridge regression on hats and levels")
  func withoutFolds() throws {
    let (all, _) = try SimulatedPromises.rows(300, crossed: true)
    let rows = OutcomeRows(features: all.features, outcomes: all.outcomes, days: nil, folds: [])
    let found = try SplineLogistic(penalties: [7, 1]).fit(rows)
    let design = Design(terms: rows.features.columns.map { .effects($0) }).fit(rows.features)
    let ridge = try SparseRidgeLogisticRegression(penalty: 7)
      .fit(features: design.matrix(of: rows.features), outcomes: rows.outcomes)
    #expect(found.model.predict(rows.features) == ridge.predict(design.matrix(of: rows.features)))
    #expect(found.held.isEmpty)
  }

  @Test("Any number of workers gives the same model, which survives being written and read")
  func workers() throws {
    let (rows, _) = try SimulatedPromises.rows(600, crossed: true)
    let model = try SplineLogistic().fit(rows, workers: 1).model
    #expect(try SplineLogistic().fit(rows, workers: 3).model == model)
    let encoder = JSONEncoder()
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    #expect(try decoder.decode(FittedSplineLogistic.self, from: encoder.encode(model)) == model)
  }

  @Test("A constant outcome is a typed error, and a fold of one outcome is left out")
  func constant() throws {
    let table = FeatureTable(rowCount: 4, numeric: [[1, 2, 3, 4]])
    #expect(throws: LogisticRegressionError.constantOutcome(1)) {
      try SplineLogistic().fit(OutcomeRows(features: table, outcomes: [1, 1, 1, 1], days: nil, folds: []))
    }
    let rows = OutcomeRows(
      features: table, outcomes: [1, 1, 0, 1], days: nil,
      folds: [Fold(train: [0, 1], validation: [2, 3]), Fold(train: [2, 3], validation: [0, 1])])
    #expect(rows.folds.count == 1)
  }

  /// The mean squared distance of log-odds from the true ones.
  private func error(_ model: FittedSplineLogistic, _ rows: OutcomeRows, _ truth: [Double]) -> Double {
    zip(model.predict(rows.features), truth).reduce(0) { $0 + pow(logit($1.0) - $1.1, 2) } / Double(truth.count)
  }
}

@Suite("Boosted trees on encoded levels")
struct EncodedBoostingTests {
  @Test("A group's record tells of its later promises, and a new group is forecast as the mean of all")
  func groups() throws {
    let (rows, truth) = try SimulatedPromises.rows(1_200, crossed: false)
    let found = try EncodedBoosting(trees: [20, 40]).fit(rows, workers: 2)
    let base = logit(rows.outcomes.reduce(0, +) / Double(rows.outcomes.count))
    let distance = zip(found.model.predict(rows.features), truth).reduce(0) { $0 + pow(logit($1.0) - $1.1, 2) }
    #expect(distance < 0.7 * truth.reduce(0) { $0 + pow($1 - base, 2) })
    #expect(found.held.count == rows.heldRows.count)
    let new = rows.features.rows([0])
    let renamed = FeatureTable(rowCount: 1, numeric: new.numeric, categorical: new.categorical, groups: [[9_999]])
    #expect(found.model.predict(renamed).allSatisfy { $0 > 0 && $0 < 1 })
  }

  @Test("A constant outcome and a table without columns are typed errors")
  func errors() {
    let table = FeatureTable(rowCount: 3, numeric: [[1, 2, 3]])
    #expect(throws: HistogramBoostingError.self) {
      try EncodedBoosting().fit(OutcomeRows(features: table, outcomes: [1, 1, 1], days: nil, folds: []))
    }
    #expect(throws: HistogramBoostingError.self) {
      try EncodedBoosting().fit(
        OutcomeRows(features: FeatureTable(rowCount: 2), outcomes: [1, 0], days: nil, folds: []))
    }
  }
}

/// Promises with known log-odds: a number, two categories and a group, over half a year.
enum SimulatedPromises {
  static func rows(_ count: Int, crossed: Bool) throws -> (rows: OutcomeRows, truth: [Double]) {
    var generator = SeededGenerator(seed: Seed(11))
    let lead = (0..<count).map { _ in 100 * generator.uniform() }
    let kinds = (0..<2).map { _ in (0..<count).map { _ in Int32(generator.integer(below: 3)) } }
    let groups = (0..<count).map { _ in Int32(generator.integer(below: 20)) }
    let effects = (0..<20).map { _ in generator.normal(standardDeviation: 0.6) }
    let truth = (0..<count).map { row -> Double in
      let cross: Double = crossed ? (kinds[0][row] == kinds[1][row] ? 1.6 : -0.8) : 0
      let pair: Double = cross + 0.7 * Double(kinds[0][row])
      return pair + effects[Int(groups[row])] - lead[row] / 60
    }
    let outcomes = truth.map { generator.bernoulli(logistic($0)) ? 1.0 : 0 }
    let days = (0..<count).map { $0 * 180 / count }
    let folds = [72, 108, 144].map { start in
      Fold(
        train: days.indices.filter { days[$0] < start },
        validation: days.indices.filter { (start..<start + 36).contains(days[$0]) })
    }
    let features = FeatureTable(rowCount: count, numeric: [lead], categorical: kinds, groups: [groups])
    return (OutcomeRows(features: features, outcomes: outcomes, days: days, folds: folds), truth)
  }
}
