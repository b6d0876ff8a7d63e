import CivicDomain
import CivicStatistics
import Foundation

/// An association with what the tables do not show.
struct Organizer: Sendable {
  let organization: Organization
  /// The number of the neighbourhood where most of its actions take place.
  let home: Int
  /// How much it organises, relative to the others.
  let activity: Double
  /// What it acts for.
  let themes: [String]
  /// How it acts.
  let modes: [Int]
  /// What it adds today to the log-odds that a promise to it is kept.
  let keepEffect: Double
  /// How much that grows in a year.
  let drift: Double
  /// The probability that it notes whether somebody came.
  let ticksList: Double

  static func draw(
    number: Int, configuration: CityConfiguration, seed: Seed, map: ActionMap, neighbourhoods: [Neighbourhood]
  ) throws(FieldError) -> Organizer {
    let id = Identifier.text("o", number)
    var generator = seed.derived(for: id, purpose: "organization").generator()
    let home = generator.integer(neighbourhoods.indices)
    let keeping = configuration.keeping
    return Organizer(
      organization: try Organization(
        id: id, name: "\(neighbourhoods[home].name), \(number + 1)", kind: generator.unless(0.1) { _ in .association }),
      home: home, activity: exp(generator.normal(standardDeviation: 0.8)),
      themes: map.themes.isEmpty ? [] : generator.sample(map.themes.map(\.code), count: generator.pick([1, 2, 3])),
      modes: map.modes.isEmpty ? [] : (0..<4).map { _ in generator.integer(map.modes.indices) },
      keepEffect: generator.normal(standardDeviation: keeping.organizerSpread),
      drift: generator.normal(standardDeviation: keeping.organizerDrift),
      ticksList: generator.pick([0.95, 0.95, 0.95, 0.4]))
  }
}
