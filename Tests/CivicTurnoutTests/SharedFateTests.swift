import CivicDomain
import CivicStatistics
import CivicTurnout
import Foundation
import Testing

@Suite("What participants of one action share is learned from forecasts that knew only the past")
struct SharedFateTests {
  private static let now = Date(timeIntervalSince1970: 1_600_000_000)

  @Test("the shock that made the history is found again", arguments: [0, 0.4, 0.9])
  func shock(truth: Double) throws {
    let catalog = try Self.history(actions: 160, seed: 11) { generator in
      let shift = truth * generator.normal()
      return (0..<25).map { _ in (places: 1, came: generator.uniform() < logistic(0.8 + shift) ? 1 : 0) }
    }
    let model = TurnoutModel().fit(catalog, map: .standard, now: Self.now)
    #expect(abs(model.shock.deviation - truth) < 0.15)
    #expect(model.fateActions == 120)
  }

  @Test("groups that come together or not at all, and groups whose members decide alone, are told apart")
  func groups() throws {
    func correlation(_ came: (inout SeededGenerator) -> Int) throws -> Double {
      let catalog = try Self.history(actions: 60, seed: 12) { generator in
        (0..<8).map { _ in (places: 4, came: came(&generator)) }
      }
      let model = TurnoutModel().fit(catalog, map: .standard, now: Self.now)
      return 1 / (1 + model.dispersion.precision(size: 4))
    }
    #expect(try correlation { $0.uniform() < 0.7 ? 4 : 0 } > 0.9)
    #expect(try correlation { generator in (0..<4).count { _ in generator.uniform() < 0.7 } } < 0.05)
  }

  @Test("no mark of attendance is no absence: without one the stated priors remain")
  func unknown() throws {
    let catalog = try Self.history(actions: 60, seed: 13, status: .unknown) { _ in [(places: 3, came: 0)] }
    let model = TurnoutModel().fit(catalog, map: .standard, now: Self.now)
    #expect(model.fateActions == 0)
    #expect(model.shock == SharedShock(deviation: TurnoutModel().shockDeviation))
    #expect(model.dispersion.precision(size: 3) == 1)
    #expect(model.keep.baseProbability == KeepModel().priorMean)
  }

  private static func history(
    actions count: Int, seed: UInt64, status: Pledge.Status = .kept,
    groups: (inout SeededGenerator) -> [(places: Int, came: Int)]
  ) throws -> Catalog {
    var generator = SeededGenerator(seed: Seed(seed))
    var (actions, pledges): ([Action], [Pledge]) = ([], [])
    for number in 0..<count {
      let start = now - Double(number + 1) * 86_400
      actions.append(try Action(id: "a\(number)", title: "a", span: TimeSpan(start: start, end: start + 3_600)))
      for (person, group) in groups(&generator).enumerated() {
        pledges.append(
          try Pledge(
            citizen: "c\(number)-\(person)", action: "a\(number)", places: group.places, status: status,
            attended: status == .kept ? group.came : nil))
      }
    }
    return Catalog(actions: actions, pledges: PledgeTable(pledges))
  }
}
