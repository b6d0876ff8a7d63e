import CivicLinearAlgebra

/// A way to learn what a treatment changes for whom, by logistic regressions of the outcome.
///
/// Source: Künzel, Sekhon, Bickel and Yu, "Metalearners for estimating heterogeneous treatment effects using machine
/// learning" (2019), whose T-learner is ``separate(penalty:)`` and whose S-learner is ``joint(penalty:interactionPenalty:)``.
public enum UpliftLearner: Hashable, Codable, Sendable {
  /// The same effect for everybody: the difference of both arms' rates.
  case constant
  /// A regression for each arm, with a ridge.
  case separate(penalty: Double)
  /// One regression for both arms on features, treatment, and their products; the products have a ridge of their own. With
  /// an infinite one there are none, and the treatment multiplies everybody's odds alike.
  case joint(penalty: Double, interactionPenalty: Double)

  /// Learns from a trial.
  ///
  /// - Parameters:
  ///   - rows: The trial; features on a common scale, as a ridge treats them alike.
  ///   - workers: How many threads share the rows; it changes no result.
  /// - Returns: What would come of anybody, treated or not.
  /// - Throws: ``UpliftError/notFitted(_:)``.
  /// - Complexity: O(n·p²) for each Newton step.
  public func fit(_ rows: TrialRows, workers: Int = 1) throws(UpliftError) -> FittedUplift {
    switch self {
    case .constant:
      let arms = [false, true].map { rows.arm(treated: $0).outcomes }
      return FittedUplift(
        control: OutcomeRegression(rateOf: arms[0], columns: rows.features.columns),
        treated: OutcomeRegression(rateOf: arms[1], columns: rows.features.columns))
    case .separate(let penalty):
      let (control, treated) = (rows.arm(treated: false), rows.arm(treated: true))
      return FittedUplift(
        control: try OutcomeRegression(control.features, control.outcomes, penalty: penalty, workers: workers),
        treated: try OutcomeRegression(treated.features, treated.outcomes, penalty: penalty, workers: workers))
    case .joint(let penalty, let interactionPenalty):
      precondition(penalty > 0 && interactionPenalty > 0, "both ridges are above 0")
      return try Self.joint(rows, penalty, interactionPenalty, workers)
    }
  }

  /// A ridge on a column is the common one where the column is multiplied by the root of their ratio.
  private static func joint(
    _ rows: TrialRows, _ penalty: Double, _ interactionPenalty: Double, _ workers: Int
  ) throws(UpliftError) -> FittedUplift {
    let scale = (penalty / interactionPenalty).squareRoot()
    let columns = rows.features.columns
    let products = scale > 0 ? columns : 0
    var wide = Matrix<Double>(rows: rows.count, columns: columns + 1 + products)
    for row in 0..<rows.count {
      for (column, value) in rows.features.row(row).enumerated() {
        wide[row, column] = value
        if rows.treated[row], products > 0 { wide[row, columns + 1 + column] = scale * value }
      }
      if rows.treated[row] { wide[row, columns] = treatmentScale }
    }
    let fitted = try OutcomeRegression(wide, rows.outcomes, penalty: penalty, workers: workers)
    let control = Array(fitted.coefficients[..<columns])
    let effects = products > 0 ? fitted.coefficients[(columns + 1)...].map { scale * $0 } : []
    return FittedUplift(
      control: OutcomeRegression(coefficients: control, intercept: fitted.intercept),
      treated: OutcomeRegression(
        coefficients: effects.isEmpty ? control : zip(control, effects).map { $0 + $1 },
        intercept: fitted.intercept + treatmentScale * fitted.coefficients[columns]))
  }

  /// Makes the ridge on the treatment itself so small that it does not shrink the mean effect.
  private static let treatmentScale = 100.0
}
