import CivicStatistics
import CivicTurnout
import Foundation
import Testing

@Suite("Splines with a random intercept for each group")
struct MixedSplineLogisticTests {
  @Test("How much groups differ is found, and forecasts come as near the truth as with shrunk effects")
  func deviation() throws {
    let (rows, truth) = try SimulatedPromises.rows(2_400, crossed: true)
    let spline = try SplineLogistic().fit(rows).model
    let found = try MixedSplineLogistic(spline).fit(rows)
    // The groups were drawn with a deviation of .6, and twenty of them leave it uncertain by a sixth of that.
    #expect(abs(found.model.regression.effects[0].deviation - 0.6) < 0.3)
    #expect(found.held.count == rows.heldRows.count)
    func error(_ forecasts: [Double]) -> Double { zip(forecasts, truth).reduce(0) { $0 + pow(logit($1.0) - $1.1, 2) } }
    #expect(error(found.model.predict(rows.features)) < 1.1 * error(spline.predict(rows.features)))
  }

  /// Simpson's rule over ±8 deviations, 2,000 steps.
  @Test("A new group is forecast by the average over all it might be, an unknown one too", arguments: [9_999, -1])
  func newGroup(level: Int32) throws {
    let (rows, _) = try SimulatedPromises.rows(1_200, crossed: false)
    let model = try MixedSplineLogistic(SplineLogistic(rounds: 0).fit(rows).model).fit(rows).model
    let row = rows.features.rows([0])
    let new = FeatureTable(rowCount: 1, numeric: row.numeric, categorical: row.categorical, groups: [[level]])
    let effect = model.regression.effects[0]
    // The log-odds without any group, from the forecast of the first group, to which the first row belongs.
    let deviation = effect.variances[0].squareRoot()
    var (low, high) = (-20.0, 20.0)
    for _ in 0..<80 {
      let middle = (low + high) / 2
      let forecast = MixedPrediction(logOdds: [middle + effect.modes[0]], deviations: [deviation])
      if forecast.probabilities()[0] < model.predict(row)[0] { low = middle } else { high = middle }
    }
    let step = 16 * effect.deviation / 2_000
    let average = (0...2_000).reduce(0.0) { sum, index in
      let z = -8 * effect.deviation + Double(index) * step
      let share: Double = index == 0 || index == 2_000 ? 1 : index % 2 == 1 ? 4 : 2
      return sum + share * logistic(low + z) * exp(-z * z / (2 * effect.deviation * effect.deviation))
    }
    let expected = average * step / 3 / (effect.deviation * (2 * Double.pi).squareRoot())
    #expect(abs(model.predict(new)[0] - expected) < 1e-9)
  }

  @Test("Terms of groups leave the ridge, and late crosses leave a matrix that would grow too large")
  func terms() throws {
    let (rows, _) = try SimulatedPromises.rows(2_400, crossed: true)
    let spline = try SplineLogistic().fit(rows).model
    let configuration = MixedSplineLogistic(spline, maximumColumns: 1)
    #expect(configuration.terms.count < spline.terms.count && configuration.penalty == spline.penalty)
    let narrow = try configuration.fit(rows).model.regression.coefficients.count
    let main = Design(terms: [.effects(.numeric(0)), .effects(.categorical(0)), .effects(.categorical(1))])
    #expect(narrow == main.fit(rows.features).columnCount)
    #expect(try MixedSplineLogistic(spline).fit(rows).model.regression.coefficients.count > narrow)
  }

  @Test("Any number of workers gives the same model, which survives being written and read")
  func workers() throws {
    let (rows, _) = try SimulatedPromises.rows(600, crossed: true)
    let configuration = MixedSplineLogistic(try SplineLogistic(rounds: 0).fit(rows).model)
    let model = try configuration.fit(rows, workers: 1).model
    #expect(try configuration.fit(rows, workers: 3).model == model)
    let read = try JSONDecoder().decode(FittedMixedSplineLogistic.self, from: JSONEncoder().encode(model))
    #expect(read == model)
  }

  @Test("Rows without groups and systems that are too large are typed errors")
  func errors() throws {
    let (rows, _) = try SimulatedPromises.rows(600, crossed: false)
    let spline = try SplineLogistic(rounds: 0).fit(rows).model
    let features = FeatureTable(
      rowCount: 600, numeric: rows.features.numeric, categorical: rows.features.categorical,
      groups: [Array(repeating: 3, count: 600)])
    let alike = OutcomeRows(features: features, outcomes: rows.outcomes, days: nil, folds: [])
    #expect(throws: MixedSplineLogisticError.regression(.noFactor)) { try MixedSplineLogistic(spline).fit(alike) }
    #expect(throws: MixedSplineLogisticError.self) { try MixedSplineLogistic(spline, largestMatrix: 600).fit(rows) }
    #expect(throws: MixedSplineLogisticError.self) { try MixedSplineLogistic(spline, largestSystem: 5).fit(rows) }
  }
}
