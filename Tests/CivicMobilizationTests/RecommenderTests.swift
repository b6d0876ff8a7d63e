import CivicDomain
import CivicMobilization
import CivicRanking
import CivicTurnout
import Foundation
import Testing

@Suite("Recommendations rank what is eligible by value per hour")
struct RecommenderTests {
  @Test(
    "the fast ranking equals valuing every eligible action and sorting, with and without what promises teach",
    arguments: [(1, 1, false), (2, 5, false), (3, 100, false), (4, 5, true), (5, 1, true), (6, 100, true)])
  func bruteForce(seed: UInt64, top: Int, learns: Bool) throws {
    let town = try SmallTown(seed: seed)
    let recommender = try town.recommender(learns: learns)
    let candidates = town.candidates(recommender)
    let fast = recommender.recommendations(for: candidates, top: top)
    for (candidate, recommendations) in zip(candidates, fast) {
      let slow = town.catalog.actions.indices
        .filter {
          Eligibility.isEligible(
            candidate.citizen, for: town.catalog.actions[$0], situation: candidate.situation,
            context: recommender.context)
        }
        .map { recommender.evaluate(action: $0, for: candidate) }
        .sorted { a, b in
          if a.value.valuePerHour != b.value.valuePerHour { return a.value.valuePerHour > b.value.valuePerHour }
          let (p, q) = (a.value.accept * a.value.keep, b.value.accept * b.value.keep)
          if a.value.valuePerHour == 0, p != q { return p > q }
          return town.catalog.actions[a.action].id < town.catalog.actions[b.action].id
        }
      #expect(recommendations == Array(slow.prefix(top)))
    }
  }

  @Test("a citizen gets the same bytes alone, in company, and with any number of workers", arguments: [false, true])
  func partitions(learns: Bool) throws {
    let town = try SmallTown(citizens: 600, seed: 9)
    let recommender = try town.recommender(workers: 2, learns: learns)
    let candidates = town.candidates(recommender)
    let together = recommender.recommendations(for: candidates, top: 7, workers: 2)
    let serial = try town.recommender(learns: learns).recommendations(for: candidates, top: 7)
    #expect(together == serial)
    for (candidate, recommendations) in zip(candidates, together).prefix(50) {
      #expect(recommender.recommendations(for: [candidate], top: 7) == [recommendations])
    }
  }

  @Test("the logarithms of the factors sum to that of the value")
  func logarithms() throws {
    let town = try SmallTown(seed: 5)
    let recommender = try town.recommender()
    for recommendations in recommender.recommendations(for: town.candidates(recommender), top: 20) {
      for value in recommendations.map(\.value) where value.valuePerHour > 0 {
        let sum = value.factors.reduce(0) { $0 + $1.contribution }
        #expect(abs(sum - log(value.valuePerHour)) < 1e-12)
      }
    }
  }

  @Test("what promises teach moves those who promised, within its bound, and nobody else")
  func learned() throws {
    let town = try SmallTown(seed: 8)
    let (plain, learning) = (try town.recommender(), try town.recommender(learns: true))
    var moved = 0
    for candidate in town.candidates(plain) {
      for action in town.catalog.actions.indices {
        let (before, after) = (
          plain.evaluate(action: action, for: candidate), learning.evaluate(action: action, for: candidate)
        )
        let shift = after.affinity.logit - before.affinity.logit
        #expect(abs(shift) <= 1.5 + 1e-6)
        #expect(!candidate.situation.commitments.isEmpty || after == before)
        if shift != 0 { moved += 1 }
      }
    }
    #expect(moved > 100)
  }

  @Test("everybody gets N where N are eligible, those of value 0 last, by accept × keep, then id")
  func worthless() throws {
    let now = SmallTown.now
    let actions = try ["d", "b", "c", "a"].map {
      try Action(
        id: $0, title: $0, themes: $0 == "c" ? [Interest("climate")] : [], span: TimeSpan(start: now + 86_400),
        capacity: 3, impact: $0 == "d" ? .linear : .threshold(10))
    }
    let recommender = Recommender(
      catalog: Catalog(actions: actions), turnout: FittedTurnoutModel(prior: TurnoutModel()), now: now)
    let citizen = try Citizen(id: "me", themes: [Interest("climate")])
    let ranked = recommender.recommendations(for: [Candidate(citizen: citizen)], top: 10)[0]
    #expect(ranked.map { actions[$0.action].id } == ["d", "c", "a", "b"])
    #expect(ranked.dropFirst().allSatisfy { $0.value.valuePerHour == 0 })
  }

  @Test("a strategy ranks by its own score and shows the same values")
  func strategies() throws {
    let town = try SmallTown(seed: 6)
    let recommender = try town.recommender()
    let candidates = town.candidates(recommender)
    let rule = TaxonomyRule()
    let ranked = recommender.recommendations(for: candidates, top: 5, by: .strategy(rule))
    for (candidate, recommendations) in zip(candidates, ranked) {
      let scores = rule.scores(
        of: candidate.citizen, for: recommendations.map { town.catalog.actions[$0.action] })
      #expect(scores == scores.sorted(by: >))
      for recommendation in recommendations {
        #expect(recommendation == recommender.evaluate(action: recommendation.action, for: candidate))
      }
    }
  }
}
