import CivicDomain
import CivicRanking
import CivicSimulation
import CivicStatistics
import Foundation
import Testing

@Suite("What is open to the people of a simulated city")
struct CityEligibilityTests {
  @Test("Half of the people find at least one upcoming action in twenty open, and nobody finds all of them open")
  func medianShareIsLarge() throws {
    let now = CitySimulationTests.now
    let configuration = CityConfiguration(citizens: 200, upcomingActions: 300, pastActions: 0, now: now, timeZone: .gmt)
    let catalog = try CitySimulation(configuration).generate(seed: Seed(3)).catalog
    let context = EligibilityContext(now: now, timeZone: .gmt, actions: catalog.actions, pledges: catalog.pledges)
    let open = catalog.citizens.map { citizen in
      let situation = context.situation(of: citizen.id)
      return catalog.actions.filter {
        Eligibility.isEligible(citizen, for: $0, situation: situation, context: context)
      }.count
    }.sorted()
    #expect(open[open.count / 2] >= 300 / 20)
    #expect(open[open.count - 1] < 300)
  }
}
