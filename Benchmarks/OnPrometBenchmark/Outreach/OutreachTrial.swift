import CivicDomain
import CivicSimulation
import CivicStatistics
import Foundation
import OnPromet

/// One simulated city in which some actions lack people, and what asking brings there.
///
/// Policies see the tables alone and learn from them; the city answers by its own laws.
package struct OutreachTrial {
  /// Whom a policy asks: for each action, in order.
  package typealias Requests = [(action: Int, citizens: [Int])]

  private let catalog: Catalog
  private let truth: CityTruth
  private let behavior: CityBehavior
  private let now: Date
  private let seed: Seed
  private let outreach: Outreach
  private let recommender: Recommender
  private let audience: OutreachAudience
  /// Actions that lack people.
  package let actions: [Int]

  package init(citizens: Int, actions: Int, seed: Seed, workers: Int) throws {
    // Spring 2026, in Lyon.
    now = Date(timeIntervalSince1970: 1_775_000_000)
    self.seed = seed
    let zone = TimeZone(identifier: "Europe/Paris") ?? .gmt
    var configuration = CityConfiguration(citizens: citizens, upcomingActions: actions, now: now, timeZone: zone)
    configuration.accepting.listsPerCitizen = 2
    let inhabited = try CitySimulation(configuration).inhabitedCity(seed: seed)
    (catalog, truth, behavior) = (inhabited.city.catalog, inhabited.city.truth, inhabited.behavior)
    let turnout = TurnoutModel().fit(catalog, map: .standard, now: now)
    let acceptance = try AcceptanceModel().fit(catalog, now: now, workers: workers)
    recommender = Recommender(
      catalog: catalog, turnout: turnout, affinity: acceptance.affinity(), now: now, timeZone: zone,
      workers: workers)
    precondition(
      recommender.leftOut.isEmpty, "every action of a city can be forecast, so that the board's numbers are the city's")
    audience = OutreachAudience(catalog, now: now)
    outreach = Outreach(recommender, citizens: catalog.citizens, audience: audience)
    self.actions = outreach.lacking(Array(catalog.actions.indices)).filter { [catalog] number in
      catalog.actions[number].placesWanted != nil
    }
  }

  /// By gain per message, with the stopping rule, and no more than `limit` for an action.
  package func byGain(limit: Int, workers: Int) throws -> Requests {
    try outreach.plans(for: actions, limit: limit, workers: workers).map { ($0.action, $0.requests.map(\.citizen)) }
  }

  /// As many messages for each action as another policy sends, to people drawn by lot among those who may be asked.
  package func byLot(like requests: Requests) -> Requests {
    var (generator, asked) = (seed.derived(for: "lot", purpose: "outreach").generator(), Set<Int>())
    return requests.map { action, citizens in
      var open = eligible(for: action).filter { !asked.contains($0) }
      generator.shuffle(&open)
      let drawn = Array(open.prefix(citizens.count))
      asked.formUnion(drawn)
      return (action, drawn)
    }
  }

  /// Everybody who may be asked, once: to join one of the actions open to her, drawn by lot.
  package func everybody() -> Requests {
    var generator = seed.derived(for: "everybody", purpose: "outreach").generator()
    var open: [Int: [Int]] = [:]
    for action in actions {
      for citizen in eligible(for: action) { open[citizen, default: []].append(action) }
    }
    var requests: [Int: [Int]] = [:]
    for citizen in open.keys.sorted() {
      guard let choices = open[citizen] else { continue }
      requests[choices[generator.integer(below: choices.count)], default: []].append(citizen)
    }
    return actions.map { ($0, requests[$0] ?? []) }
  }

  private func eligible(for action: Int) -> [Int] {
    audience.citizens.filter { number in
      let citizen = catalog.citizens[number]
      return Eligibility.isEligible(
        citizen, for: catalog.actions[action], situation: recommender.context.situation(of: citizen.id),
        context: recommender.context)
    }
  }

  /// What becomes of requests: a citizen answers and comes as she would under any other policy.
  package func outcome(of requests: Requests) -> OutreachOutcome {
    var outcome = OutreachOutcome()
    for (action, citizens) in requests {
      let wanted = catalog.actions[action].placesWanted ?? 0
      let came = truth.came[action]
      let days = catalog.actions[action].promisesCloseAt.map { max(0, $0.timeIntervalSince(now) / 86_400) } ?? 7
      let comers = citizens.count { citizen in
        var generator = seed.derived(for: catalog.citizens[citizen].id, purpose: "request \(action)").generator()
        return generator.bernoulli(behavior.acceptance(citizen: citizen, action: action))
          && generator.bernoulli(behavior.keeping(citizen: citizen, action: action, leadDays: days))
      }
      outcome.messages += citizens.count
      outcome.lacking += max(0, wanted - came)
      outcome.filled += min(comers, max(0, wanted - came))
      outcome.comers += comers
      if came < wanted { outcome.short += 1 }
      if came < wanted, came + comers >= wanted { outcome.saved += 1 }
    }
    return outcome
  }
}

/// What asking brought.
package struct OutreachOutcome {
  package var messages = 0
  /// Places that would have stayed empty, up to the minimum, else the target.
  package var lacking = 0
  /// How many of them were filled.
  package var filled = 0
  /// People who came because they were asked.
  package var comers = 0
  /// Actions that would have lacked people.
  package var short = 0
  /// How many of them got enough.
  package var saved = 0

  /// Places filled per message.
  package var fillRate: Double { messages == 0 ? 0 : Double(filled) / Double(messages) }
}
