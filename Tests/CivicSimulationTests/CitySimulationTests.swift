import CivicDomain
import CivicSimulation
import CivicStatistics
import Foundation
import Testing

@Suite("A simulated city")
struct CitySimulationTests {
  static let now = Date(timeIntervalSince1970: 1_775_000_000)

  static func configuration(citizens: Int = 1_000, upcoming: Int = 200, past: Int = 300) -> CityConfiguration {
    CityConfiguration(citizens: citizens, upcomingActions: upcoming, pastActions: past, now: now, timeZone: .gmt)
  }

  static func city(seed: Seed = Seed(7), _ configuration: CityConfiguration = configuration()) throws -> SimulatedCity {
    try CitySimulation(configuration).generate(seed: seed)
  }

  /// The city that most tests look at.
  static let usual = Result { try city() }

  @Test("The same seed gives the same city, another seed another one")
  func isReproducible() throws {
    let (first, again, other) = (try Self.usual.get(), try Self.city(), try Self.city(seed: Seed(8)))
    #expect(first.catalog.citizens == again.catalog.citizens)
    #expect(first.catalog.actions == again.catalog.actions)
    #expect(first.catalog.pledges == again.catalog.pledges)
    #expect(first.truth.came == again.truth.came)
    #expect(first.catalog.citizens != other.catalog.citizens)
    #expect(first.catalog.pledges != other.catalog.pledges)
  }

  @Test("A larger city begins with the citizens of a smaller one")
  func citiesNest() throws {
    let small = try Self.city(Self.configuration(citizens: 300, upcoming: 0, past: 0)).catalog.citizens
    let large = try Self.city(Self.configuration(citizens: 500, upcoming: 0, past: 0)).catalog.citizens
    #expect(small == Array(large.prefix(300)))
  }

  @Test("It has as many people, associations and actions as asked, in time and place")
  func hasItsSize() throws {
    let configuration = Self.configuration()
    let catalog = try Self.usual.get().catalog
    #expect(catalog.citizens.count == 1_000)
    #expect(catalog.organizations.count == configuration.organizations)
    #expect(catalog.actions.count == 500)
    let center = try Coordinate(latitude: configuration.center.latitude, longitude: configuration.center.longitude)
    #expect(catalog.citizens.compactMap(\.location).allSatisfy { $0.distance(to: center) < 60 })
    for action in catalog.actions.dropFirst(configuration.pastActions) {
      let due = try #require(action.span.start ?? action.closesAt)
      #expect(due > Self.now && due < Self.now.addingTimeInterval(62 * 86_400))
    }
    for action in catalog.actions.prefix(configuration.pastActions) {
      let due = try #require(action.span.start ?? action.closesAt)
      #expect(due < Self.now && due > Self.now.addingTimeInterval(-182 * 86_400))
    }
  }

  @Test("Something is unknown of many people and actions, and everything is known of some")
  func leavesFieldsOut() throws {
    let catalog = try Self.usual.get().catalog
    for isKnown in [
      { (citizen: Citizen) in citizen.location != nil }, { $0.availability != nil }, { $0.birthYear != nil },
      { $0.radius != nil }, { !$0.languages.isEmpty }, { !$0.abilities.isEmpty }, { $0.monthlyHours != nil },
    ] {
      let known = catalog.citizens.filter(isKnown).count
      #expect(known > 500 && known < 1_000)
    }
    #expect(catalog.actions.contains { $0.impact == nil })
    #expect(catalog.actions.contains { $0.impact != nil })
  }

