import CivicDomain
import Foundation

/// What past actions collected, against their reference numbers.
struct PickUpHistory {
  struct PastAction {
    var action: Action
    var promised: Double
    var reference: Double

    var mode: String? { action.mode }
    var organizer: String? { action.organizer }
  }

  private(set) var past: [PastAction] = []
  private(set) var leadSum = 0.0
  private(set) var leadCount = 0.0

  init(pledges: PledgeTable, actions: [Action], map: ActionMap, now: Date) {
    var places = [Double](repeating: 0, count: pledges.actions.count)
    var isRecorded = [Bool](repeating: false, count: pledges.actions.count)
    for row in pledges.indices {
      isRecorded[Int(pledges.action[row])] = true
      if pledges.status[row].holdsPlaces { places[Int(pledges.action[row])] += Double(pledges.places[row]) }
    }
    var closes = [Double](repeating: .nan, count: pledges.actions.count)
    for action in actions {
      guard let closing = action.promisesCloseAt, closing <= now,
        let number = pledges.actions.number(of: action.id).map(Int.init), isRecorded[number]
      else { continue }
      closes[number] = closing.timeIntervalSince1970
      past.append(
        PastAction(
          action: action, promised: places[number], reference: Double(action.referenceNumber(in: map))))
    }
    for row in pledges.indices where pledges.status[row].holdsPlaces {
      let lead = closes[Int(pledges.action[row])] - pledges.pledgedAt[row]
      guard lead >= 0 else { continue }
      leadSum += lead / 86_400
      leadCount += 1
    }
  }

  var promised: Double { past.reduce(0) { $0 + $1.promised } }
  var reference: Double { past.reduce(0) { $0 + $1.reference } }

  /// By group, the factor by which its actions fill more than their parents' fill predicts, shrunken towards 1.
  func factors(
    _ key: KeyPath<PastAction, String?>, strength: Double, parent: (Action) -> Double
  ) -> [String: Double] {
    var sums: [String: (promised: Double, expected: Double, reference: Double)] = [:]
    for action in past {
      guard let group = action[keyPath: key] else { continue }
      let sum = sums[group, default: (0, 0, 0)]
      sums[group] = (
        sum.promised + action.promised, sum.expected + parent(action.action) * action.reference,
        sum.reference + action.reference
      )
    }
    return sums.compactMapValues { sum in
      guard sum.reference > 0 else { return nil }
      let pseudo = strength * sum.expected / sum.reference
      return (sum.promised + pseudo) / (sum.expected + pseudo)
    }
  }
}
