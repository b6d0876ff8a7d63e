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
