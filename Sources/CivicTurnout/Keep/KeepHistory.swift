import CivicDomain
import CivicStatistics
import Foundation

/// The promises whose outcome is known, with the numbers of the groups each belongs to.
struct KeepHistory {
  struct Row {
    var citizen: Int32
    var action: Int32
    var organizer: Int32
    var mode: Int32
    var kept: Double
    var known: Double
  }

  private(set) var rows: [Row] = []
  private(set) var organizers = IdentifierTable()
  private(set) var modes = IdentifierTable()

  init(pledges: PledgeTable, actions: [Action], now: Date, halfLifeDays: Double) {
    let groups = actionGroups(of: pledges, actions: actions)
    for row in pledges.indices {
      guard let came = pledges.knownAttendance(row: row) else { continue }
      let group = groups[Int(pledges.action[row])]
      let instant = group.time ?? pledges.pledgedAt[row]
      guard instant.isNaN || instant <= now.timeIntervalSince1970 else { continue }
      let age = instant.isNaN ? 0 : (now.timeIntervalSince1970 - instant) / 86_400
      let weight = exp2(-age / halfLifeDays)
      rows.append(
        Row(
          citizen: pledges.citizen[row], action: pledges.action[row], organizer: group.organizer, mode: group.mode,
          kept: weight * Double(came), known: weight * Double(pledges.places[row])))
    }
  }

  /// Places kept and places known over all rows.
  var total: (kept: Double, known: Double) {
    rows.reduce(into: (0, 0)) { sum, row in
      sum.0 += row.kept
      sum.1 += row.known
    }
  }

  /// The records of every group of one factor, and the rows' expected probabilities moved by their effects.
  func effects(
    _ factor: KeyPath<Row, Int32>, named names: IdentifierTable, strength: Double, expected: inout [Double]
  ) -> [String: KeepRecord] {
    var sums = [(kept: Double, known: Double, expected: Double)](repeating: (0, 0, 0), count: names.count)
    for (row, probability) in zip(rows, expected) where row[keyPath: factor] >= 0 {
      let group = Int(row[keyPath: factor])
      sums[group].kept += row.kept
      sums[group].known += row.known
      sums[group].expected += row.known * probability
    }
    var records: [String: KeepRecord] = [:]
    var effects = [Double](repeating: 0, count: names.count)
    for (group, sum) in sums.enumerated() where sum.known > 0 {
      let prediction = sum.expected / sum.known
      effects[group] =
        logit((sum.kept + strength * prediction) / (sum.known + strength)) - logit(prediction)
      records[names.names[group]] = KeepRecord(kept: sum.kept, known: sum.known, effect: effects[group])
    }
    for (index, row) in rows.enumerated() where row[keyPath: factor] >= 0 {
      expected[index] = logistic(logit(expected[index]) + effects[Int(row[keyPath: factor])])
    }
    return records
  }

  private mutating func actionGroups(
    of pledges: PledgeTable, actions: [Action]
  ) -> [(organizer: Int32, mode: Int32, time: Double?)] {
    var groups = [(organizer: Int32, mode: Int32, time: Double?)](
      repeating: (-1, -1, nil), count: pledges.actions.count)
    for action in actions {
      guard let number = pledges.actions.number(of: action.id) else { continue }
      groups[Int(number)] = (
        action.organizer.map { organizers.insert($0) } ?? -1, action.mode.map { modes.insert($0) } ?? -1,
        (action.span.end ?? action.span.start)?.timeIntervalSince1970
      )
    }
    return groups
  }
}
