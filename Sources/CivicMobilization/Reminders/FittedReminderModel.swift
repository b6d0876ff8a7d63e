import CivicDomain
import CivicEvaluation
import CivicStatistics
import CivicTurnout

/// What a reminder changes for anybody.
public struct FittedReminderModel: Sendable {
  /// What was learned from.
  public let trial: ReminderTrial
  private let features: PromiseFeatures
  private let design: FittedDesign
  private let model: FittedUplift
  /// The mean of what the model proposes for the promises learned from.
  private let center: Double
  private let calibration: UpliftCalibration

  init(
    trial: ReminderTrial, features: PromiseFeatures, design: FittedDesign, model: FittedUplift, center: Double,
    calibration: UpliftCalibration
  ) {
    self.trial = trial
    self.features = features
    self.design = design
    self.model = model
    self.center = center
    self.calibration = calibration
  }

  /// What a reminder adds to the chance of coming, in the mean of the promises learned from.
  public var averageEffect: Estimate { calibration.averageEffect }

  /// How much of the differences between people is real: 1 all of what was proposed, 0 none.
  public var heterogeneity: Estimate { calibration.slope }

  /// Whether differences between people are established; if not, everybody has the mean effect.
  public var tellsPeopleApart: Bool { calibration.tellsApart }

  /// What a reminder adds to the chance that a promise is kept.
  ///
  /// - Parameter rows: Rows of the table of promises that was learned from.
  /// - Returns: One estimate each, in probability.
  public func uplift(of rows: [Int]) -> [Estimate] {
    guard !rows.isEmpty else { return [] }
    let found = model.potentialOutcomes(design.matrix(of: features.table(rows)).dense())
    return found.uplift.map { calibration.uplift(proposed: $0 - center) }
  }

  /// What it brings per promise to remind the best share of them, as far as their uplift is above 0.
  ///
  /// - Parameter bestShare: The share that may be reminded, within 0...1.
  /// - Returns: Kept promises gained per promise, by the scores of the promises learned from.
  public func policyValue(bestShare: Double = 1) -> Estimate { calibration.policyValue(bestShare: bestShare) }
}
