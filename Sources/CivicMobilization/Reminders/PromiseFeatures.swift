import CivicDomain
import CivicTurnout
import Foundation

/// What is known of promises before anybody is reminded of them.
///
/// Numbers: days from the promise to the action, logarithm of the places, hours, distance, year of birth, how many earlier promises of the
/// citizen have a known outcome, and which share of them was kept. Categories: mode, organizer, format. Earlier means of
/// actions that began strictly before this one, so that no promise tells of itself.
struct PromiseFeatures {
  private let pledges: PledgeTable
  private let actions: [Action?]
  private let citizens: [Citizen?]
  private let past: [[Outcome]]

  private struct Outcome {
    let start: Double
    let kept: Double
  }

  init(_ catalog: Catalog) {
    pledges = catalog.pledges
    actions = Self.inOrder(catalog.actions, of: pledges.actions) { $0.id }
    citizens = Self.inOrder(catalog.citizens, of: pledges.citizens) { $0.id }
    var past = [[Outcome]](repeating: [], count: pledges.citizens.count)
    for row in pledges.indices {
      guard let came = pledges.knownAttendance(row: row), let start = actions[Int(pledges.action[row])]?.span.start
      else { continue }
      past[Int(pledges.citizen[row])].append(
        Outcome(start: start.timeIntervalSince1970, kept: Double(came) / Double(pledges.places[row])))
    }
    self.past = past.map { $0.sorted { $0.start < $1.start } }
  }

  /// The features of some rows of the table of promises.
  func table(_ rows: [Int]) -> FeatureTable {
    let numbers = rows.map(numbers)
    var levels = (modes: IdentifierTable(), organizers: IdentifierTable())
    for action in actions {
      if let mode = action?.mode { _ = levels.modes.insert(mode) }
      if let organizer = action?.organizer { _ = levels.organizers.insert(organizer) }
    }
    let own = rows.map { actions[Int(pledges.action[$0])] }
    return FeatureTable(
      rowCount: rows.count,
      numeric: (0..<Self.numberCount).map { column in numbers.map { $0[column] } },
      categorical: [
        own.map { $0?.mode.flatMap { levels.modes.number(of: $0) } ?? -1 },
        own.map { $0?.organizer.flatMap { levels.organizers.number(of: $0) } ?? -1 },
        own.map { $0?.format.flatMap { Format.allCases.firstIndex(of: $0) }.map(Int32.init) ?? -1 },
      ])
  }

  private static let numberCount = 7

  private func numbers(_ row: Int) -> [Double] {
    let (action, citizen) = (actions[Int(pledges.action[row])], citizens[Int(pledges.citizen[row])])
    let start = action?.span.start?.timeIntervalSince1970 ?? .nan
    let earlier = past[Int(pledges.citizen[row])].prefix { $0.start < start }
    let kept = earlier.reduce(0) { $0 + $1.kept }
    let distance = action?.location.flatMap { place in citizen?.location?.distance(to: place) }
    return [
      (start - pledges.pledgedAt[row]) / 86_400, log(Double(pledges.places[row])), action?.knownHours ?? .nan,
      distance.map { log1p($0) } ?? .nan, citizen?.birthYear.map(Double.init) ?? .nan, log1p(Double(earlier.count)),
      earlier.isEmpty ? .nan : (kept + 1) / (Double(earlier.count) + 2),
    ]
  }

  private static func inOrder<Value>(
    _ values: [Value], of names: IdentifierTable, _ id: (Value) -> String
  ) -> [Value?] {
    var found = [Value?](repeating: nil, count: names.count)
    for value in values {
      if let number = names.number(of: id(value)) { found[Int(number)] = value }
    }
    return found
  }
}
