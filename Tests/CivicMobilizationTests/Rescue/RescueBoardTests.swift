import CivicDomain
import CivicMobilization
import CivicStatistics
import CivicTurnout
import Foundation
import Testing

@Suite("Ways to save an action that may fail")
struct RescueBoardTests {
  private static let now = Date(timeIntervalSince1970: 1_800_000_000)
  // Nothing comes in by itself, no shock, everybody keeps with the same probability: expectations are binomial sums.
  private static let keep = 0.8

  private static func action(
    _ id: String, days: Double = 0.01, minimum: Int, organization: String? = "o", capacity: Int? = nil
  ) throws -> Action {
    try Action(
      id: id, title: id, organization: organization, mode: "clean-up", format: .onsite,
      span: TimeSpan(start: now + days * 86_400, end: now + days * 86_400 + 7200), minimum: minimum, target: 10,
      capacity: capacity, impact: .linear, closesAt: now - 60)
  }

  private static func board(_ actions: [(Action, Int)]) -> ActionBoard {
    let promise = Promise(logOdds: log(keep / (1 - keep)))
    return ActionBoard(
      actions: actions.map(\.0), promises: actions.map { [Promise](repeating: promise, count: $0.1) },
      turnout: FittedTurnoutModel(prior: TurnoutModel(shockDeviation: 0)))
  }

  /// The expected impact of so many promises: 2 hours for each who comes, if at least the minimum do.
  private static func impact(_ promises: Int, minimum: Int, keep: Double = Self.keep) throws -> Double {
    let come = try CountDistribution.binomial(n: promises, p: keep)
    return come.expectation { $0 >= minimum ? 2 * Double($0) : 0 }
  }

  @Test("merging moves three in four to the other action, as the sums say")
  func merge() throws {
    let board = Self.board([(try Self.action("small", minimum: 6), 4), (try Self.action("other", minimum: 6), 5)])
    let options = try RescueBoard(board, now: Self.now).options(for: 0, recruits: nil)
    let merged = try #require(options.first { $0.way == .merge(into: "other") })
    let expected = try Self.impact(8, minimum: 6) - Self.impact(5, minimum: 6) - Self.impact(4, minimum: 6)
    #expect(abs(merged.gain - expected) < 1e-9)
    #expect(options.first?.way == .merge(into: "other"))
  }

  @Test("moving takes from an action that has too many, and weighs what it loses")
  func move() throws {
    let board = Self.board([(try Self.action("small", minimum: 6), 6), (try Self.action("large", minimum: 3), 30)])
    let options = try RescueBoard(board, now: Self.now).options(for: 0, recruits: 4)
    let moved = options.compactMap { option -> (Int, RescueOption)? in
      if case .move(let count, from: "large") = option.way { (count, option) } else { nil }
    }
    let (count, option) = try #require(moved.first)
    let agreeing = Int(Double(count) * 0.75)
    let expected =
      try Self.impact(6 + agreeing, minimum: 6) + Self.impact(30 - count, minimum: 3) - Self.impact(6, minimum: 6)
      - Self.impact(30, minimum: 3)
    #expect(abs(option.gain - expected) < 1e-9 && option.gain > 0)
  }

  @Test("giving up comes first where nothing is worth it, and last where something is")
  func cancel() throws {
    let hopeless = Self.board([(try Self.action("hopeless", minimum: 9), 1)])
    let given = try RescueBoard(hopeless, rules: RescueRules(delays: []), now: Self.now).options(for: 0, recruits: nil)
    #expect(given.map(\.way) == [.cancel])
    let likely = Self.board([(try Self.action("likely", minimum: 5), 7)])
    let options = try RescueBoard(likely, rules: RescueRules(delays: []), now: Self.now).options(for: 0, recruits: 2)
    #expect(options.map(\.way) == [.recruit(2), .cancel])
    #expect(abs((options.last?.gain ?? 0) + (try Self.impact(7, minimum: 5))) < 1e-9)
  }

