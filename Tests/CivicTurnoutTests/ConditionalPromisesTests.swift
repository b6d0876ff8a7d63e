import CivicDomain
import CivicStatistics
import CivicTurnout
import Foundation
import Testing

@Suite("A promise whose condition does not hold comes only if enough further promises are made")
struct ConditionalPromisesTests {
  private static let now = Date(timeIntervalSince1970: 1_300_000_000)
  private static let model = FittedTurnoutModel(prior: TurnoutModel(shockDeviation: 0))
  /// One and three places wait for 2 and for 4 more promises, one place for more than can be made.
  private static let promises = [
    Promise(logOdds: 0.4), Promise(places: 2, allOrNone: true, logOdds: 1), Promise(logOdds: -0.3, further: 2),
    Promise(places: 3, allOrNone: true, logOdds: 0.8, further: 4), Promise(logOdds: 2, further: Promise.never),
  ]

  private func action(needed: Int? = nil) throws -> Action {
    try Action(
      id: "a", title: "a", promisesNeeded: needed, span: TimeSpan(start: Self.now + 10 * 86_400), target: 6,
      pledgeLimit: 14)
  }

  /// P(N = n, M ≥ needed) where `more` promises of others who are not counted are made, by listing how many promises come and which of
  /// all are kept.
  private func enumerated(_ turnout: ActionTurnout, more: Int = 0, needed: Int = 0) throws -> [Double] {
    var masses = [Double](repeating: 0, count: 40)
    let keep = 1 / (1 + exp(-turnout.newcomerLogOdds))
    for toCome in turnout.toCome.support {
      let held = Self.promises.filter { $0.further <= toCome + more }
      guard held.reduce(toCome + more, { $0 + $1.places }) >= needed else { continue }
      for kept in 0..<1 << held.count {
        var (probability, come) = (turnout.toCome.probability(of: toCome), 0)
        for (bit, promise) in held.enumerated() {
          let p = 1 / (1 + exp(-promise.logOdds))
          probability *= kept >> bit & 1 == 1 ? p : 1 - p
          come += kept >> bit & 1 == 1 ? promise.places : 0
        }
        let others = try CountDistribution.binomial(n: toCome, p: keep)
        for count in others.support { masses[come + count] += probability * others.probability(of: count) }
      }
    }
    return masses
  }

  private func agree(_ event: CountGivenEvent, _ masses: [Double]) {
    #expect(abs(event.probability - masses.reduce(0, +)) < 1e-10)
    for (count, mass) in masses.enumerated() {
      #expect(abs(event.probability * event.distribution.probability(of: count) - mass) < 1e-10)
    }
  }

  @Test("who comes, and who comes where one more promises: by enumeration of all outcomes")
  func law() throws {
    let turnout = try Self.model.turnout(of: action(), promises: Self.promises, map: .standard, now: Self.now)
    #expect(turnout.promised == 8 && turnout.holding == 3)
    let node = try #require(turnout.joint.nodes.first)
    agree(CountGivenEvent(probability: 1, distribution: node.present), try enumerated(turnout))
    agree(try #require(node.activeWith), try enumerated(turnout, more: 1))
  }

  @Test("with recruits come those who wait for them: by enumeration of all outcomes", arguments: 0...6)
  func recruits(_ recruits: Int) throws {
    let turnout = try Self.model.turnout(of: action(), promises: Self.promises, map: .standard, now: Self.now)
    let recruited = try RecruitedTurnout(Self.promises, turnout, model: Self.model, largest: 6)
    let come = try CountDistribution.binomial(n: recruits, p: 1 / (1 + exp(-turnout.newcomerLogOdds)))
    let others = try enumerated(turnout, more: recruits)
    for wanted in 0...20 {
      let expected = come.expectation { others.dropFirst(max(0, wanted - $0)).reduce(0, +) }
      #expect(abs(try recruited.probability(atLeast: wanted, recruits: recruits) - expected) < 1e-10)
    }
  }

  @Test("promises that come to hold count for those that the action needs", arguments: [2, 4, 6, 9, 12])
  func needed(_ needed: Int) throws {
    let turnout = try Self.model.turnout(
      of: action(needed: needed), promises: Self.promises, map: .standard, now: Self.now)
    let node = try #require(turnout.joint.nodes.first)
    agree(try #require(node.activeWithout), try enumerated(turnout, needed: needed))
    agree(try #require(node.activeWith), try enumerated(turnout, more: 1, needed: needed))
  }

  @Test("the least number of promises that brings so many places is the least of all that do")
  func further() {
    for needed in 0...12 {
      let least = (0...20).first { more in
        Self.promises.filter { $0.further <= more }.reduce(more) { $0 + $1.places } >= needed
      }
      #expect(Self.promises.further(reaching: needed) == least)
    }
  }

  @Test("where others promise, whoever waited for so many holds")
  func joined() {
    let joined = Self.promises.joined(by: [Promise](repeating: Promise(logOdds: 0), count: 3))
    #expect(joined.map(\.further) == [0, 0, 0, 1, Promise.never, 0, 0, 0])
  }
}
