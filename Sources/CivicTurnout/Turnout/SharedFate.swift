import CivicDomain
import CivicStatistics
import Foundation

/// How far people depend on each other: the shock that all participants of an action share, and how alike the places of one
/// promise behave.
///
/// Both are learned by the ``CountLayer`` from forecasts of past actions that knew only what came before: the past is cut
/// into parts by time, and each part is forecast from the earlier ones. Forecasts of what was learned from would be too sure.
/// The same forecasts tell which method forecasts single promises best.
struct SharedFate {
  let method: KeepModel.Method
  let shock: Double
  let dispersion: BlockDispersion
  /// From how many past actions it was learned.
  let actions: Int

  /// Learns from the history; nil where too few past actions can be forecast from earlier ones.
  init?(pledges: PledgeTable, actions: [Action], prior: TurnoutModel, now: Date) {
    let past = Self.past(actions, now: now)
    guard past.count >= Self.parts * Self.minimumActions else { return nil }
    let tried = prior.keepMethods.map { method in
      var keep = prior.keep
      keep.method = method
      return (method: method, places: Self.places(past, pledges, actions, keep))
    }
    guard let best = tried.min(by: { $0.places.logLoss < $1.places.logLoss }),
      best.places.eventCount >= Self.minimumActions,
      let layer = best.places.layer(priorShock: prior.shockDeviation)
    else { return nil }
    method = best.method
    shock = layer.shock
    dispersion = layer.dispersion
    self.actions = best.places.eventCount
  }

  /// The places of each part but the first, as forecast from what came before.
  private static func places(
    _ past: [(action: Action, instant: Date)], _ pledges: PledgeTable, _ actions: [Action], _ keep: KeepModel
  ) -> HeldPlaces {
    var places = HeldPlaces()
    let rows = pledges.rowsByAction()
    for part in 1..<parts {
      let range = part * past.count / parts..<(part + 1) * past.count / parts
      // Strictly before the first of them.
      let before = past[range.lowerBound].instant.addingTimeInterval(-1)
      let fitted = keep.fit(pledges: pledges, actions: actions, now: before)
      for (action, _) in past[range] {
        guard let number = pledges.actions.number(of: action.id) else { continue }
        places.append(action, rows[Int(number)], pledges, fitted)
      }
    }
    return places
  }

  /// Into how many parts the past is cut; the first is only learned from.
  private static let parts = 4
  /// How many forecasts of past actions it takes at least, and how many actions a part needs.
  private static let minimumActions = 8

  /// Actions that are over, by time, then by identifier; the latest two thousand.
  private static func past(_ actions: [Action], now: Date) -> [(action: Action, instant: Date)] {
    let over = actions.compactMap { action in
      (action.span.end ?? action.span.start).flatMap { $0 <= now ? (action: action, instant: $0) : nil }
    }
    return over.sorted { ($0.instant, $0.action.id) < ($1.instant, $1.action.id) }.suffix(2_000)
  }
}
