import CivicDomain
import CivicMobilization
import CivicStatistics
import CivicTurnout
import Foundation
import Testing

@Suite("Which actions will not fill")
struct ActionWatchTests {
  private static let now = Date(timeIntervalSince1970: 1_300_000_000)

  private func action(
    days: Double = 0.001, minimum: Int? = nil, target: Int? = nil, capacity: Int? = nil
  ) throws -> Action {
    try Action(
      id: "a", title: "a", span: TimeSpan(start: Self.now + days * 86_400), minimum: minimum, target: target,
      capacity: capacity)
  }

  private func watch(_ action: Action, promises: Int, shock: Double = 0, logOdds: Double = 1) throws -> ActionWatch {
    try watch(action, [Promise](repeating: Promise(logOdds: logOdds), count: promises), shock: shock)
  }

  private func watch(_ action: Action, _ promises: [Promise], shock: Double = 0) throws -> ActionWatch {
    let model = FittedTurnoutModel(prior: TurnoutModel(shockDeviation: shock))
    let turnout = try model.turnout(of: action, promises: promises, map: .standard, now: Self.now)
    let gaps = PlaceGaps(action, slots: [], promised: turnout.promised, promisedBySlot: [:])
    return try ActionWatch(action, gaps: gaps, promises: promises, turnout: turnout, model: model, now: Self.now)
  }

  @Test("too many in one slot do not fill another: gaps add up slot by slot")
  func gaps() throws {
    let slots = try [("morning", 6, 8), ("noon", 4, 5), ("evening", 5, 9)].map {
      try Slot(action: "a", id: $0.0, minimum: $0.1, capacity: $0.2)
    }
    let gaps = PlaceGaps(
      try action(), slots: slots, promised: 15, promisedBySlot: ["morning": 12, "noon": 1, "evening": 2])
    #expect(gaps.missing == 3 + 3)
    #expect(gaps.free == 0 + 4 + 7)
    let whole = PlaceGaps(
      try action(minimum: 30, capacity: 40), slots: slots, promised: 15, promisedBySlot: ["morning": 12])
    #expect(whole.missing == 15 && whole.free == 5 + 9)
    let unknown = PlaceGaps(try action(), slots: [], promised: 3, promisedBySlot: [:])
    #expect(unknown.missing == nil && unknown.free == nil)
  }

  @Test("recruits needed: the smallest number that does, by trying each", arguments: [0, 0.3, 0.8], [3, 10, 25])
  func recruits(shock: Double, minimum: Int) throws {
    let action = try action(days: 0.001, minimum: minimum)
    let recruits = try #require(try watch(action, promises: minimum, shock: shock).recruitsNeeded)
    // With a shock and a newcomer's log-odds of logit(.7), r more promises are r more people of that probability.
    func probability(_ more: Int) throws -> Double {
      let model = FittedTurnoutModel(prior: TurnoutModel(shockDeviation: shock))
      let promises =
        [Promise](repeating: Promise(logOdds: 1), count: minimum)
        + [Promise](repeating: Promise(logOdds: logit(0.7)), count: more)
      let closed = try Action(id: "a", title: "a", span: TimeSpan(start: Self.now))
      return try model.turnout(of: closed, promises: promises, map: .standard, now: Self.now).present
        .probability(atLeast: minimum)
    }
    let brute = try #require(try (0...200).first { try probability($0) >= 0.9 })
    #expect(abs(recruits - brute) <= 1)
    #expect(recruits <= brute)
  }

  @Test(
    "recruits count for those who promised on a condition: the smallest number that does, by the forecast with each number of them",
    arguments: [0, 0.5], 4...12)
  func recruitsOnCondition(shock: Double, minimum: Int) throws {
    // One place waits for two more promises, five for four more, one for ever.
    let promises = [
      Promise(logOdds: 1), Promise(logOdds: 2), Promise(logOdds: 1, further: 2),
      Promise(places: 3, logOdds: 2, further: 4),
      Promise(places: 2, allOrNone: true, logOdds: 0.5, further: 4), Promise(logOdds: 3, further: Promise.never),
    ]
    // So soon that hardly anything comes by itself any more.
    let soon = try action(days: 1e-8, minimum: minimum)
    let recruits = try #require(try watch(soon, promises, shock: shock).recruitsNeeded)
    let model = FittedTurnoutModel(prior: TurnoutModel(shockDeviation: shock))
    let closed = try Action(id: "a", title: "a", span: TimeSpan(start: Self.now))
    let brute = try (0...100).first { count in
      let newcomers = [Promise](repeating: Promise(logOdds: logit(0.7)), count: count)
      return try model.turnout(of: closed, promises: promises.joined(by: newcomers), map: .standard, now: Self.now)
        .present.probability(atLeast: minimum) >= 0.9
    }
    #expect(recruits == brute)
    let withoutThem = try #require(
      try watch(soon, promises.filter { $0.further == 0 }, shock: shock).recruitsNeeded)
    #expect(minimum < 8 ? recruits <= withoutThem : recruits < withoutThem)
  }

  @Test("the advice follows from what is forecast")
  func advice() throws {
    #expect(try watch(action(minimum: 3), promises: 12).advice == .fills)
    #expect(try watch(action(minimum: 12), promises: 6).advice == .recruit)
    #expect(try watch(action(minimum: 12, capacity: 12), promises: 12).advice == .raiseLimit)
    #expect(try watch(action(days: -0.001, minimum: 12), promises: 6).advice == .rescue)
    #expect(try watch(action(days: 60, minimum: 3, target: 40), promises: 1).advice == .fills)
    #expect(try watch(action(), promises: 6).advice == .unknown)
    #expect(try watch(action(target: 5), promises: 3).minimumProbability == nil)
  }
}
