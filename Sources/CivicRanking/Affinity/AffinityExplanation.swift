import CivicStatistics

/// The chance that a citizen accepts an action, and what it is made of.
public struct AffinityExplanation: Sendable, Hashable {
  /// The log-odds of accepting an action that nothing speaks for or against.
  public let bias: Double
  /// What moves the log-odds from there, largest effect first; reasons of equal size in the order stated.
  public let reasons: [AffinityReason]
  /// The bias and the contributions added up in their order: the log-odds of accepting.
  public let logit: Double
  /// Whether the weights behind it were fitted; a stated prior is not calibrated.
  public let isCalibrated: Bool

  init(weights: AffinityWeights, reasons: [AffinityReason]) {
    self.init(bias: weights.bias, reasons: reasons, isCalibrated: weights.isCalibrated)
  }

  private init(bias: Double, reasons: [AffinityReason], isCalibrated: Bool) {
    self.bias = bias
    self.isCalibrated = isCalibrated
    self.reasons = reasons.enumerated().sorted {
      let (left, right) = (abs($0.element.contribution), abs($1.element.contribution))
      return left != right ? left > right : $0.offset < $1.offset
    }.map(\.element)
    logit = self.reasons.reduce(bias) { $0 + $1.contribution }
  }

  /// The explanation with further reasons beside those it has; what was calibrated without them is so no more.
  package func adding(_ further: [AffinityReason]) -> AffinityExplanation {
    AffinityExplanation(
      bias: bias, reasons: reasons + further, isCalibrated: isCalibrated && further.isEmpty)
  }

  /// The probability of accepting.
  public var accept: Double { logistic(logit) }
}
