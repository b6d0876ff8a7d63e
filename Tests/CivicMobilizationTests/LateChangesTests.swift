import CivicDomain
import CivicMobilization
import CivicStatistics
import CivicTurnout
import Foundation
import Testing

@Suite("What changes shortly before an action: people withdraw, people come up from the waiting list")
struct LateChangesTests {
  private static let now = Date(timeIntervalSince1970: 1_300_000_000)
  private static let turnout = FittedTurnoutModel(prior: TurnoutModel(shockDeviation: 0))

  private static func daysAgo(_ days: Double) -> Date { now.addingTimeInterval(-86_400 * days) }

  /// An action that starts in a minute, so that nobody else promises.
  private func catalog(minimum: Int = 8, pledges: [Pledge]) throws -> Catalog {
    let action = try Action(
      id: "a", title: "A", span: TimeSpan(start: Self.now.addingTimeInterval(60)), minimum: minimum, closesAt: Self.now)
    return Catalog(actions: [action], pledges: PledgeTable(pledges))
  }

  private func watch(_ catalog: Catalog) throws -> (turnout: ActionTurnout, watch: ActionWatch) {
    try ActionBoard(catalog, turnout: Self.turnout, now: Self.now)
      .watch(0, pledges: catalog.pledges, map: .standard, now: Self.now)
  }

  private func pledges(_ count: Int, _ change: (inout Pledge) -> Void = { _ in }) throws -> [Pledge] {
    try (0..<count).map { number in
      var pledge = try Pledge(citizen: "c\(number)", action: "a")
      change(&pledge)
      return pledge
    }
  }

  private var keep: Double {
    get throws {
      logistic(Self.turnout.keep.explanation(citizen: nil, action: try catalog(pledges: []).actions[0]).logOdds)
    }
  }

  @Test("what withdrawals of the last days cost is the difference of two binomial tails")
  func lateLoss() throws {
    let lost = try pledges(5) { ($0.status, $0.cancelledAt) = (.cancelled, Self.daysAgo(2)) }
    let first = try pledges(1) { ($0.status, $0.cancelledAt) = (.cancelled, Self.daysAgo(6)) }
    let old = try pledges(3) { ($0.status, $0.cancelledAt) = (.cancelled, Self.daysAgo(8)) }
    let undated = try pledges(3) { $0.status = .cancelled }
    let watch = try watch(catalog(pledges: pledges(9) + lost + first + old + undated)).watch
    let loss = try #require(watch.lateLoss)
    #expect(loss.places == 6 && loss.since == Self.daysAgo(6))
    let before = try CountDistribution.binomial(n: 15, p: keep).probability(atLeast: 8)
    let after = try CountDistribution.binomial(n: 9, p: keep).probability(atLeast: 8)
    #expect(abs(try #require(loss.before) - before) < 1e-12)
    #expect(abs(try #require(loss.after) - after) < 1e-12)
    #expect(watch.isLateAlarm)
  }

  @Test("no alert where enough come all the same, where nobody withdrew lately, or where too few came before")
  func noAlarm() throws {
    func alarms(_ staying: Int, lost: Int, daysAgo: Double = 1) throws -> Bool {
      let lost = try pledges(lost) { ($0.status, $0.cancelledAt) = (.cancelled, Self.daysAgo(daysAgo)) }
      return try watch(catalog(pledges: pledges(staying) + lost)).watch.isLateAlarm
    }
    #expect(try alarms(9, lost: 6))
    #expect(try !alarms(30, lost: 6))
    #expect(try !alarms(9, lost: 6, daysAgo: 9))
    #expect(try !alarms(1, lost: 2))
  }

  @Test("whoever must still confirm comes if she confirms and keeps; once the deadline is past, she holds no place")
  func confirmations() throws {
    func waiting(_ until: Date) throws -> [Pledge] { try pledges(4) { $0.confirmBy = until } }
    let open = try watch(catalog(pledges: pledges(3) + waiting(Self.now.addingTimeInterval(3_600))))
    let confirmed = try CountDistribution.binomial(n: 4, p: TurnoutModel.confirmation * keep)
    let law = try CountDistribution.binomial(n: 3, p: keep).adding(confirmed)
    for count in 0...7 {
      #expect(abs(open.turnout.present.probability(of: count) - law.probability(of: count)) < 1e-12)
    }
    #expect(open.watch.confirmations?.places == 4)
    #expect(open.watch.confirmations?.until == Self.now.addingTimeInterval(3_600))
    let past = try watch(catalog(pledges: pledges(3) + waiting(Self.daysAgo(1))))
    #expect(past.turnout.promised == 3 && past.watch.confirmations == nil)
  }
}
