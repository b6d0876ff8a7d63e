import CivicDomain
import CivicStatistics
import Foundation

/// Learns how actions fill at several leads, and keeps it only where it forecasts later actions better than pick-up does.
///
/// Pick-up (``PickUpModel``) knows for how many people an action is made; filling (``FillingModel``) knows how fast its
/// promises come in. Which of them is right is a matter of the data: both learn from the earlier two thirds of the past
/// actions and forecast the rest, and the higher log-likelihood of the places still to come decides.
public struct FillingTimelineModel: Sendable, Hashable {
  /// How one lead is learned.
  public var model: FillingModel
  /// The leads in days, rising.
  public var leads: [Double]
  /// How many past actions are needed at least.
  public var minimumActions: Int
  /// Of how many past actions, the latest, is learned at most.
  public var maximumActions: Int

  /// Creates a configuration.
  /// - Parameters:
  ///   - model: How one lead is learned.
  ///   - leads: The leads in days, rising and above 0.
  ///   - minimumActions: How many past actions are needed at least.
  ///   - maximumActions: Of how many past actions, the latest, is learned at most.
  public init(
    model: FillingModel = FillingModel(), leads: [Double] = [1, 3, 7, 14, 28], minimumActions: Int = 24,
    maximumActions: Int = 2_000
  ) {
    precondition(!leads.isEmpty && leads[0] > 0 && zip(leads, leads.dropFirst()).allSatisfy { $0 < $1 })
    precondition(minimumActions >= 3 && maximumActions >= minimumActions)
    self.model = model
    self.leads = leads
    self.minimumActions = minimumActions
    self.maximumActions = maximumActions
  }

  /// Learns from past actions.
  /// - Parameters:
  ///   - pledges: The promises.
  ///   - actions: The actions they are about; those of which each promise's time is known count.
  ///   - pickUp: What is to be beaten.
  ///   - map: The action map, for the numbers of people that actions are made for.
  ///   - now: Actions that close later are not past.
  /// - Returns: Nil where the past actions are too few, where pick-up forecasts better, or where no fit converges.
  /// - Complexity: O(leads × iterations × past actions + pledges).
  public func fit(
    pledges: PledgeTable, actions: [Action], pickUp: PickUpModel, map: ActionMap, now: Date
  ) -> FittedFillingTimeline? {
    let history = FillingHistory(pledges: pledges, actions: actions, now: now)
    let past = Array(history.past.suffix(maximumActions))
    guard past.count >= minimumActions else { return nil }
    let early = Array(past.prefix(2 * past.count / 3))
    let late = Array(past.dropFirst(early.count))
    guard let boundary = early.last?.closing, let trial = fitted(early, history) else { return nil }
    let rival = pickUp.fit(pledges: pledges, actions: early.map(\.action), map: map, now: boundary)
    var lead = 0.0
    for event in late {
      lead += gain(of: trial, over: rival, event, map)
    }
    return lead > 0 ? fitted(past, history) : nil
  }

  private func fitted(_ past: [FillingHistory.PastAction], _ history: FillingHistory) -> FittedFillingTimeline? {
    let curves = past.map(\.curve)
    let models = leads.compactMap { try? model.fit(curves, lead: $0) }
    guard models.count == leads.count else { return nil }
    let names = history.organizers.names.enumerated().map { ($1, Int32($0)) }
    return FittedFillingTimeline(models: models, organizers: Dictionary(names) { first, _ in first })
  }

  /// By how much the log-likelihood of what came after each lead is higher.
  private func gain(
    of trial: FittedFillingTimeline, over rival: FittedPickUpModel, _ event: FillingHistory.PastAction, _ map: ActionMap
  ) -> Double {
    leads.reduce(0) { sum, lead in
      let soFar = event.curve.places(until: lead)
      let toCome = rival.promisesToCome(
        to: event.action, promised: soFar, reference: event.action.referenceNumber(in: map),
        now: event.closing - lead * 86_400)
      let ours = trial.terms(event.curve, at: lead)?.law
      let theirs = PromisesToCome(mean: toCome.mean, shape: toCome.shape)
      let came = event.curve.total - soFar
      return sum + logLikelihood(of: came, ours) - logLikelihood(of: came, theirs)
    }
  }

  private func logLikelihood(of count: Int, _ law: PromisesToCome?) -> Double {
    let probability = (try? law?.distribution)?.probability(of: count) ?? 0
    return log(max(probability, 1e-12))
  }
}
