import CivicDomain
import CivicSimulation
import CivicStatistics
import Foundation
import OnPromet

/// The main job on a simulated city, in the steps that `recommend` takes.
struct CityJob {
  let catalog: Catalog
  /// The actions that are not over, with everybody's promises.
  private let open: Catalog
  private let now: Date
  private let timeZone: TimeZone

  /// Citizens ranked at a time, so that memory does not grow with the city.
  private static let batch = 8_192

  init(citizens: Int, actions: Int, seed: Seed) throws {
    // The city lives in spring 2026, in Lyon.
    now = Date(timeIntervalSince1970: 1_775_000_000)
    timeZone = TimeZone(identifier: "Europe/Paris") ?? .gmt
    var configuration = CityConfiguration(
      citizens: citizens, upcomingActions: actions, now: now, timeZone: timeZone)
    configuration.accepting.listsPerCitizen = 0
    catalog = try CitySimulation(configuration).generate(seed: seed).catalog
    var open = catalog
    open.actions.removeFirst(configuration.pastActions)
    self.open = open
  }

  func fit() -> FittedTurnoutModel {
    TurnoutModel().fit(catalog, map: .standard, now: now)
  }

  func recommender(_ turnout: FittedTurnoutModel, workers: Int) throws -> Recommender {
    let context = EligibilityContext(now: now, timeZone: timeZone, actions: catalog.actions, pledges: catalog.pledges)
    return Recommender(board: ActionBoard(open, turnout: turnout), context: context, workers: workers)
  }

  /// Ranks everybody and tells how many recommendations that makes.
  func rankEverybody(_ recommender: Recommender, top: Int, workers: Int) -> Int {
    stride(from: 0, to: catalog.citizens.count, by: Self.batch).reduce(0) { sum, start in
      let batch = catalog.citizens[start..<min(start + Self.batch, catalog.citizens.count)]
      let candidates = batch.map { Candidate(citizen: $0, situation: recommender.context.situation(of: $0.id)) }
      return sum + recommender.recommendations(for: candidates, top: top, workers: workers).reduce(0) { $0 + $1.count }
    }
  }

  /// The median number of actions open to a citizen, over some 1,000 of them.
  func medianEligible(_ recommender: Recommender) -> Int {
    let index = EligibilityIndex(actions: open.actions, context: recommender.context)
    var scratch = index.makeScratch()
    let step = max(1, catalog.citizens.count / 1_000)
    let counts = stride(from: 0, to: catalog.citizens.count, by: step).map { number in
      let citizen = catalog.citizens[number]
      return index.withEligible(citizen, recommender.context.situation(of: citizen.id), &scratch) { words in
        words.reduce(0) { $0 + $1.nonzeroBitCount }
      }
    }
    return counts.sorted()[counts.count / 2]
  }
}
