import CivicDomain
import CivicMobilization
import CivicRanking
import CivicStatistics
import CivicTurnout
import Foundation
import Testing

@Suite("The outlook of an action: who comes, what one more person changes")
struct ActionOutlookTests {
  private let now = SmallTown.now
  private let model = FittedTurnoutModel(prior: TurnoutModel())

  private func outlook(_ action: Action, promises: Int) throws -> ActionOutlook {
    try ActionOutlook(
      of: action, promises: (0..<promises).map { _ in Promise(logOdds: logit(0.7)) }, model: model, map: .standard,
      now: now)
  }

  @Test("under a linear curve without limits one more person is one average participant", arguments: [0, 3, 40])
  func linear(promises: Int) throws {
    let action = try Action(
      id: "a", title: "a", span: TimeSpan(start: now + 864_000), hours: 3, target: 10, impact: .linear)
    let outlook = try outlook(action, promises: promises)
    #expect(abs(outlook.expectation.leverage - 1) < 1e-12)
    #expect(abs(outlook.marginalImpact(keepLogOdds: 0.4, shock: model.shock).value - 3) < 1e-9)
  }

  @Test("the twelfth person on a ten-person action adds almost nothing")
  func crowded() throws {
    let action = try Action(
      id: "a", title: "a", span: TimeSpan(start: now + 60), capacity: 10, pledgeLimit: 40, impact: .linear)
    #expect(try outlook(action, promises: 24).expectation.leverage < 0.02)
  }

  @Test("one more promise matters by activating, even if its author never comes")
  func activation() throws {
    let action = try Action(
      id: "a", title: "a", promisesNeeded: 6, span: TimeSpan(start: now + 60), hours: 1, target: 6, impact: .linear)
    let lacking = try outlook(action, promises: 5)
    let impact = lacking.marginalImpact(keepLogOdds: -20, shock: model.shock)
    #expect(abs(impact.perPromise - 5 * 0.7) < 1e-3)
    let settled = try outlook(action, promises: 9)
    #expect(settled.marginalImpact(keepLogOdds: -20, shock: model.shock).perPromise < 1e-6)
  }

  @Test("what cannot be forecast is left out by name, and all else is recommended")
  func failure() throws {
    let vast = try Action(id: "vast", title: "vast", span: TimeSpan(start: now + 1e9), target: 1_000_000_000)
    let usual = try Action(id: "usual", title: "usual", span: TimeSpan(start: now + 1e9), target: 10)
    let board = ActionBoard(actions: [vast, usual], promises: [[], []], turnout: model)
    let recommender = Recommender(board: board, context: EligibilityContext(now: now, timeZone: .gmt))
    #expect(recommender.leftOut == [OutlookError(action: "vast", reason: .supportTooLarge)])
    let candidate = Candidate(citizen: try Citizen(id: "c"))
    let lists = recommender.recommendations(for: [candidate], top: 5)
    #expect(lists.map { $0.map { recommender.board.actions[$0.action].id } } == [["usual"]])
    #expect(recommender.outlooks == [try outlook(usual, promises: 0)])
  }
}
