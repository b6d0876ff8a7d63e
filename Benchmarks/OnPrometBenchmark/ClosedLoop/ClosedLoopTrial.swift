import CivicSimulation
import CivicStatistics
import Foundation
import OnPromet

/// How large a city is, and how long it is looked at.
package struct ClosedLoopScale: Sendable, Hashable {
  /// People.
  package var citizens = 1_500
  /// New actions a week, on average.
  package var actionsPerWeek = 10
  /// Weeks in which all is left to chance, from which every policy begins to learn.
  package var warmUpWeeks = 16
  /// Weeks in which policies decide.
  package var weeks = 52
  /// How many actions one message may propose.
  package var listLength = 3
  /// After how many weeks policies learn anew.
  package var refitWeeks = 4

  package init() {}
}

/// One city that lives the same year under several policies.
package struct ClosedLoopTrial: Sendable {
  /// The policies' names; the last is the one that the others are compared with.
  package static let policies = ["popularity", "taxonomy", "fit", "leverage"]

  private let scale: ClosedLoopScale
  private let seed: Seed
  private let city: LivingCity
  private let zone = TimeZone(identifier: "Europe/Paris") ?? .gmt
  /// A Monday in spring 2026, at nine in the morning.
  private let start = Date(timeIntervalSince1970: 1_775_458_800)

  package init(_ scale: ClosedLoopScale, seed: Seed) throws {
    (self.scale, self.seed) = (scale, seed)
    let weeks = scale.warmUpWeeks + scale.weeks
    var configuration = CityConfiguration(
      citizens: scale.citizens, upcomingActions: scale.actionsPerWeek * weeks, pastActions: 0,
      organizations: max(1, scale.actionsPerWeek * 4), now: start, timeZone: zone)
    configuration.horizonDays = 7 * Double(weeks)
    configuration.neighbourhoods = max(1, scale.citizens / 125)
    configuration.largestTarget = max(2, scale.citizens / 40)
    configuration.demand = 0.05..<0.5
    city = try CitySimulation(configuration).livingCity(seed: seed)
  }

  /// What the year brings under each policy.
  package func figures() throws -> [YearFigures] {
    let beginning = try warmedUp()
    return [
      try year(RankedPolicy.popularity, from: beginning), try year(RankedPolicy.taxonomy, from: beginning),
      try year(RankedPolicy.fit(refitWeeks: scale.refitWeeks), from: beginning),
      try year(LeveragePolicy(refitWeeks: scale.refitWeeks, seed: seed), from: beginning),
    ]
  }

  /// The city when policies begin to decide; until then all was left to chance.
  package func warmedUp() throws -> CityYear {
    var year = CityYear(city, start: start, listLength: scale.listLength, timeZone: zone)
    var lot = LotPolicy(seed: seed)
    for _ in 0..<scale.warmUpWeeks { try year.advance(&lot) }
    year.beginCounting()
    return year
  }

  /// What the year brings under one policy.
  package func year(_ policy: some WeeklyPolicy, from beginning: CityYear) throws -> YearFigures {
    var (policy, year) = (policy, beginning)
    for _ in 0..<scale.weeks { try year.advance(&policy) }
    return year.figures ?? YearFigures()
  }
}