  @Test("About half of the upcoming actions have pledges; pledges precede the present and keep to the limits")
  func pledgesAreSound() throws {
    let configuration = Self.configuration()
    let catalog = try Self.usual.get().catalog
    let upcoming = catalog.actions.dropFirst(configuration.pastActions)
    var places: [String: Int] = [:]
    for row in catalog.pledges.indices {
      let pledge = catalog.pledges[row]
      #expect(try #require(pledge.pledgedAt) <= Self.now)
      if pledge.status.holdsPlaces { places[pledge.action, default: 0] += pledge.places }
    }
    let promised = upcoming.filter { places[$0.id] != nil }.count
    #expect(promised > 70 && promised < 130)
    for action in catalog.actions {
      guard let limit = action.promiseLimit else { continue }
      #expect(places[action.id, default: 0] <= limit)
    }
    let statuses = Set(catalog.pledges.status)
    #expect(statuses == [.pledged, .cancelled, .kept, .noShow, .unknown])
  }

  @Test("Nobody promises the same action twice")
  func pledgesAreDistinct() throws {
    let pledges = try Self.usual.get().catalog.pledges
    let pairs = Set(pledges.indices.map { "\(pledges.citizen[$0]) \(pledges.action[$0])" })
    #expect(pairs.count == pledges.count)
  }

  @Test("Promises are kept as often as the truth says")
  func keepsAsTheTruthSays() throws {
    var configuration = Self.configuration(upcoming: 0, past: 600)
    configuration.keeping.organizerDrift = 0
    configuration.keeping.leadDay = 0
    let city = try Self.city(configuration)
    let (pledges, truth) = (city.catalog.pledges, city.truth)
    let citizens = Dictionary(uniqueKeysWithValues: zip(city.catalog.citizens.map(\.id), truth.citizenEffects))
    let organizations = Dictionary(
      uniqueKeysWithValues: zip(city.catalog.organizations.map(\.id), truth.organizationEffects))
    let modes = Dictionary(uniqueKeysWithValues: zip(truth.modes, truth.modeEffects))
    let actions = Dictionary(
      uniqueKeysWithValues: zip(city.catalog.actions, truth.shocks).map { ($0.0.id, (action: $0.0, shock: $0.1)) })

    var (expected, variance, kept) = (0.0, 0.0, 0.0)
    for row in pledges.indices where [.kept, .noShow].contains(pledges.status[row]) {
      let pledge = pledges[row]
      let plan = try #require(actions[pledge.action])
      let effects = [
        try #require(citizens[pledge.citizen]), plan.action.organization.flatMap { organizations[$0] } ?? 0,
        plan.action.mode.flatMap { modes[$0] } ?? 0, plan.shock,
      ]
      let probability = logistic(truth.keeping.base + effects.reduce(0, +))
      expected += probability
      variance += probability * (1 - probability)
      if pledge.status == .kept { kept += 1 }
    }
    #expect(abs(kept - expected) < 4 * variance.squareRoot())
  }

  @Test("The spreads of the effects are those asked for")
  func effectsSpread() throws {
    let truth = try Self.city(Self.configuration(citizens: 4_000, upcoming: 0, past: 0)).truth
    let squares = truth.citizenEffects.map { $0 * $0 }.reduce(0, +) / 4_000
    // Four standard errors of a variance: σ²·√(2/n).
    #expect(abs(squares - 0.64) < 4 * 0.64 * (2.0 / 4_000).squareRoot())
  }

  @Test("The truth is written as tables with one row for each of the catalog's")
  func truthHasTables() throws {
    let city = try Self.usual.get()
    let tables = city.truthTables
    #expect(
      tables.map(\.name) == ["citizens", "organizations", "modes", "actions", "keeping", "accepting", "proposals"])
    for table in tables {
      #expect(table.columns.allSatisfy { $0.values.count == table.identifiers.count })
    }
    #expect(tables[0].identifiers == city.catalog.citizens.map(\.id))
  }

  @Test("A city without citizens is an error that names the field")
  func refusesEmptyCities() {
    #expect(throws: FieldError(field: "citizens", value: "0", requirement: .atLeast(1))) {
      try Self.city(Self.configuration(citizens: 0))
    }
  }

  @Test("A city may have no actions")
  func mayHaveNoActions() throws {
    let catalog = try Self.city(Self.configuration(citizens: 5, upcoming: 0, past: 0)).catalog
    #expect(catalog.actions.isEmpty && catalog.pledges.count == 0)
  }
}
