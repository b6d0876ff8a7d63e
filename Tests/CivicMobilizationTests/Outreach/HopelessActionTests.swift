import CivicDomain
import CivicMobilization
import CivicRanking
import CivicStatistics
import CivicTurnout
import Testing

@Suite("Actions that no request can save, and actions that only many can")
struct HopelessActionTests {
  /// P(at least `minimum` come) if everybody in the village who may be asked is, from the shock's nodes and the binomials of each person.
  private func everybody(_ village: AskedVillage, minimum: Int) throws -> Double {
    let recommender = village.recommender
    let (turnout, shock) = (recommender.outlooks[0].turnout, recommender.board.turnout.shock)
    let newcomer = shock.probabilities(logOdds: turnout.newcomerLogOdds)
    let values = village.catalog.citizens.compactMap { citizen -> ProposalValue? in
      let situation = recommender.context.situation(of: citizen.id)
      guard
        Eligibility.isEligible(
          citizen, for: recommender.board.actions[0], situation: situation, context: recommender.context)
      else { return nil }
      return recommender.evaluate(action: 0, for: Candidate(citizen: citizen, situation: situation)).value
    }
    var chance = 0.0
    for (node, weight) in shock.weights.enumerated() {
      let asked = try values.reduce(CountDistribution.certain(0)) { law, value in
        let comes = value.accept * shock.probabilities(logOdds: value.keepExplanation.logOdds)[node]
        return law.adding(try .binomial(n: 1, p: comes))
      }
      for further in turnout.toCome.support {
        let come = asked.adding(try .binomial(n: further, p: newcomer[node]))
        chance += weight * turnout.toCome.probability(of: further) * come.probability(atLeast: minimum)
      }
    }
    return chance
  }

  @Test(
    "an action is hopeless if not even everybody would make its minimum come in one case out of twenty",
    arguments: 1...20)
  func ceiling(minimum: Int) throws {
    let village = try AskedVillage(people: 30, actions: [AskedVillage.action(minimum: minimum, target: 30)])
    let plan = try village.plans()[0]
    let chance = try everybody(village, minimum: minimum)
    #expect((plan.ceiling != nil) == (chance < Outreach.hopeless))
    if let ceiling = plan.ceiling {
      #expect(abs(ceiling - chance) < 1e-5 * chance)
      #expect(plan.requests.isEmpty && plan.gain == 0 && plan.after == plan.before)
    } else {
      #expect(!plan.requests.isEmpty || (plan.before ?? 0) > 0.9)
    }
  }

  static let demanding: [(needed: Int?, minimum: Int?)] = [(9, nil), (12, nil), (9, 6), (14, 9), (nil, 8)]

  @Test(
    "with promises needed and conditions the ceiling is no lower than what listing everything that can happen brings",
    arguments: 0..<5)
  func bound(_ number: Int) throws {
    let (needed, minimum) = Self.demanding[number]
    var village = try AskedVillage(people: 10, actions: [AskedVillage.action(needed: needed, minimum: minimum)])
    village.shock = 0
    try village.pledge(["c1", "c2"], to: "a")
    for (citizen, count) in [("c3", 4), ("c4", 6)] {
      try village.pledge(citizen, to: "a", if: .atLeast(count, of: .everyone))
    }
    guard let ceiling = try village.plans()[0].ceiling else { return }
    // Everybody is asked to join an action that has no minimum, and a wish that stays out of reach.
    var wishing = village
    wishing.catalog.actions[0] = try AskedVillage.action(target: 40)
    let requests = try wishing.plans()[0].requests
    let all = try EverythingThatCanHappen(requests, action: 0, of: village.recommender).probability
    #expect(all <= ceiling * (1 + 1e-5))
  }

  @Test("no more come than there are places for: where two are left of twelve, the ten who promised must all come")
  func room() throws {
    var village = try AskedVillage(people: 60, actions: [AskedVillage.action(minimum: 12, capacity: 12)])
    village.shock = 0
    try village.pledge((0..<10).map { "c\(2 * $0 + 1)" }, to: "a")
    let all = village.recommender.board.promises[0].reduce(1) { $0 * logistic($1.logOdds) }
    let ceiling = try #require(try village.plans()[0].ceiling)
    #expect(ceiling <= all && ceiling > all / 2)
  }

  @Test("a wish alone is never hopeless: everybody who comes adds to it")
  func wish() throws {
    let village = try AskedVillage(people: 30, actions: [AskedVillage.action(target: 300)])
    let plan = try village.plans(limit: 5)[0]
    #expect(plan.ceiling == nil && plan.requests.count == 5)
  }

  @Test(
    "actions are compared by the beginning of the list that brings most per message, by trying every length",
    arguments: [2, 6, 12])
  func bestBeginning(minimum: Int) throws {
    let village = try AskedVillage(people: 200, actions: [AskedVillage.action(minimum: minimum, target: 2 * minimum)])
    let gains = try village.plans()[0].requests.map(\.gain)
    let rates = gains.indices.map { gains.prefix($0 + 1).reduce(0, +) / Double($0 + 1) }
    for limit in [1, 3, gains.count] {
      #expect(abs(try village.plans(limit: limit)[0].bestRate - (rates.max() ?? 0)) < 1e-9)
    }
  }

  @Test("an action whose first requests bring nothing goes before one that few requests serve a little")
  func farAway() throws {
    let far = try AskedVillage.action("far", minimum: 20, impact: .threshold(20))
    var near = try AskedVillage.action("near", target: 200, impact: .linear)
    near.impactValue = 30
    let plans = try AskedVillage(people: 400, actions: [near, far]).plans(for: [0, 1], limit: 5)
    #expect(plans.map(\.action) == [1, 0])
    #expect(plans[0].gainPerMessage < plans[1].gainPerMessage)
    #expect(plans[0].requests.count == 5)
  }
}
