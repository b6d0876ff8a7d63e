import CivicDomain
import CivicMobilization
import CivicStatistics
import CivicTurnout
import Foundation
import Testing

@Suite("Campaigns: participations that add up under one curve")
struct CampaignTests {
  private static let now = Date(timeIntervalSince1970: 1_300_000_000)

  private func outlooks(
    _ campaign: Campaign, _ actions: [(weight: Double?, promises: [Double])], minimum: Int? = nil, capacity: Int? = nil,
    starts: [Double] = [], needed: Int? = nil
  ) throws -> [ActionOutlook] {
    let board = try board(
      campaign, actions, minimum: minimum, capacity: capacity, starts: starts, needed: needed)
    return try board.outlooks(map: .standard, now: Self.now).map { try $0.get() }
  }

  /// Actions that take no further promises, with one promise for each of some log-odds.
  private func board(
    _ campaign: Campaign, _ actions: [(weight: Double?, promises: [Double])], minimum: Int? = nil, capacity: Int? = nil,
    starts: [Double] = [], needed: Int? = nil
  ) throws -> ActionBoard {
    ActionBoard(
      actions: try actions.enumerated().map { number, action in
        let days = number < starts.count ? starts[number] : 5
        return try Action(
          id: "a\(number)", title: "A", promisesNeeded: needed,
          span: TimeSpan(start: Self.now.addingTimeInterval(days * 86_400)), hours: 2, minimum: minimum,
          capacity: capacity, pledgeLimit: action.promises.count, campaign: campaign.id, campaignWeight: action.weight)
      }, campaigns: [campaign], promises: actions.map { $0.promises.map { Promise(logOdds: $0) } },
      turnout: FittedTurnoutModel(prior: TurnoutModel(shockDeviation: 0.5)))
  }

  /// E[C(Σ of all, with one more in `action`) − C(Σ of all)], by listing how many come to each action.
  private func listed(
    _ outlooks: [ActionOutlook], weights: [Double], action: Int, minimum: Int = 0, capacity: Int = .max,
    impact: (Double) -> Double
  ) -> Double {
    func counted(_ come: Int) -> Double { come < minimum ? 0 : Double(min(come, capacity)) }
    func go(_ number: Int, _ probability: Double, _ sum: Double, _ withOneMore: Double) -> Double {
      guard number < outlooks.count else { return probability * (impact(withOneMore) - impact(sum)) }
      let law = outlooks[number].turnout.present
      return law.support.reduce(0) { total, come in
        let more = number == action ? come + 1 : come
        return total
          + go(
            number + 1, probability * law.probability(of: come), sum + weights[number] * counted(come),
            withOneMore + weights[number] * counted(more))
      }
    }
    return go(0, 1, 0, 0)
  }

  /// P(weighted participations ≥ bound), by listing.
  private static func chance(_ laws: [CountDistribution], weights: [Double], atLeast bound: Double) -> Double {
    func go(_ number: Int, _ probability: Double, _ sum: Double) -> Double {
      guard number < laws.count else { return sum >= bound ? probability : 0 }
      return laws[number].support.reduce(0.0) { (total: Double, come: Int) -> Double in
        total + go(number + 1, probability * laws[number].probability(of: come), sum + weights[number] * Double(come))
      }
    }
    return go(0, 1, 0)
  }

  private static let some: [(weight: Double?, promises: [Double])] = [
    (nil, [0.3, 1, -1]), (2, [0.5, 2]), (0.5, [0, 0.4, 1.2, -0.3]),
  ]

  @Test(
    "The marginal impact of a participant is that on the campaign's curve, by listing everything that can happen",
    arguments: [ImpactCurve.threshold(5), .power(1.5), .saturating(half: 3), .logistic(midpoint: 5, width: 1)],
    [(0, Int.max), (2, 3)])
  func listing(curve: ImpactCurve, bounds: (minimum: Int, capacity: Int)) throws {
    let campaign = try Campaign(id: "c", impact: curve, target: 8, impactValue: 40)
    let outlooks = try outlooks(
      campaign, Self.some, minimum: bounds.minimum > 0 ? bounds.minimum : nil,
      capacity: bounds.capacity < .max ? bounds.capacity : nil)
    let scale = 40 / (curve.value(at: 8) - curve.value(at: 0))
    for action in outlooks.indices {
      let expected = listed(
        outlooks, weights: [1, 2, 0.5], action: action, minimum: bounds.minimum, capacity: bounds.capacity
      ) { scale * curve.value(at: $0) }
      #expect(abs(outlooks[action].expectation.marginalImpact - expected) < 1e-9)
    }
  }

