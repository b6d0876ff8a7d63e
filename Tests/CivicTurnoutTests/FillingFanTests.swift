import CivicDomain
import CivicTurnout
import Foundation
import Testing

@Suite("Promises over time, as they came and as they may come")
struct FillingFanTests {
  private static let now = Date(timeIntervalSince1970: 1_300_000_000)
  private static let promises = [3.0, 9, 1].map { Promise(logOdds: 1, promisedAt: now - $0 * 86_400) }

  private func fan(days: Double?, capacity: Int? = nil) throws -> FillingFan? {
    let action = try Action(
      id: "a", title: "a", span: TimeSpan(start: days.map { Self.now + $0 * 86_400 }), target: 30, capacity: capacity)
    return try FittedTurnoutModel(prior: TurnoutModel()).fan(
      of: action, promises: Self.promises, map: .standard, now: Self.now)
  }

  @Test("it begins with what is promised, ends with the forecast of the close, and never falls")
  func course() throws {
    let fan = try #require(try fan(days: 20))
    #expect(fan.past.map(\.places) == [1, 2, 3, 3])
    #expect(fan.future.first?.quantiles.allSatisfy { $0 == 3 } == true)
    for level in FillingFan.levels.indices {
      let course = fan.future.map { $0.quantiles[level] }
      #expect(course == course.sorted())
    }
    let action = try Action(id: "a", title: "a", span: TimeSpan(start: Self.now + 20 * 86_400), target: 30)
    let forecast = try FittedTurnoutModel(prior: TurnoutModel()).turnout(
      of: action, promises: Self.promises, map: .standard, now: Self.now)
    #expect(fan.future.last?.quantiles == forecast.toCome.shifted(by: 3).quantiles(FillingFan.levels))
  }

  @Test("no more can be promised than there is room for, however far away the close")
  func limits() throws {
    #expect(try fan(days: 20, capacity: 6)?.future.last?.quantiles.last == 6)
    #expect(try fan(days: 40_000)?.future.allSatisfy { $0.quantiles == $0.quantiles.sorted() } == true)
    #expect(try fan(days: nil) == nil)
    #expect(try fan(days: -1) == nil)
  }
}
