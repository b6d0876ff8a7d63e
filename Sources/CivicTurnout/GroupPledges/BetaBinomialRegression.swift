import CivicStatistics
import Foundation

/// How many of the promised places are used, by a beta-binomial law whose mean and dispersion depend on the promise.
///
/// logit(mean) is linear in what is known, with partially pooled effects of groups; ln s = γ₀ + γ₁(ln n − 1). Where records
/// of 0 are missing by the way the data came about (only shifts with somebody present are published), the law is that given
/// at least 1: decided from the training records, where none is 0 though the law without the condition expects three or more.
public struct BetaBinomialRegression: Sendable, Hashable {
  /// Whether the logarithm of the size moves the mean and the dispersion.
  public var usesSize: Bool
  /// The standard deviation of the effects of groups.
  public var groupDeviation: Double

  /// Creates a configuration.
  /// - Parameters:
  ///   - usesSize: Whether the logarithm of the size moves the mean and the dispersion.
  ///   - groupDeviation: The standard deviation of the effects of groups, above 0.
  public init(usesSize: Bool = true, groupDeviation: Double = 0.35) {
    precondition(groupDeviation > 0, "effects need room")
    self.usesSize = usesSize
    self.groupDeviation = groupDeviation
  }

  /// Learns from promises and what came of them; without any, the mean is ½ and s = 1.
  /// - Parameters:
  ///   - records: The promises.
  ///   - attended: How many of each promise's places were used.
  ///   - weights: How much each counts, 1 by default; older ones may count less.
  /// - Returns: The fitted model.
  /// - Throws: ``PlaceCountError``.
  /// - Complexity: O(iterations × places).
  public func fit(
    _ records: PlaceRecords, attended: [Int], weights: [Double]? = nil
  ) throws(PlaceCountError) -> FittedBetaBinomialRegression {
    try records.check(attended)
    let whole = try FittedBetaBinomialRegression(self, records, attended, weights, isTruncated: false)
    guard !zip(records.booked, attended).contains(where: { $0 > 0 && $1 == 0 }) else { return whole }
    var expected = 0.0
    for row in records.booked.indices where records.booked[row] > 0 {
      expected += try whole.distribution(of: records, row: row).probability(of: 0)
    }
    guard expected >= 3 else { return whole }
    return try FittedBetaBinomialRegression(self, records, attended, weights, isTruncated: true)
  }
}

/// A beta-binomial regression with its coefficients.
public struct FittedBetaBinomialRegression: Codable, Sendable, Equatable {
  /// Whether 0 cannot occur.
  public let isTruncated: Bool
  /// How the fit went.
  public let summary: FitSummary
  private let usesSize: Bool
  private let predictor: GroupedPredictor
  private let coefficients: [Double]

  init(
    _ model: BetaBinomialRegression, _ records: PlaceRecords, _ attended: [Int], _ weights: [Double]?, isTruncated: Bool
  ) throws(PlaceCountError) {
    let sized = Self.sized(records, model.usesSize)
    let predictor = GroupedPredictor(sized)
    let deviations = records.groups.map { _ in model.groupDeviation }
    let rows = sized.booked.indices.filter { sized.booked[$0] > 0 }
    let size = predictor.count
    let minimum = try minimizing(parameters: size + 2) { point, gradient in
      var value = predictor.penalty(point, deviations: deviations, &gradient)
      gradient[size] = point[size] / 9
      gradient[size + 1] = point[size + 1]
      value += point[size] * point[size] / 18 + point[size + 1] * point[size + 1] / 2
      for row in rows {
        let law = Self.law(point, predictor, sized, row, model.usesSize)
        let (count, trials) = (attended[row], sized.booked[row])
        let likelihood =
          isTruncated
          ? BetaBinomialLikelihood.truncatedAtZero(
            count: count, trials: trials, mean: law.mean, precision: law.precision)
          : BetaBinomialLikelihood(count: count, trials: trials, mean: law.mean, precision: law.precision)
        let weight = weights?[row] ?? 1
        value -= weight * likelihood.value
        predictor.add(-weight * likelihood.logOddsSlope, sized, row: row, to: &gradient)
        gradient[size] -= weight * likelihood.logPrecisionSlope
        if model.usesSize {
          gradient[size + 1] -= weight * likelihood.logPrecisionSlope * (log(Double(trials)) - 1)
        }
      }
      return value
    }
    self.isTruncated = isTruncated
    usesSize = model.usesSize
    self.predictor = predictor
    coefficients = minimum.point
    summary = FitSummary(
      optimizer: .lbfgs, iterations: minimum.iterations, converged: minimum.converged,
      logLikelihood: -minimum.value, gradientNorm: minimum.gradientNorm)
  }

  /// The law of the places used of every promise.
  /// - Parameter records: The promises, with the same numbers and factors as those learned from.
  /// - Returns: One distribution for each.
  /// - Throws: ``PlaceCountError/tooLarge``.
  public func distributions(of records: PlaceRecords) throws(PlaceCountError) -> [CountDistribution] {
    let sized = Self.sized(records, usesSize)
    var result: [CountDistribution] = []
    for row in records.booked.indices { result.append(try distribution(sized: sized, row: row)) }
    return result
  }

  func distribution(of records: PlaceRecords, row: Int) throws(PlaceCountError) -> CountDistribution {
    try distribution(sized: Self.sized(records.rows([row]), usesSize), row: 0)
  }

  private func distribution(sized: PlaceRecords, row: Int) throws(PlaceCountError) -> CountDistribution {
    guard sized.booked[row] > 0 else { return .certain(0) }
    let law = Self.law(coefficients, predictor, sized, row, usesSize)
    do {
      let whole = try CountDistribution.betaBinomial(n: sized.booked[row], mean: law.mean, precision: law.precision)
      guard isTruncated else { return whole }
      let some = whole.given(atLeast: 1)
      return some.probability > 0 ? some.distribution : .certain(1)
    } catch {
      throw .tooLarge
    }
  }

  private static func sized(_ records: PlaceRecords, _ usesSize: Bool) -> PlaceRecords {
    usesSize ? records.adding(columns: [{ log(Double(max(1, $0))) }]) : records
  }

  private static func law(
    _ point: [Double], _ predictor: GroupedPredictor, _ records: PlaceRecords, _ row: Int, _ usesSize: Bool
  ) -> (mean: Double, precision: Double) {
    let size = predictor.count
    let logOdds = predictor.value(point, records, row: row)
    let slope = usesSize ? point[size + 1] * (log(Double(records.booked[row])) - 1) : 0
    // Beyond these the law is certain, or all or none, or binomial, to every digit that matters.
    return (logistic(min(max(logOdds, -15), 15)), exp(min(max(point[size] + slope, -8), 12)))
  }
}

/// Minimizes from 0; where rounding stops the search, the best point so far is as good as the digits allow.
func minimizing(
  parameters: Int, from start: [Double]? = nil, tolerance: Double = 1e-3,
  _ objective: (_ point: [Double], _ gradient: inout [Double]) -> Double
) throws(PlaceCountError) -> Minimum {
  do {
    return try LBFGS(maximumIterations: 300, gradientTolerance: tolerance)
      .minimize(from: start ?? [Double](repeating: 0, count: parameters), objective)
  } catch {
    guard case .noProgress(let best) = error else { throw .notFitted }
    return best
  }
}
