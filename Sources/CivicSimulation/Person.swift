import CivicDomain
import CivicStatistics
import Foundation

/// A citizen with what the tables do not show.
struct Person: Sendable {
  let citizen: Citizen
  /// The number of the neighbourhood.
  let home: Int
  /// How often the person promises, relative to the others.
  let activity: Double
  /// What the person adds to the log-odds of keeping a promise.
  let keepEffect: Double
  /// The roots of the themes that the person cares about.
  let causes: CauseSet
}

/// The roots of themes as bits: whether an action speaks to somebody is one instruction.
struct CauseSet: OptionSet, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  init(_ themes: [Interest], in hierarchy: Hierarchy, roots: [String: Int]) {
    rawValue = themes.filter { $0.weight > 0 }.reduce(0) { bits, theme in
      var code = theme.code
      while let parent = hierarchy.parent(of: code) { code = parent }
      return bits | 1 << UInt64((roots[code] ?? 0) % 64)
    }
  }
}

/// Draws the people.
struct PersonDrawing: Sendable {
  let configuration: CityConfiguration
  let seed: Seed
  let map: ActionMap
  let neighbourhoods: [Neighbourhood]
  let homes: WeightedChoice
  let roots: [String: Int]
  let themes: [String]
  let modes: [String]
  let abilities: [String]
  let availabilities: [Availability]
  let birthYears: Range<Int>

  static let languages = ["ar", "en", "pt", "es", "it", "tr", "zh", "uk"]
  private static let usualWeeks = [
    "mon-fri 18:00-22:30; sat,sun 09:00-20:00", "sat,sun 08:00-20:00", "mon-fri 17:00-22:00", "daily 09:00-20:00",
    "mon-thu 18:30-22:00; sat 09:00-18:00", "tue,thu 09:00-17:00; sat 09:00-13:00", "mon-fri 08:00-18:00",
    "wed 13:00-22:00; sat,sun 10:00-19:00", "fri 17:00-23:00; sat 09:00-23:00", "sun 09:00-20:00",
  ]

  init(
    configuration: CityConfiguration, seed: Seed, map: ActionMap, neighbourhoods: [Neighbourhood],
    roots: [String: Int]
  ) throws(FieldError) {
    self.configuration = configuration
    self.seed = seed
    self.map = map
    self.neighbourhoods = neighbourhoods
    self.roots = roots
    homes = WeightedChoice(neighbourhoods.map(\.weight))
    themes = map.themes.map(\.code)
    modes = map.modes.map(\.code)
    abilities = Self.abilities(of: map)
    var availabilities: [Availability] = []
    for week in Self.usualWeeks { availabilities.append(try Availability(parsing: week)) }
    self.availabilities = availabilities
    let year = LocalClock(configuration.timeZone).year(configuration.now)
    birthYears = (year - 85)..<(year - 15)
  }

  /// The abilities that modes of action require, and some that anybody may have.
  static func abilities(of map: ActionMap) -> [String] {
    let common = ["first-aid", "driving", "cooking", "teaching", "repair", "gardening"]
    return common + Set(map.modes.flatMap(\.requires)).subtracting(common).sorted()
  }

  func person(number: Int) throws(FieldError) -> Person {
    let id = Identifier.text("c", number)
    var generator = seed.derived(for: id, purpose: "citizen").generator()
    let home = homes.draw(using: &generator)
    let citizen = try citizen(id: id, home: home, using: &generator)
    return Person(
      citizen: citizen, home: home, activity: exp(generator.normal(standardDeviation: 1.2)),
      keepEffect: generator.normal(standardDeviation: configuration.keeping.citizenSpread),
      causes: CauseSet(citizen.themes, in: map.themeHierarchy, roots: roots))
  }

  private func citizen(id: String, home: Int, using generator: inout SeededGenerator) throws(FieldError) -> Citizen {
    let location = try neighbourhoods[home].point(using: &generator)
    return try Citizen(
      id: id, themes: interests(themes, 1..<5, using: &generator), modes: interests(modes, 0..<4, using: &generator),
      formats: generator.pick([[], [.onsite], [.onsite, .remote], [.onsite, .remote], [.remote], [.onsite, .hybrid]]),
      availability: generator.unless(0.15) { $0.pick(availabilities) },
      maximumHours: generator.unless(0.25) { $0.pick([2, 3, 4, 4, 6, 8, 12]) },
      monthlyHours: generator.unless(0.4) { $0.pick([4, 6, 8, 10, 12, 20, 30]) },
      location: generator.unless(0.05) { _ in location },
      radius: generator.unless(0.1) { $0.pick([2, 3, 3, 5, 5, 8, 10, 15, 25]) },
      area: neighbourhoods[home].name,
      languages: generator.unless(0.1) { ["fr"] + $0.sample(Self.languages, count: $0.pick([0, 0, 1, 1, 2])) } ?? [],
      abilities: generator.unless(0.4) { $0.sample(abilities, count: $0.pick([1, 2, 3])) } ?? [],
      birthYear: generator.unless(0.2) { $0.integer(birthYears) },
      contactable: generator.unless(0.3) { $0.bernoulli(0.8) },
      joinedAt: configuration.now.addingTimeInterval(-86_400 * generator.uniform(1..<1_500).rounded()),
      timeZone: configuration.timeZone)
  }

  private func interests(
    _ codes: [String], _ count: Range<Int>, using generator: inout SeededGenerator
  ) -> [Interest] {
    let number = generator.integer(count)
    guard !codes.isEmpty else { return [] }
    return generator.sample(codes, count: number).map {
      Interest($0, weight: generator.pick([1, 1, 1, 1, 2, 2, 3, -1]))
    }
  }
}

/// Identifiers such as `c000042`.
enum Identifier {
  static func text(_ prefix: String, _ number: Int) -> String {
    let digits = String(number + 1)
    return prefix + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }
}
