import CivicDomain
import CivicStatistics
import Foundation

/// How many promises are still to come to an action, as learned from past ones.
public struct FittedPickUpModel: Sendable, Hashable {
  /// The configuration it was learned with.
  public let model: PickUpModel
  /// The share of its reference number that an action collects.
  public internal(set) var fill: Double
  /// The mean lead of a promise before the close, in days.
  public internal(set) var leadDays: Double
  /// Factors on `fill` by mode.
  public internal(set) var modes: [String: Double] = [:]
  /// Factors on `fill` by organizer.
  public internal(set) var organizers: [String: Double] = [:]

  /// The model without any history: the stated prior.
  public init(model: PickUpModel = PickUpModel()) {
    self.model = model
    fill = model.priorFill
    leadDays = model.priorLeadDays
  }

  /// Restores a model from its parts, as a model file holds them.
  package init(
    model: PickUpModel, fill: Double, leadDays: Double, modes: [String: Double], organizers: [String: Double]
  ) {
    self.model = model
    self.fill = fill
    self.leadDays = leadDays
    self.modes = modes
    self.organizers = organizers
  }

  /// The share of its reference number that this action is expected to collect.
  public func fill(of action: Action) -> Double {
    fill * (action.mode.flatMap { modes[$0] } ?? 1) * (action.organizer.flatMap { organizers[$0] } ?? 1)
  }

  /// The share of an action's promises that is still to come; where its close is unknown, as if it were one mean lead ahead.
  public func shareToCome(to action: Action, now: Date) -> Double {
    guard let closing = action.promisesCloseAt else { return 1 - exp(-1) }
    return -expm1(-max(0, closing.timeIntervalSince(now)) / 86_400 / leadDays)
  }

  /// The mean and the shape of the negative binomial law of promises still to come.
  /// - Parameters:
  ///   - action: The action.
  ///   - promised: Places promised so far.
  ///   - reference: The action's reference number.
  ///   - now: The instant of the forecast.
  /// - Returns: The mean, and the shape (the number of successes r).
  public func promisesToCome(
    to action: Action, promised: Int, reference: Int, now: Date
  ) -> (mean: Double, shape: Double) {
    let share = shareToCome(to: action, now: now)
    let shape = model.shape + Double(promised)
    let rate = model.shape / (fill(of: action) * Double(max(1, reference))) + 1 - share
    return (share * shape / rate, shape)
  }
}
