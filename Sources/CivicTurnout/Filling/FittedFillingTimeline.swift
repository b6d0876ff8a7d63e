import CivicDomain
import Foundation

/// How actions fill at any lead, learned at several leads from past actions.
///
/// Between two of those leads, what was learned (the deviations from the prior of the lead itself) changes linearly in the
/// logarithm of one day and the lead; nearer than the nearest it stays as it is, and farther than the farthest nothing is said.
/// It is asked again after each promise.
public struct FittedFillingTimeline: Codable, Sendable, Hashable {
  /// What was learned at each lead, by rising leads.
  let models: [FittedFillingModel]
  /// The number of each organizer whose actions were learned from.
  let organizers: [String: Int32]

  package init(models: [FittedFillingModel], organizers: [String: Int32]) {
    self.models = models
    self.organizers = organizers
  }

  /// From how many past actions it learned.
  public var pastActions: Int { models.first?.pastEvents ?? 0 }

  /// The law of the promises still to come to an action.
  /// - Parameters:
  ///   - action: The action, whose close and organizer count.
  ///   - promises: The promises so far.
  ///   - now: The instant of the forecast.
  /// - Returns: Nil where nothing can be said: the close or the time of a promise is unknown, or the close lies farther ahead than
  ///   any lead that was learned, where the prior alone would speak of any number.
  package func promisesToCome(to action: Action, promises: [Promise], now: Date) -> PromisesToCome? {
    guard let closing = action.promisesCloseAt else { return nil }
    let lead = closing.timeIntervalSince(now) / 86_400
    guard lead > 0 else { return PromisesToCome(mean: 0, shape: 1) }
    guard let farthest = models.last?.lead, lead <= farthest else { return nil }
    let pool = action.organizer.flatMap { organizers[$0] } ?? -1
    guard let curve = FillingCurve(promises, closing: closing, pool: pool) else { return nil }
    return terms(curve, at: lead)?.law
  }

  package func terms(_ curve: FillingCurve, at lead: Double) -> FillingTerms? {
    guard let above = models.firstIndex(where: { $0.lead >= lead }) else { return models.last?.terms(curve, at: lead) }
    let later = models[above].terms(curve, at: lead)
    guard above > 0 else { return later }
    let (near, far) = (log1p(models[above - 1].lead), log1p(models[above].lead))
    return models[above - 1].terms(curve, at: lead).moved(by: (log1p(lead) - near) / (far - near), towards: later)
  }
}

extension FillingCurve {
  /// The promises to an action that closes at an instant; nil where the time of one is unknown.
  init?(_ promises: [Promise], closing: Date, pool: Int32) {
    var leads: [Double] = []
    for promise in promises {
      guard let instant = promise.promisedAt else { return nil }
      leads.append(closing.timeIntervalSince(instant) / 86_400)
    }
    guard let curve = try? FillingCurve(leads: leads, places: promises.map(\.places), pool: pool) else { return nil }
    self = curve
  }
}