  @Test("in a campaign, what is gained is gained on its curve: by listing who comes to each of its actions")
  func campaign() throws {
    var (small, other, third) = (
      try Self.action("small", minimum: 4), try Self.action("other", minimum: 2), try Self.action("third", minimum: 1)
    )
    (small.campaign, other.campaign, third.campaign) = ("c", "c", "c")
    third.organization = "p"
    let campaign = try Campaign(id: "c", impact: .threshold(12), target: 12, impactValue: 60)
    let promise = Promise(logOdds: log(Self.keep / (1 - Self.keep)))
    let counts = [4, 5, 3]
    let board = ActionBoard(
      actions: [small, other, third], campaigns: [campaign],
      promises: counts.map { [Promise](repeating: promise, count: $0) },
      turnout: FittedTurnoutModel(prior: TurnoutModel(shockDeviation: 0)))
    /// 60 · P(at least 12 participations count), with so many promises to each action.
    func value(_ promises: [Int?]) throws -> Double {
      var total = CountDistribution.certain(0)
      for (count, minimum) in zip(promises, [4, 2, 1]) {
        guard let count else { continue }
        let come = try CountDistribution.binomial(n: count, p: Self.keep)
        let masses = (0...count).map { $0 == 0 ? 1 - come.probability(atLeast: minimum) : 0 }
          .enumerated().map { $0 < minimum ? $1 : come.probability(of: $0) }
        total = total.adding(try CountDistribution(masses: masses))
      }
      return 60 * total.probability(atLeast: 12)
    }
    let options = try RescueBoard(board, rules: RescueRules(delays: []), now: Self.now).options(for: 0, recruits: 3)
    func gain(_ way: RescueOption.Way) throws -> Double { try #require(options.first { $0.way == way }).gain }
    let now = try value([4, 5, 3])
    // A recruit keeps a promise as newcomers do, with .7; she is no binomial with the others, so only the other ways are listed.
    #expect(abs(try gain(.merge(into: "other")) - (value([nil, 8, 3]) - now)) < 1e-9)
    #expect(abs(try gain(.cancel) - (value([nil, 5, 3]) - now)) < 1e-9)
    #expect(try gain(.recruit(3)) > 0)
  }

  /// The options for the first of some actions with so many promises, all in a campaign if there is one.
  private static func options(
    _ actions: [(impact: ImpactCurve, promises: Int)], in campaign: Campaign? = nil, delays: [Int] = []
  ) throws -> [RescueOption] {
    let promise = Promise(logOdds: log(keep / (1 - keep)))
    let all = try actions.enumerated().map { number, action in
      try Action(
        id: "a\(number)", title: "a", organization: "o\(number)", mode: "clean-up",
        span: TimeSpan(start: now + 864, end: now + 8064), target: 10, campaign: campaign?.id, impact: action.impact,
        closesAt: now - 60)
    }
    let board = ActionBoard(
      actions: all, campaigns: campaign.map { [$0] } ?? [],
      promises: actions.map { [Promise](repeating: promise, count: $0.promises) },
      turnout: FittedTurnoutModel(prior: TurnoutModel(shockDeviation: 0)))
    return try RescueBoard(board, rules: RescueRules(delays: delays), now: now).options(for: 0, recruits: nil)
  }

  @Test("what achieves nothing alone is kept where it adds to a campaign, by what three of its people bring")
  func keptForCampaign() throws {
    let alone = try Self.options([(.threshold(9), 3)])
    #expect(alone.map(\.way) == [.cancel])
    let campaign = try Campaign(id: "c", impact: .linear, target: 30, impactValue: 60, deadline: Self.now + 10 * 86_400)
    let options = try Self.options([(.threshold(9), 3), (.linear, 8)], in: campaign, delays: [14])
    #expect(options.last?.way == .cancel)
    // A participation is worth 60 / 30, and past the deadline none.
    #expect(options.allSatisfy { abs($0.gain + 3 * Self.keep * 2) < 1e-9 })
    #expect(options.count == 2)
  }

  @Test("what is worth it alone is given up where the campaign reaches its threshold anyway, or will not with it")
  func givenUpForCampaign() throws {
    // Alone, seven promises are worth 2 h × 5.6: putting it off to a day when fewer come is no gain, cancelling a loss.
    let alone = try Self.options([(.linear, 7)], delays: [7])
    #expect(alone.last?.way == .cancel)
    #expect(abs((alone.last?.gain ?? 0) + 7 * Self.keep * 2) < 1e-9)
    for others in [60, 2] {
      let campaign = try Campaign(id: "c", impact: .threshold(20), target: 20, impactValue: 40)
      let options = try Self.options([(.linear, 7), (.linear, others)], in: campaign)
      func reached(_ promises: Int) throws -> Double {
        40 * (try CountDistribution.binomial(n: promises, p: Self.keep).probability(atLeast: 20))
      }
      #expect(options.map(\.way) == [.cancel])
      #expect(abs(options[0].gain - (try reached(others) - reached(others + 7))) < 1e-9)
    }
  }

  @Test("a campaign without a target keeps its scale whichever of its actions take place")
  func scale() throws {
    // Ten are usual of each of three actions, and two hours: sixty at thirty participations.
    let campaign = try Campaign(id: "c", impact: .power(2))
    let counts = [6, 5, 9]
    let options = try Self.options(counts.map { (.linear, $0) }, in: campaign)
    func value(_ promises: Int) throws -> Double {
      try CountDistribution.binomial(n: promises, p: Self.keep).expectation { 60 * Double($0 * $0) / 900 }
    }
    let cancelled = try #require(options.first { $0.way == .cancel })
    #expect(abs(cancelled.gain - (try value(14) - value(20))) < 1e-9)
  }

  @Test("other organizers, other days past and actions far away are no way out")
  func others() throws {
    let board = Self.board([
      (try Self.action("small", minimum: 6), 4), (try Self.action("foreign", minimum: 6, organization: "p"), 9),
      (try Self.action("past", days: -1, minimum: 6), 9),
    ])
    let options = try RescueBoard(board, now: Self.now).options(for: 0, recruits: nil)
    #expect(options.allSatisfy { if case .merge = $0.way { false } else { true } })
  }
}
