import CivicDomain
import CivicStatistics
import Foundation

/// Finds who promises to join an action: somebody near it, often active, who mostly cares about its cause.
struct Crowd: Sendable {
  private let everybody: WeightedChoice
  private let residents: [[Int32]]
  private let byActivity: [WeightedChoice]
  private let neighbours: [WeightedChoice]

  /// How often one looks for somebody who cares about the cause before taking whoever comes.
  private static let tries = 6

  init(people: [Person], neighbourhoods: [Neighbourhood]) {
    var residents = [[Int32]](repeating: [], count: neighbourhoods.count)
    for (number, person) in people.enumerated() { residents[person.home].append(Int32(number)) }
    self.residents = residents
    everybody = WeightedChoice(people.map(\.activity))
    byActivity = residents.map { WeightedChoice($0.map { people[Int($0)].activity }) }
    neighbours = neighbourhoods.map { place in
      WeightedChoice(
        neighbourhoods.indices.map { other in
          // Fewer people come from farther away: a third for every four kilometres.
          Double(residents[other].count) * exp(-place.center.distance(to: neighbourhoods[other].center) / 4)
        })
    }
  }

  /// Somebody old enough who promises to come, nothing when nobody suitable was met.
  func draw(for plan: PlannedAction, people: [Person], using generator: inout SeededGenerator) -> Int? {
    var last: Int?
    for _ in 0..<Self.tries {
      let candidate = stranger(near: plan.place, using: &generator)
      guard isOldEnough(people[candidate].citizen, for: plan) else { continue }
      if !people[candidate].causes.isDisjoint(with: plan.causes) { return candidate }
      last = candidate
    }
    return last
  }

  private func stranger(near place: Int?, using generator: inout SeededGenerator) -> Int {
    guard let place else { return everybody.draw(using: &generator) }
    let home = neighbours[place].draw(using: &generator)
    guard !residents[home].isEmpty else { return everybody.draw(using: &generator) }
    return Int(residents[home][byActivity[home].draw(using: &generator)])
  }

  private func isOldEnough(_ citizen: Citizen, for plan: PlannedAction) -> Bool {
    guard let lastBirthYear = plan.lastBirthYear, let birthYear = citizen.birthYear else { return true }
    return birthYear <= lastBirthYear
  }
}
