import CivicDomain
import CivicStatistics
import OnPromet

/// Leaves all to chance, with known probabilities: what a city does before anybody has learned anything, and what is learned from best.
package struct LotPolicy: WeeklyPolicy {
  package let name = "lot"
  /// The probability that somebody who may get a message is sent a list in a week.
  private static let contacted = 0.5
  /// The probability that somebody is reminded of a promise.
  private static let reminded = 0.5

  private let seed: Seed

  package init(seed: Seed) { self.seed = seed }

  package func messages(_ tables: CityTables) -> WeeklyMessages {
    var generator = seed.derived(for: "\(tables.week)", purpose: "lot").generator()
    let context = tables.context
    let open = tables.openActions(context)
    let index = EligibilityIndex(actions: open.map { tables.catalog.actions[$0] }, context: context)
    var (ledger, messages) = (tables.ledger, WeeklyMessages())
    for (citizen, action) in tables.promisesDueThisWeek() where generator.bernoulli(Self.reminded) {
      let id = tables.catalog.citizens[citizen].id
      guard ledger.remaining(id) > 0 else { continue }
      ledger.note(id)
      messages.reminders.append(
        WeeklyMessages.Reminding(citizen: citizen, action: action, propensity: Self.reminded))
    }
    for number in tables.audience(ledger) where generator.bernoulli(Self.contacted) {
      let citizen = tables.catalog.citizens[number]
      var eligible = index.eligible(for: citizen, situation: context.situation(of: citizen.id))
      guard !eligible.isEmpty else { continue }
      generator.shuffle(&eligible)
      let list = eligible.prefix(tables.listLength).map { open[$0] }
      let propensity = Self.contacted * Double(list.count) / Double(eligible.count)
      messages.lists.append(
        WeeklyMessages.List(
          citizen: number, actions: list, propensities: [Double](repeating: propensity, count: list.count)))
    }
    return messages
  }
}

extension CityTables {
  /// The promises to actions that begin within a week, of citizens who may be written to, by number; in the order of the table.
  func promisesDueThisWeek() -> [(citizen: Int, action: Int)] {
    let end = now.addingTimeInterval(7 * 86_400)
    let numbers = Dictionary(uniqueKeysWithValues: catalog.citizens.enumerated().map { ($1.id, $0) })
    var due: [Int32: Int] = [:]
    for (number, action) in catalog.actions.enumerated() where action.mayTakePlace && action.isAhead(of: now) {
      guard let start = action.span.start ?? action.closesAt, start < end else { continue }
      if let known = catalog.pledges.actions.number(of: action.id) { due[known] = number }
    }
    let pledges = catalog.pledges
    return pledges.indices.compactMap { row in
      guard pledges.status[row] == .pledged, let action = due[pledges.action[row]],
        let citizen = numbers[pledges.citizens[pledges.citizen[row]]], catalog.citizens[citizen].contactable != false
      else { return nil }
      return (citizen, action)
    }
  }
}