  @Test("On a straight line everybody counts her weight, whoever else comes")
  func linear() throws {
    let outlooks = try outlooks(Campaign(id: "c", target: 10, impactValue: 50), Self.some)
    for (outlook, weight) in zip(outlooks, [1, 2, 0.5]) {
      #expect(abs(outlook.expectation.marginalImpact - 5 * weight) < 1e-9)
      #expect(abs(outlook.expectation.leverage - weight) < 1e-9)
    }
  }

  @Test("Without a declared value, target participations are worth the hours they ask")
  func scale() throws {
    let outlooks = try outlooks(Campaign(id: "c", target: 10), Self.some)
    #expect(outlooks[0].impact.referenceImpact == 20)
    #expect(abs(outlooks[0].expectation.marginalImpact - 2) < 1e-9)
  }

  @Test("A campaign one short of its threshold makes the participant pivotal, in whichever action")
  func pivotal() throws {
    // Everybody promised comes for certain: 9 participations in all, and 10 are needed.
    let sure: [(weight: Double?, promises: [Double])] = [(nil, [40, 40, 40, 40]), (nil, [40, 40, 40, 40, 40])]
    let outlooks = try outlooks(Campaign(id: "c", minimum: 10, impactValue: 100), sure)
    let alone = try self.outlooks(Campaign(id: "c", minimum: 11, impactValue: 100), sure)
    #expect(outlooks.allSatisfy { abs($0.expectation.marginalImpact - 100) < 1e-9 })
    #expect(alone.allSatisfy { $0.expectation.marginalImpact == 0 })
  }

  @Test(
    "A campaign is watched by its weighted participations: the expected number, the minimum, what one more is worth")
  func watch() throws {
    let campaign = try Campaign(id: "c", impact: .threshold(6), target: 9, minimum: 6, impactValue: 40)
    let board = try board(campaign, Self.some)
    let watch = try #require(try board.watch(campaign, map: .standard, now: Self.now))
    let outlooks = try outlooks(campaign, Self.some)
    func chance(_ bound: Double) -> Double {
      Self.chance(outlooks.map(\.turnout.present), weights: [1, 2, 0.5], atLeast: bound)
    }
    let mean = zip(outlooks, [1, 2, 0.5]).reduce(0) { $0 + $1.1 * $1.0.turnout.present.mean }
    #expect(watch.actions == 3 && abs(watch.expected - mean) < 1e-9)
    let (minimum, target) = try (#require(watch.minimumProbability), #require(watch.targetProbability))
    #expect(abs(minimum - chance(6)) < 1e-9 && abs(target - chance(9)) < 1e-9)
    #expect(abs(watch.marginalImpact - 40 * (chance(5) - chance(6))) < 1e-9)
  }

  @Test("Holding an action once more is worth what as many participations on top are, by listing")
  func onceMore() throws {
    let campaign = try Campaign(id: "c", impact: .threshold(6), target: 9, impactValue: 40)
    let watch = try #require(try board(campaign, Self.some).watch(campaign, map: .standard, now: Self.now))
    let laws = try outlooks(campaign, Self.some).map(\.turnout.present)
    for action in laws.indices {
      let more = Self.chance(laws + [laws[action]], weights: [1, 2, 0.5] + [[1, 2, 0.5][action]], atLeast: 6)
      let now = Self.chance(laws, weights: [1, 2, 0.5], atLeast: 6)
      #expect(abs(try #require(watch.onceMore[action]) - 40 * (more - now)) < 1e-9)
    }
  }

  @Test("What takes place after the deadline adds nothing, and what may not go ahead counts with its chance")
  func deadline() throws {
    let campaign = try Campaign(
      id: "c", target: 10, impactValue: 50, deadline: Self.now.addingTimeInterval(6 * 86_400))
    let outlooks = try outlooks(campaign, Self.some, starts: [5, 7, 5])
    #expect(outlooks[1].expectation.marginalImpact == 0)
    #expect(outlooks[0].expectation.marginalImpact > 0)
    let inactive = try self.outlooks(
      Campaign(id: "c", impact: .threshold(3), impactValue: 9), [(nil, [40, 40]), (nil, [40])], needed: 2)
    // The second action lacks a promise and takes no more, so the two of the first are all there are.
    #expect(abs(inactive[0].expectation.marginalImpact - 9) < 1e-9)
  }
}
