import CivicDomain
import CivicRanking
import CivicSimulation
import CivicStatistics
import Foundation
import Testing

@Suite("What is proposed in a simulated city")
struct CityProposalsTests {
  /// The city that most tests look at.
  private static let usual = Result {
    var configuration = CitySimulationTests.configuration(citizens: 2_000)
    configuration.accepting.listsPerCitizen = 3
    return try CitySimulationTests.city(configuration)
  }

  @Test("Lists count their places from the top, and show each action once while it is open, with a chance above 0")
  func lists() throws {
    let catalog = try Self.usual.get().catalog
    #expect(catalog.proposals.count > 5_000)
    struct List: Hashable {
      let citizen: String
      let at: Date
    }
    let starts = Dictionary(uniqueKeysWithValues: catalog.actions.map { ($0.id, $0.span.start ?? $0.closesAt) })
    for (list, rows) in Dictionary(grouping: catalog.proposals, by: { List(citizen: $0.citizen, at: $0.proposedAt) }) {
      #expect(rows.compactMap(\.position) == Array(1...rows.count))
      #expect(Set(rows.map(\.action)).count == rows.count)
      #expect(list.at < CitySimulationTests.now)
      for row in rows {
        #expect(try #require(row.propensity) > 0)
        if let start = starts[row.action] ?? nil { #expect(list.at < start) }
      }
    }
  }

  @Test("At the top of a list people say yes as often as the truth has it")
  func truth() throws {
    let city = try Self.usual.get()
    let top = zip(city.catalog.proposals, city.truth.acceptances).filter { $0.0.position == 1 && $0.0.response != nil }
    let yes = Double(top.count { $0.0.response == .accepted })
    let (mean, variance) = top.reduce(into: (0.0, 0.0)) { $0 = ($0.0 + $1.1, $0.1 + $1.1 * (1 - $1.1)) }
    #expect(abs(yes - mean) < 4 * variance.squareRoot())
  }

  /// The kind of city that the model does not assume: citizens differ by more than they say, and distance counts by its
  /// logarithm.
  @Test(
    "Acceptance learned from the answers is calibrated, and closer to the truth than the prior", arguments: [7, 8, 9])
  func learned(seed: UInt64) throws {
    var configuration = CitySimulationTests.configuration(citizens: 2_000)
    configuration.accepting.listsPerCitizen = 3
    let city = try CitySimulationTests.city(seed: Seed(seed), configuration)
    let fitted = try AcceptanceModel().fit(city.catalog, now: CitySimulationTests.now)
    #expect(fitted.verdict == .learned)
    let calibration = try #require(fitted.check?.calibration)
    #expect(abs(calibration.slope - 1) < 3 * calibration.slopeError)
    #expect(abs(calibration.intercept) < 3 * calibration.interceptError)
    #expect(fitted.depthEffect < 0)
    #expect(try loss(fitted.affinity(), city) < loss(AffinityModel(), city))
  }

  /// The expected log loss of a model on all proposals, at the top of a list, given the truth.
  private func loss(_ model: AffinityModel, _ city: SimulatedCity) throws -> Double {
    let citizens = Dictionary(uniqueKeysWithValues: city.catalog.citizens.map { ($0.id, $0) })
    let actions = Dictionary(uniqueKeysWithValues: city.catalog.actions.map { ($0.id, $0) })
    let losses = try zip(city.catalog.proposals, city.truth.acceptances).map { proposal, truth in
      let citizen = try #require(citizens[proposal.citizen])
      let chance = model.affinity(of: citizen, for: try #require(actions[proposal.action])).accept
      return -truth * log(chance) - (1 - truth) * log(1 - chance)
    }
    return losses.reduce(0, +) / Double(losses.count)
  }
}
