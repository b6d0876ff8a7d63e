import CivicDomain
import CivicStatistics

/// Makes a city up: people, associations, what they organise and who promised what, with the truth behind it.
///
/// Whatever concerns one citizen, organization or action is drawn from a generator of its own, derived from the seed and
/// the identifier: the same seed gives the same city, and a larger city's first citizens are a smaller one's.
public struct CitySimulation: Sendable {
  /// The city's size and calendar.
  public var configuration: CityConfiguration
  /// Where themes and modes come from.
  public var map: ActionMap

  /// Creates a simulation.
  public init(_ configuration: CityConfiguration, map: ActionMap = .standard) {
    self.configuration = configuration
    self.map = map
  }

  /// Generates a city. O(citizens · draws + actions + pledges · log citizens).
  /// - Parameter seed: What makes this city differ from others.
  /// - Returns: The tables and the truth.
  /// - Throws: ``FieldError`` for a configuration that describes no city, such as one without citizens.
  public func generate(seed: Seed) throws(FieldError) -> SimulatedCity {
    try inhabitedCity(seed: seed).city
  }

  /// Generates a city and how its people answer what they were not asked in its tables. As costly as the city.
  /// - Parameter seed: What makes this city differ from others.
  /// - Returns: The city of ``generate(seed:)``, and the behavior of its people.
  /// - Throws: ``FieldError`` for a configuration that describes no city, such as one without citizens.
  public func inhabitedCity(seed: Seed) throws(FieldError) -> (city: SimulatedCity, behavior: CityBehavior) {
    let parts = try parts(seed: seed)
    let pledges = PledgeDrawing(
      configuration: configuration, seed: seed, map: map, neighbourhoods: parts.neighbourhoods, people: parts.people,
      organizers: parts.organizers, plans: parts.plans)
    let proposals = ProposalDrawing(
      configuration: configuration, seed: seed, map: map, people: parts.people, plans: parts.plans)
    var city = pledges.city()
    try proposals.add(to: &city)
    return (city, CityBehavior(pledges: pledges, proposals: proposals, acceptEffects: city.truth.acceptCitizenEffects))
  }

  /// Who lives in the city, and what is planned there.
  struct Parts {
    let neighbourhoods: [Neighbourhood]
    let people: [Person]
    let organizers: [Organizer]
    let plans: [PlannedAction]
  }

  func parts(seed: Seed) throws(FieldError) -> Parts {
    try configuration.validate()
    let roots = Dictionary(uniqueKeysWithValues: map.themeHierarchy.roots.enumerated().map { ($1, $0) })
    let neighbourhoods = try (0..<configuration.neighbourhoods).map { number throws(FieldError) in
      try Neighbourhood.draw(number: number, of: configuration, seed: seed)
    }
    let people = try people(seed: seed, neighbourhoods: neighbourhoods, roots: roots)
    let organizers = try (0..<configuration.organizations).map { number throws(FieldError) in
      try Organizer.draw(
        number: number, configuration: configuration, seed: seed, map: map, neighbourhoods: neighbourhoods)
    }
    let drawing = ActionDrawing(
      configuration: configuration, seed: seed, map: map, neighbourhoods: neighbourhoods, organizers: organizers,
      roots: roots)
    let plans = try (0..<configuration.pastActions + configuration.upcomingActions).map { number throws(FieldError) in
      try drawing.action(number: number)
    }
    return Parts(neighbourhoods: neighbourhoods, people: people, organizers: organizers, plans: plans)
  }

  private func people(
    seed: Seed, neighbourhoods: [Neighbourhood], roots: [String: Int]
  ) throws(FieldError) -> [Person] {
    let drawing = try PersonDrawing(
      configuration: configuration, seed: seed, map: map, neighbourhoods: neighbourhoods, roots: roots)
    return try (0..<configuration.citizens).map { number throws(FieldError) in try drawing.person(number: number) }
  }
}
