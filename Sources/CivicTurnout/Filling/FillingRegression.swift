import CivicStatistics
import Foundation

/// A regression of the places still to come, or of whether there are any, around the stated prior.
struct FillingRegression: Codable, Sendable, Hashable {
  private let view: FillingView
  private let prior: FillingPrior
  private let predictor: GroupedPredictor
  private let coefficients: [Double]
  /// The shape of the negative binomial law.
  let shape: Double

  init(
    _ past: [FillingCurve], view: FillingView, prior: FillingPrior, deviation: Double, counts: [Int], isHurdle: Bool
  ) throws(PlaceCountError) {
    let columns = past.map { view.columns($0, at: prior.lead) }
    let records = PlaceRecords(trusted: counts, columns: columns.flatMap(\.self), groups: [past.map(\.pool)])
    let predictor = GroupedPredictor(records)
    let offsets = columns.map { prior.logMean(view, $0) }
    let size = predictor.count
    let minimum = try minimizing(parameters: size + 1) { point, gradient in
      var value = predictor.penalty(point, deviations: [deviation], &gradient)
      gradient[size] = point[size]
      value += point[size] * point[size] / 2
      for row in counts.indices {
        let linear = Self.bounded(offsets[row] + predictor.value(point, records, row: row))
        if isHurdle {
          let toward = counts[row] > 0 ? -linear : linear
          value += max(toward, 0) + log1p(exp(-abs(toward)))
          predictor.add(logistic(linear) - Double(counts[row]), records, row: row, to: &gradient)
        } else {
          let likelihood = NegativeBinomialLikelihood(
            count: counts[row], mean: exp(linear), shape: Self.shape(point[size]))
          value -= likelihood.value
          predictor.add(-likelihood.logMeanSlope, records, row: row, to: &gradient)
          gradient[size] -= likelihood.logShapeSlope
        }
      }
      return value
    }
    self.view = view
    self.prior = prior
    self.predictor = predictor
    coefficients = Array(minimum.point[..<size])
    shape = Self.shape(minimum.point[size])
  }

  /// The log-odds or the logarithm of the mean for an event, as seen at a lead: the prior of that lead, moved by what was
  /// learned at its own.
  func linear(_ curve: FillingCurve, at lead: Double) -> Double {
    let columns = view.columns(curve, at: lead)
    let record = PlaceRecords(trusted: [0], columns: columns, groups: [[curve.pool]])
    let expected = FillingPrior(lead: lead, meanDays: prior.meanDays).logMean(view, columns)
    return Self.bounded(expected + predictor.value(coefficients, record, row: 0))
  }

  /// Far enough for any event, near enough for a law that fits into memory.
  private static func bounded(_ linear: Double) -> Double { min(max(linear, -15), 14) }

  private static func shape(_ logShape: Double) -> Double { exp(min(max(logShape, -2), 8)) }
}
