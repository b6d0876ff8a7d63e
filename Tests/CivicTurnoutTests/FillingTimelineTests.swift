import CivicDomain
import CivicStatistics
import CivicTurnout
import Foundation
import Testing

@Suite("How actions fill at any lead, where it beats pick-up")
struct FillingTimelineTests {
  private static let now = Date(timeIntervalSince1970: 1_600_000_000)

  @Test(
    "those kept of promises to come: the same as thinning the whole law mass by mass", arguments: [0, 0.3, 0.85, 1])
  func thinning(keep: Double) throws {
    let promises = PromisesToCome([
      .init(weight: 0.2, offset: 0, mean: 0, shape: 1), .init(weight: 0.5, offset: 1, mean: 3, shape: 0.8),
      .init(weight: 0.3, offset: 1, mean: 9, shape: 4),
    ])
    let (kept, thinned) = (try promises.kept(keep), try promises.distribution.thinned(by: keep))
    for count in 0...60 { #expect(abs(kept.probability(of: count) - thinned.probability(of: count)) < 1e-12) }
  }

  @Test("at a lead that was learned it is the model of that lead; between two it changes from one to the other")
  func leads() throws {
    let past = try Self.curves(count: 40, seed: 3)
    let models = try [2.0, 6].map { try FillingModel().fit(past, lead: $0) }
    let timeline = FittedFillingTimeline(models: models, organizers: [:])
    for (model, lead) in zip(models, [2.0, 6]) {
      let law = try #require(timeline.terms(past[0], at: lead)).law
      let (there, here) = (try law.distribution, try model.toCome(past[0]))
      for count in 0...40 { #expect(abs(there.probability(of: count) - here.probability(of: count)) < 1e-12) }
    }
    let curve = try FillingCurve(leads: [20, 15, 9], places: [3, 2, 4])
    let means = try [2, 3, 4, 5, 6].map { try #require(timeline.terms(curve, at: $0)).law.distribution.mean }
    #expect(zip(means, means.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test("once an action is closed nothing is to come; where a time is unknown nothing is said")
  func limits() throws {
    let timeline = FittedFillingTimeline(models: [try FillingModel().fit([], lead: 7)], organizers: [:])
    let closed = try Action(id: "a", title: "a", span: TimeSpan(start: Self.now - 60))
    let open = try Action(id: "b", title: "b", span: TimeSpan(start: Self.now + 5 * 86_400))
    let timed = Promise(logOdds: 1, promisedAt: Self.now - 86_400)
    let over = try #require(timeline.promisesToCome(to: closed, promises: [timed], now: Self.now))
    #expect(try over.distribution == .certain(0))
    #expect(timeline.promisesToCome(to: open, promises: [timed], now: Self.now) != nil)
    #expect(timeline.promisesToCome(to: open, promises: [Promise(logOdds: 1)], now: Self.now) == nil)
    let distant = try Action(id: "d", title: "d", span: TimeSpan(start: Self.now + 8 * 86_400))
    #expect(timeline.promisesToCome(to: distant, promises: [timed], now: Self.now) == nil)
    let undated = try Action(id: "c", title: "c")
    #expect(timeline.promisesToCome(to: undated, promises: [timed], now: Self.now) == nil)
  }

  @Test("a history whose early promises tell the total is learned; each promise then moves the forecast")
  func learned() throws {
    let catalog = try Self.history(actions: 120, seed: 5)
    let model = TurnoutModel().fit(catalog, map: .standard, now: Self.now)
    let filling = try #require(model.filling)
    #expect(filling.pastActions == 120)
    let action = try Action(id: "new", title: "new", span: TimeSpan(start: Self.now + 7 * 86_400), target: 20)
    func toCome(_ promised: Int) throws -> Double {
      let promises = (0..<promised).map { Promise(logOdds: 1, promisedAt: Self.now - Double($0 + 1) * 3_600) }
      return try model.turnout(of: action, promises: promises, map: .standard, now: Self.now).toCome.mean
    }
    #expect(try toCome(30) > 2 * toCome(3))
  }

  @Test("fewer past actions than asked, or promises without times, leave pick-up in its place")
  func tooFew() throws {
    let few = try Self.history(actions: 20, seed: 6)
    #expect(TurnoutModel().fit(few, map: .standard, now: Self.now).filling == nil)
    let untimed = try Self.history(actions: 60, seed: 6, isTimed: false)
    #expect(TurnoutModel().fit(untimed, map: .standard, now: Self.now).filling == nil)
  }

  @Test("where all actions collect what they are made for, pick-up knows more and stays")
  func pickUpWins() throws {
    let catalog = try Self.history(actions: 120, seed: 7) { generator in
      let target = 5 + generator.integer(below: 196)
      return (target: target, total: target)
    }
    #expect(TurnoutModel().fit(catalog, map: .standard, now: Self.now).filling == nil)
  }

  /// Actions whose totals vary widely while each is made for twenty, and whose promises come at exponential leads.
  private static func history(
    actions count: Int, seed: UInt64, isTimed: Bool = true,
    size: (inout SeededGenerator) -> (target: Int, total: Int) = { generator in
      (target: 20, total: Int(exp(3 + generator.normal())))
    }
  ) throws -> Catalog {
    var generator = SeededGenerator(seed: Seed(seed))
    var (actions, pledges): ([Action], [Pledge]) = ([], [])
    for number in 0..<count {
      let start = now - Double(number + 1) * 86_400
      let (target, total) = size(&generator)
      actions.append(
        try Action(id: "a\(number)", title: "a", span: TimeSpan(start: start, end: start + 3_600), target: target))
      for person in 0..<total {
        let lead = -10 * log(1 - generator.uniform()) * 86_400
        pledges.append(
          try Pledge(
            citizen: "c\(person)", action: "a\(number)", pledgedAt: isTimed ? start - lead : nil, status: .unknown))
      }
    }
    return Catalog(actions: actions, pledges: PledgeTable(pledges))
  }

  private static func curves(count: Int, seed: UInt64) throws -> [FillingCurve] {
    var generator = SeededGenerator(seed: Seed(seed))
    return try (0..<count).map { _ in
      let total = Int(exp(2.5 + 0.7 * generator.normal()))
      let leads = (0..<total).map { _ in -8 * log(1 - generator.uniform()) }
      return try FillingCurve(leads: leads, places: [Int](repeating: 1, count: total))
    }
  }
}
