import CivicDomain
import CivicLeverage
import CivicMobilization
import CivicRanking
import CivicStatistics
import CivicTurnout
import Foundation
import Testing

@Suite("What shape of an action makes those who help once matter")
struct DesignStudyTests {
  private static let now = Date(timeIntervalSince1970: 1_800_000_000)
  private static let context = EligibilityContext(
    now: now, timeZone: .gmt, actions: [], slots: [], pledges: PledgeTable([]))

  private static func action(minimum: Int = 3, target: Int = 6, requires: [String] = []) throws -> Action {
    try Action(
      id: "a", title: "a", span: TimeSpan(start: now + 7 * 86_400, end: now + 7 * 86_400 + 4 * 3600), minimum: minimum,
      target: target, impact: .linear, requires: requires)
  }

  private static func people(_ count: Int, maximumHours: Double? = nil, abilities: [String] = []) throws -> [Candidate]
  {
    try (0..<count).map {
      Candidate(citizen: try Citizen(id: "c\($0)", maximumHours: maximumHours, abilities: abilities))
    }
  }

  private static func levers(_ action: Action, _ change: (inout DesignLevers) -> Void) -> DesignLevers {
    var levers = DesignLevers(around: action)
    (levers.slots, levers.hours, levers.minimums, levers.overRecruitment) = ([1], [4], [3], [1])
    (levers.roles, levers.firstStep) = ([.together], [false])
    change(&levers)
    return levers
  }

  private static func study(
    _ action: Action, _ people: [Candidate], shock: Double = 0, trials: Int = 4000, workers: Int = 1,
    _ change: (inout DesignLevers) -> Void
  ) throws -> DesignStudy {
    try DesignStudy(
      of: action, levers: levers(action, change), candidates: people, affinity: AffinityModel(),
      turnout: FittedTurnoutModel(prior: TurnoutModel(shockDeviation: shock)), context: context, trials: trials,
      workers: workers)
  }

  /// Equal people who accept with probability a and come with probability k, at most `limit` of whom may promise: by summation.
  private static func expectation(
    people: Int, accept: Double, keep: Double, limit: Int, minimum: Int
  ) throws -> (promised: Double, impact: Double, enough: Double) {
    let accepted = try CountDistribution.binomial(n: people, p: accept)
    var (promised, impact, enough) = (0.0, 0.0, 0.0)
    for m in accepted.support {
      let come = try CountDistribution.binomial(n: min(m, limit), p: keep)
      promised += accepted.probability(of: m) * Double(min(m, limit))
      enough += accepted.probability(of: m) * come.probability(atLeast: minimum)
      // Linear and scaled to 6 people × 4 hours: each participation counts its 4 hours.
      impact += accepted.probability(of: m) * come.expectation { $0 >= minimum ? 4 * Double($0) : 0 }
    }
    return (promised, impact, enough)
  }

  @Test(
    "one slot that turns nobody away is exact, one that does is simulated: both equal the sum over all cases",
    arguments: [(20, 10.0), (60, 1), (60, 1.5)])
  func closedForm(count: Int, factor: Double) throws {
    let study = try Self.study(Self.action(), Self.people(count)) { $0.overRecruitment = [factor] }
    let outcome = try #require(study.outcomes.first)
    // The stated priors: a neutral action is accepted by one in ten, and 7 of 10 promises are kept.
    let limit = Int((6 * factor).rounded(.up))
    let truth = try Self.expectation(people: count, accept: 0.1, keep: 0.7, limit: limit, minimum: 3)
    let isExact = factor == 10
    #expect((outcome.impactError == 0) == isExact)
    let tolerance = isExact ? 1e-6 : 4 * outcome.impactError
    #expect(abs(outcome.impact - truth.impact) < tolerance)
    #expect(abs(outcome.promised - truth.promised) < (isExact ? 1e-6 : 0.15))
    #expect(abs(outcome.minimumProbability - truth.enough) < (isExact ? 1e-6 : 0.04))
    #expect(abs(outcome.hours - 4 * outcome.come) < 1e-9)
  }

