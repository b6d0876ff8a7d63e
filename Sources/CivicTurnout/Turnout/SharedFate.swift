import CivicDomain
import CivicStatistics
import Foundation

/// How far people depend on each other: the shock that all participants of an action share, and how alike the places of one
/// promise behave.
///
/// Both are learned by the ``CountLayer`` from forecasts of past actions that knew only what came before: the past is cut
/// into parts by time, and each part is forecast from the earlier ones. Forecasts of what was learned from would be too sure.
struct SharedFate {
  let shock: Double
  let dispersion: BlockDispersion
  /// From how many past actions it was learned.
  let actions: Int

  /// Learns from the history; nil where too few past actions can be forecast from earlier ones.
  init?(pledges: PledgeTable, actions: [Action], keep: KeepModel, prior: TurnoutModel, now: Date) {
    let past = Self.past(actions, now: now)
    guard past.count >= Self.parts * Self.minimumActions else { return nil }
    var places = HeldPlaces()
    let rows = pledges.rowsByAction()
    for part in 1..<Self.parts {
      let range = part * past.count / Self.parts..<(part + 1) * past.count / Self.parts
      // Strictly before the first of them.
      let before = past[range.lowerBound].instant.addingTimeInterval(-1)
      let fitted = keep.fit(pledges: pledges, actions: actions, now: before)
      for (action, _) in past[range] {
        guard let number = pledges.actions.number(of: action.id) else { continue }
        places.append(action, rows[Int(number)], pledges, fitted)
      }
    }
    guard places.eventCount >= Self.minimumActions, let layer = places.layer(priorShock: prior.shockDeviation) else {
      return nil
    }
    shock = layer.shock
    dispersion = layer.dispersion
    self.actions = places.eventCount
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

/// Places of past actions with their forecasts and what became of them.
private struct HeldPlaces {
  private var probabilities: [Double] = []
  private var events: [Int32] = []
  private var blocks: [Int32] = []
  private var outcomes: [Bool?] = []
  private(set) var eventCount = 0

  /// Adds an action of which at least one promise's outcome is known.
  mutating func append(_ action: Action, _ rows: [Int32], _ pledges: PledgeTable, _ keep: FittedKeepModel) {
    let known = rows.map(Int.init).filter { pledges.knownAttendance(row: $0) != nil }
    guard !known.isEmpty else { return }
    let general = keep.explanation(citizen: nil, action: action).logOdds
    for row in known {
      let came = Int(pledges.knownAttendance(row: row) ?? 0)
      let probability = logistic(general + keep.citizenEffect(pledges.citizens[pledges.citizen[row]]))
      // Those who come together or not at all are one decision.
      let size = pledges.allOrNone[row] ? 1 : Int(pledges.places[row])
      for place in 0..<size {
        probabilities.append(probability)
        events.append(Int32(eventCount))
        blocks.append(size > 1 ? Int32(row) : -1)
        outcomes.append(place < came)
      }
    }
    eventCount += 1
  }

  func layer(priorShock: Double) -> FittedCountLayer? {
    guard
      let places = try? PredictedPlaces(
        probabilities: probabilities, events: events, blocks: blocks, eventCount: eventCount)
    else { return nil }
    return try? CountLayer(priorShock: max(priorShock, 0.01)).fit(places, outcomes: outcomes)
  }
}
