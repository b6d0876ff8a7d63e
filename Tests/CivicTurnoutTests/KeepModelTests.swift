import CivicDomain
import CivicStatistics
import CivicTurnout
import Foundation
import Testing

@Suite("Keep probabilities are pooled partially over modes, organizers and citizens")
struct KeepModelTests {
  private let now = Date(timeIntervalSince1970: 1_300_000_000)

  private func action(_ id: String, mode: String? = nil, organization: String? = nil) throws -> Action {
    try Action(id: id, title: id, organization: organization, mode: mode)
  }

  private func pledges(_ outcomes: [(citizen: String, action: String, kept: Bool)]) throws -> PledgeTable {
    try PledgeTable(
      outcomes.map { try Pledge(citizen: $0.citizen, action: $0.action, status: $0.kept ? .kept : .noShow) })
  }

  @Test("without any history the stated prior remains")
  func prior() throws {
    let fitted = KeepModel().fit(pledges: PledgeTable(), actions: [], now: now)
    #expect(fitted == FittedKeepModel(prior: KeepModel()))
    #expect(abs(fitted.explanation(citizen: "new", action: try action("a")).probability - 0.7) < 1e-15)
  }

  @Test("the base rate is the posterior mean of a beta law: (k + s·m) / (n + s)", arguments: [0, 3, 10])
  func baseRate(kept: Int) throws {
    let table = try pledges((0..<10).map { ("c\($0)", "elsewhere", $0 < kept) })
    let fitted = KeepModel(priorMean: 0.6, priorStrength: 5).fit(pledges: table, actions: [], now: now)
    #expect(abs(fitted.baseProbability - (Double(kept) + 3) / 15) < 1e-15)
  }

  @Test("one mode that explains everything: its rate is shrunken by the closed form")
  func modeRate() throws {
    let table = try pledges((0..<20).map { ("c\($0)", "a", $0 < 4) })
    let model = KeepModel(citizenStrength: 1e12)
    let fitted = model.fit(pledges: table, actions: [try action("a", mode: "tutoring")], now: now)
    let base = (4 + 10 * 0.7) / 30
    let expected = (4 + 10 * base) / 30
    #expect(
      abs(fitted.explanation(citizen: nil, action: try action("b", mode: "tutoring")).probability - expected) < 1e-12)
    #expect(fitted.modes["tutoring"]?.kept == 4)
    #expect(fitted.modes["tutoring"]?.known == 20)
  }

  @Test("a citizen who always comes is believed more with every promise kept, and never fully")
  func regulars() throws {
    var last = 0.7
    for count in 1...6 {
      let table = try pledges((0..<count).map { _ in ("amina", "a", true) })
      let model = KeepModel(priorStrength: 1e12)
      let probability = model.fit(pledges: table, actions: [], now: now)
        .explanation(citizen: "amina", action: try action("a")).probability
      #expect(probability > last && probability < 1)
      #expect(abs(probability - (Double(count) + 4 * 0.7) / (Double(count) + 4)) < 1e-9)
      last = probability
    }
  }

  @Test(
    "what nobody ticked, withdrew or waits for teaches nothing",
    arguments: [Pledge.Status.unknown, .cancelled, .waiting, .pledged])
  func silent(status: Pledge.Status) throws {
    let table = try PledgeTable([Pledge(citizen: "c", action: "a", status: status)])
    let fitted = KeepModel().fit(pledges: table, actions: [], now: now)
    #expect(fitted == FittedKeepModel(prior: KeepModel()))
  }

  @Test("places that came count as counted, not as the status says")
  func partialGroups() throws {
    let table = try PledgeTable([Pledge(citizen: "c", action: "a", places: 10, status: .kept, attended: 4)])
    let fitted = KeepModel().fit(pledges: table, actions: [], now: now)
    #expect(fitted.base.kept == 4)
    #expect(fitted.base.known == 10)
  }

  @Test("a record fades: after one half-life it counts half")
  func fading() throws {
    var old = try action("a")
    old.span = TimeSpan(start: now - 365 * 86_400)
    let table = try pledges([("c", "a", true)])
    #expect(KeepModel().fit(pledges: table, actions: [old], now: now).base.known == 0.5)
  }

  @Test("what happens after now teaches nothing")
  func future() throws {
    var later = try action("a")
    later.span = TimeSpan(start: now + 60)
    let table = try pledges([("c", "a", true)])
    #expect(KeepModel().fit(pledges: table, actions: [later], now: now).base.known == 0)
  }

  @Test("the order of the rows changes nothing")
  func orderIndependence() throws {
    let outcomes = (0..<60).map { (citizen: "c\($0 % 7)", action: "a\($0 % 5)", kept: $0 % 3 != 0) }
    let actions = try (0..<5).map { try action("a\($0)", mode: "m\($0 % 2)", organization: "o\($0 % 3)") }
    let forward = KeepModel().fit(pledges: try pledges(outcomes), actions: actions, now: now)
    let backward = KeepModel().fit(pledges: try pledges(outcomes.reversed()), actions: actions, now: now)
    for citizen in 0..<7 {
      for action in actions {
        let (a, b) = (
          forward.explanation(citizen: "c\(citizen)", action: action),
          backward.explanation(citizen: "c\(citizen)", action: action)
        )
        #expect(abs(a.logOdds - b.logOdds) < 1e-12)
      }
    }
  }
}