  @Test("in a campaign, people count on its curve, beside those who come to its other actions: by listing both")
  func campaign() throws {
    let others = try CountDistribution.binomial(n: 5, p: 0.6)
    let share = CampaignShare(
      of: ImpactFunction(curve: .threshold(8), target: 8, usualNumber: 8, hours: 1, declaredValue: 40), unit: 1,
      step: 1,
      rest: others)
    let action = try Self.action()
    let study = try DesignStudy(
      of: action, in: ImpactFunction(in: share), levers: Self.levers(action) { $0.overRecruitment = [10] },
      candidates: Self.people(60), affinity: AffinityModel(),
      turnout: FittedTurnoutModel(prior: TurnoutModel(shockDeviation: 0)), context: Self.context)
    let come = try CountDistribution.binomial(n: 60, p: 0.1 * 0.7)
    let impact = come.expectation { people in
      people < 3 ? 0 : 40 * (others.probability(atLeast: 8 - people) - others.probability(atLeast: 8))
    }
    #expect(abs(study.outcomes[0].impact - impact) < 1e-6 && impact > 1)
  }

  @Test("a shorter action fits those who have little time")
  func length() throws {
    let study = try Self.study(Self.action(), Self.people(30, maximumHours: 2)) { $0.hours = [2, 4] }
    #expect(study.outcomes[0].promised > 1)
    #expect(study.outcomes[1].promised == 0 && study.outcomes[1].impactPerHour == 0)
    #expect(study.sensitivity.shares.first?.lever == .hours)
  }

  @Test("where one in each slot needs the ability, the others help without; without anybody able nothing takes place")
  func roles() throws {
    let action = try Self.action(requires: ["first-aid"])
    let mixed = try Self.people(40, abilities: ["cooking"]) + Self.people(10, abilities: ["first-aid"])
    let study = try Self.study(action, mixed) { $0.roles = [.together, .split] }
    #expect(study.outcomes[1].come > study.outcomes[0].come)
    #expect(study.outcomes[1].impact > study.outcomes[0].impact)
    let unable = try Self.study(action, Self.people(40, abilities: ["cooking"])) { $0.roles = [.split] }
    #expect(unable.outcomes[0].minimumProbability == 0 && unable.outcomes[0].come > 0)
  }

  @Test("a first step raises promises by what is assumed of it, and its quarter of an hour counts")
  func firstStep() throws {
    let study = try Self.study(Self.action(), Self.people(20)) {
      ($0.firstStep, $0.overRecruitment) = ([false, true], [10])
    }
    let odds = 0.1 / 0.9 * 1.6
    let accept = 0.1 * odds / (1 + odds) + 0.9 * 0.1
    #expect(abs(study.outcomes[1].promised - 20 * accept) < 1e-9)
    #expect(abs(study.outcomes[1].hours - 4 * study.outcomes[1].come - 20 * 0.1 * 0.25) < 1e-9)
  }

  @Test("the front holds what nothing beats, by comparing all pairs; the result does not depend on the workers")
  func front() throws {
    func found(_ workers: Int) throws -> DesignStudy {
      try Self.study(Self.action(), Self.people(40), shock: 0.3, trials: 50, workers: workers) {
        ($0.slots, $0.hours, $0.minimums, $0.overRecruitment) = ([1, 2], [2, 4], [2, 3], [1, 1.5])
      }
    }
    let study = try found(1)
    #expect(try study.outcomes == found(3).outcomes)
    for (outcome, isOnFront) in zip(study.outcomes, study.isOnFront) {
      let beaten = study.outcomes.contains { other in
        let gains = [
          other.impact - outcome.impact, outcome.hours - other.hours,
          outcome.cancelProbability - other.cancelProbability,
        ]
        return gains.allSatisfy { $0 >= 0 } && gains.contains { $0 > 0 }
      }
      #expect(isOnFront == !beaten)
    }
    #expect(study.isOnFront.contains(true))
    #expect(study.sensitivity.shares.map(\.value).reduce(0, +) <= 1 + 1e-9)
  }
}
