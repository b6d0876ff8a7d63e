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

  init(weights: AffinityWeights, reasons: consuming [AffinityReason]) {
    self.init(bias: weights.bias, reasons: reasons, isCalibrated: weights.isCalibrated)
  }

  private init(bias: Double, reasons: consuming [AffinityReason], isCalibrated: Bool) {
    var sorted = reasons
    Self.sort(&sorted)
    self.bias = bias
    self.isCalibrated = isCalibrated
    logit = sorted.reduce(bias) { $0 + $1.contribution }
    self.reasons = sorted
  }

  /// Largest effect first, equal ones in their order; there are a handful of them.
  private static func sort(_ reasons: inout [AffinityReason]) {
    for end in reasons.indices.dropFirst() {
      var place = end
      while place > 0, abs(reasons[place - 1].contribution) < abs(reasons[place].contribution) {
        reasons.swapAt(place - 1, place)
        place -= 1
      }
    }
  }

  /// The explanation with further reasons beside those it has; what was calibrated without them is so no more.
  package func adding(_ further: [AffinityReason]) -> AffinityExplanation {
    AffinityExplanation(
      bias: bias, reasons: reasons + further, isCalibrated: isCalibrated && further.isEmpty)
  }

  /// The probability of accepting.
  public var accept: Double { logistic(logit) }
}
