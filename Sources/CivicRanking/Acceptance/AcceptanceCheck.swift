import CivicLinearAlgebra
import CivicStatistics
import Foundation

/// How well what was learned from earlier answers predicts later ones, beside the stated prior.
public struct AcceptanceCheck: Hashable, Sendable {
  /// How many later answers there are.
  public let answers: Int
  /// The log loss of the stated prior, weighted as in learning.
  public let priorLoss: Double
  /// The log loss of what was learned from the earlier answers.
  public let learnedLoss: Double
  /// The calibration of what was learned; nil where the answers cannot tell, such as when all are the same.
  public let calibration: Calibration?

  /// Answers regressed on forecast log-odds: slope 1 and intercept 0 if forecasts are calibrated.
  ///
  /// Weighted as in learning, so that it is about all pairs as the forecasts are; the weights add up to the effective
  /// number of answers, and the standard errors are those of so many. Source: Cox, "Two further applications of a model
  /// for binary regression" (1958).
  public struct Calibration: Hashable, Sendable {
    /// Below 1 where forecasts are too extreme.
    public let slope: Double
    /// The standard error of the slope.
    public let slopeError: Double
    /// Above 0 where forecasts are too low.
    public let intercept: Double
    /// The standard error of the intercept.
    public let interceptError: Double

    /// Whether the later answers leave no doubt of two standard errors about slope and intercept.
    public var isUndoubted: Bool {
      abs(slope - 1) <= 2 * slopeError && abs(intercept) <= 2 * interceptError
    }

    /// Creates a calibration.
    public init(slope: Double, slopeError: Double, intercept: Double, interceptError: Double) {
      self.slope = slope
      self.slopeError = slopeError
      self.intercept = intercept
      self.interceptError = interceptError
    }
  }

  /// Creates a check.
  public init(answers: Int, priorLoss: Double, learnedLoss: Double, calibration: Calibration?) {
    self.answers = answers
    self.priorLoss = priorLoss
    self.learnedLoss = learnedLoss
    self.calibration = calibration
  }

  init(_ later: ArraySlice<AnsweredProposals.Answer>, learned: [Double], weights: AnswerWeights) {
    let outcomes = later.map { $0.isAccepted ? 1.0 : 0 }
    self.init(
      answers: later.count, priorLoss: Self.loss(later.map(\.prior.logit), outcomes, weights.values),
      learnedLoss: Self.loss(learned, outcomes, weights.values),
      calibration: Calibration(learned, outcomes, weights.values))
  }

  private static func loss(_ logOdds: [Double], _ outcomes: [Double], _ weights: [Double]) -> Double {
    let losses = zip(logOdds, outcomes).map { x, y in log1p(exp(-abs(x))) + max(x, 0) - y * x }
    return zip(losses, weights).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
  }
}

extension AcceptanceCheck.Calibration {
  fileprivate init?(_ logOdds: [Double], _ outcomes: [Double], _ weights: [Double]) {
    let features = Matrix(rows: logOdds.count, columns: 1, elements: logOdds)
    let regression = RidgeLogisticRegression(penalty: 0)
    guard let fit = try? regression.fit(features: features, outcomes: outcomes, weights: weights) else { return nil }
    self.init(
      slope: fit.coefficients[0], slopeError: fit.standardErrors[0], intercept: fit.intercept,
      interceptError: fit.interceptStandardError ?? 0)
  }
}
