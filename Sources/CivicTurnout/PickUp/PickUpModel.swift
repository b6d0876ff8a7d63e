import CivicDomain
import Foundation

/// How many promises are still to come: pick-up from similar past actions, pooled, with a stated prior where there are none.
///
/// Promises to an action arrive as a Poisson process whose total has a gamma law with mean `fill` × the action's reference number;
/// they come in before the action closes with an exponential lead, so the share exp(−d / lead) … 1 of them is in d days before the
/// close. Promises so far sharpen the gamma law, and what is still to come is negative binomial (Gamma–Poisson).
public struct PickUpModel: Sendable, Hashable {
  /// The share of its reference number that an action collects in promises where nothing is known: a stated prior.
  public var priorFill: Double
  /// How many reference places that prior counts.
  public var priorStrength: Double
  /// How many reference places the parent's fill counts for a mode or an organizer.
  public var groupStrength: Double
  /// The shape of the gamma law of an action's total: how alike actions are. 4 is a standard deviation of half the mean.
  public var shape: Double
  /// The mean lead of a promise before the close in days where nothing is known: a stated prior.
  public var priorLeadDays: Double
  /// How many promises that prior counts.
  public var leadStrength: Double

  /// Creates a configuration.
  public init(
    priorFill: Double = 0.5, priorStrength: Double = 50, groupStrength: Double = 50, shape: Double = 4,
    priorLeadDays: Double = 14, leadStrength: Double = 20
  ) {
    precondition(priorFill > 0 && priorStrength > 0 && groupStrength > 0)
    precondition(shape > 0 && priorLeadDays > 0 && leadStrength > 0)
    self.priorFill = priorFill
    self.priorStrength = priorStrength
    self.groupStrength = groupStrength
    self.shape = shape
    self.priorLeadDays = priorLeadDays
    self.leadStrength = leadStrength
  }

  /// Learns from actions that closed before `now` and of which at least one promise is recorded.
  ///
  /// An action without any promise in the table teaches nothing: its promises may simply not be recorded. O(pledges).
  /// - Parameters:
  ///   - pledges: The promises.
  ///   - actions: The actions they are about.
  ///   - map: The action map, for reference numbers of actions that state none.
  ///   - now: Actions that close later are not past.
  /// - Returns: The fitted model.
  public func fit(pledges: PledgeTable, actions: [Action], map: ActionMap, now: Date) -> FittedPickUpModel {
    let history = PickUpHistory(pledges: pledges, actions: actions, map: map, now: now)
    var fitted = FittedPickUpModel(model: self)
    fitted.fill = (history.promised + priorStrength * priorFill) / (history.reference + priorStrength)
    fitted.leadDays = (history.leadSum + leadStrength * priorLeadDays) / (history.leadCount + leadStrength)
    fitted.modes = history.factors(\.mode, strength: groupStrength) { _ in fitted.fill }
    let modes = fitted
    fitted.organizers = history.factors(\.organizer, strength: groupStrength) { modes.fill(of: $0) }
    return fitted
  }
}
