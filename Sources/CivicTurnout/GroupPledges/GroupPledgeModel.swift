import CivicStatistics
import Foundation

/// How many places of a promise are used where people promised together: none, all, or some.
///
/// Two logits, P(none) and P(all | not none), with effects of the size (its logarithm, whether it is odd, and a partially
/// pooled effect of each size) and of groups such as crossed areas; in between a beta-binomial law on 1...n − 1, mixed with
/// the table of what was seen at that size, which counts as if `tableWeight` promises had followed the law.
public struct GroupPledgeModel: Sendable, Hashable {
  /// The standard deviation of the effects of groups on both logits.
  public var groupDeviation: Double
  /// The standard deviation of the effect of each size.
  public var sizeDeviation: Double
  /// How many promises the beta-binomial law counts against the table of a size.
  public var tableWeight: Double

  /// Creates a configuration.
  /// - Parameters:
  ///   - groupDeviation: The standard deviation of the effects of groups, above 0.
  ///   - sizeDeviation: The standard deviation of the effect of each size, above 0.
  ///   - tableWeight: How many promises the law counts against the table of a size, above 0.
  public init(groupDeviation: Double = 0.35, sizeDeviation: Double = 0.5, tableWeight: Double = 50) {
    precondition(groupDeviation > 0 && sizeDeviation > 0 && tableWeight > 0)
    self.groupDeviation = groupDeviation
    self.sizeDeviation = sizeDeviation
    self.tableWeight = tableWeight
  }

  /// Learns from promises and what came of them; without any, every logit is 0.
  /// - Parameters:
  ///   - records: The promises.
  ///   - attended: How many of each promise's places were used.
  ///   - weights: How much each counts, 1 by default.
  /// - Returns: The fitted model.
  /// - Throws: ``PlaceCountError``.
  /// - Complexity: O(iterations × promises).
  public func fit(
    _ records: PlaceRecords, attended: [Int], weights: [Double]? = nil
  ) throws(PlaceCountError) -> FittedGroupPledgeModel {
    try records.check(attended)
    let rows = records.booked.indices.filter { records.booked[$0] > 0 }
    let some = rows.filter { records.booked[$0] > 1 && attended[$0] > 0 }
    let between = some.filter { attended[$0] < records.booked[$0] && records.booked[$0] > 2 }
    let inner = PlaceRecords(trusted: between.map { records.booked[$0] - 2 }, columns: [], groups: [])
    return FittedGroupPledgeModel(
      none: try logit(records, rows, weights) { attended[$0] == 0 },
      all: try logit(records, some, weights) { attended[$0] == records.booked[$0] },
      between: try BetaBinomialRegression().fit(
        inner, attended: between.map { attended[$0] - 1 }, weights: weights.map { all in between.map { all[$0] } }),
      table: SizeTable(between.map { (records.booked[$0], attended[$0], weights?[$0] ?? 1) }, weight: tableWeight))
  }

  private func logit(
    _ records: PlaceRecords, _ rows: [Int], _ weights: [Double]?, _ outcome: (Int) -> Bool
  ) throws(PlaceCountError) -> PledgeLogit {
    let weights = weights.map { all in rows.map { all[$0] } }
    return try PledgeLogit(
      records.rows(rows), outcomes: rows.map(outcome), weights: weights, groupDeviation: groupDeviation,
      sizeDeviation: sizeDeviation)
  }
}

/// A logistic regression on what is known of a promise and on its size.
struct PledgeLogit: Codable, Sendable, Equatable {
  private let predictor: GroupedPredictor
  private let coefficients: [Double]

  init(
    _ records: PlaceRecords, outcomes: [Bool], weights: [Double]?, groupDeviation: Double, sizeDeviation: Double
  ) throws(PlaceCountError) {
    let sized = Self.sized(records)
    let predictor = GroupedPredictor(sized)
    let deviations = records.groups.map { _ in groupDeviation } + [sizeDeviation]
    let minimum = try minimizing(parameters: predictor.count) { point, gradient in
      var value = predictor.penalty(point, deviations: deviations, &gradient)
      for row in outcomes.indices {
        let logOdds = predictor.value(point, sized, row: row)
        let weight = weights?[row] ?? 1
        let toward = outcomes[row] ? -logOdds : logOdds
        value += weight * (max(toward, 0) + log1p(exp(-abs(toward))))
        predictor.add(weight * (logistic(logOdds) - (outcomes[row] ? 1 : 0)), sized, row: row, to: &gradient)
      }
      return value
    }
    self.predictor = predictor
    coefficients = minimum.point
  }

  func probabilities(_ records: PlaceRecords) -> [Double] {
    let sized = Self.sized(records)
    return records.booked.indices.map { logistic(predictor.value(coefficients, sized, row: $0)) }
  }

  private static func sized(_ records: PlaceRecords) -> PlaceRecords {
    records.adding(
      columns: [{ log(Double(max(1, $0))) }, { $0.isMultiple(of: 2) ? 0 : 1 }],
      factors: [records.booked.map { Int32(min($0, largestSize)) }])
  }

  /// From here on all sizes share one effect.
  private static let largestSize = 64
}

/// What was seen strictly between none and all, size by size.
struct SizeTable: Codable, Sendable, Equatable {
  private var counts: [Int: [Double]] = [:]
  private let weight: Double

  init(_ seen: [(booked: Int, attended: Int, weight: Double)], weight: Double) {
    self.weight = weight
    for (booked, attended, weight) in seen where booked <= Self.largestSize {
      counts[booked, default: [Double](repeating: 0, count: booked - 1)][attended - 1] += weight
    }
  }

  /// The law with the table mixed in.
  func mixed(_ law: CountDistribution, booked: Int) throws(CountDistributionError) -> CountDistribution {
    guard let seen = counts[booked] else { return law }
    return try .mixture([
      (seen.reduce(0, +), try CountDistribution(lowerBound: 1, masses: seen)), (weight, law),
    ])
  }

  /// Sizes beyond are so rare that their table says nothing.
  private static let largestSize = 64
}
