import CivicDomain
import CivicStatistics
import Foundation

/// A quarter whose people were reminded of past actions by a known law, and have promised to come to one ahead.
struct RemindedQuarter {
  static let now = Date(timeIntervalSince1970: 1_300_000_000)

  /// What decides over a reminder, and what it does.
  struct Law {
    /// The propensity, by whether a promise was made early.
    var propensity: (_ isEarly: Bool) -> Double = { _ in 0.5 }
    /// What a reminder adds to the chance of coming.
    var effect: (_ isEarly: Bool) -> Double = { _ in 0.2 }
    var tellsPropensity = true
    var randomized: Bool? = true
    /// The share of promises of which nobody knows what became.
    var unknown = 0.1
  }

  var catalog = Catalog()

  init(_ law: Law = Law(), actions: Int = 10, people: Int = 120, seed: UInt64 = 1) throws {
    var generator = Seed(seed).generator()
    for person in 0..<people {
      catalog.citizens.append(
        try Citizen(id: "c\(person)", birthYear: 1940 + person % 60, contactable: person % 10 == 0 ? false : nil))
    }
    for number in 0..<actions {
      let isAhead = number == actions - 1
      let start = Self.now + 86_400 * (isAhead ? 3 : Double(10 * (number - actions)))
      catalog.actions.append(
        try Action(
          id: "a\(number)", title: "Action \(number)", span: TimeSpan(start: start), status: isAhead ? .open : .done))
      for person in 0..<people where generator.bernoulli(0.7) {
        let isEarly = generator.bernoulli(0.5)
        let isReminded = generator.bernoulli(law.propensity(isEarly)) && !isAhead
        let chance = (isEarly ? 0.3 : 0.5) + (isReminded ? law.effect(isEarly) : 0)
        let came: Pledge.Status = generator.bernoulli(chance) ? .kept : .noShow
        let status: Pledge.Status = isAhead ? .pledged : generator.bernoulli(law.unknown) ? .unknown : came
        catalog.pledges.append(
          try Pledge(
            citizen: "c\(person)", action: "a\(number)", pledgedAt: start - 86_400 * (isEarly ? 40 : 5), status: status)
        )
        guard isReminded else { continue }
        catalog.reminders.append(
          try Reminder(
            citizen: "c\(person)", action: "a\(number)", sentAt: start - 86_400,
            propensity: law.tellsPropensity ? law.propensity(isEarly) : nil, randomized: law.randomized))
      }
    }
  }

  /// The identifiers of all actions.
  var actions: Set<String> { Set(catalog.actions.map(\.id)) }
}
