import CivicDomain
import CivicStatistics
import CivicTurnout
import Foundation
import Testing

@Suite("The turnout of an action: promises kept, promises still to come, one shared shock")
struct TurnoutModelTests {
  private let now = Date(timeIntervalSince1970: 1_300_000_000)

  private func model(shock: Double, groupPrecision: Double = 1) -> FittedTurnoutModel {
    FittedTurnoutModel(prior: TurnoutModel(shockDeviation: shock, groupPrecision: groupPrecision))
  }

  private func action(
    inDays days: Double, capacity: Int? = nil, promisesNeeded: Int? = nil
  ) throws -> Action {
    try Action(
      id: "a", title: "a", promisesNeeded: promisesNeeded, span: TimeSpan(start: now + days * 86_400), target: 5,
      capacity: capacity)
  }

  @Test("promises of one place without a shock: the Poisson-binomial law, by enumeration of all outcomes")
  func enumeration() throws {
    let odds = [-1.0, 0.3, 2, 0.8]
    let turnout = try model(shock: 0).turnout(
      of: try action(inDays: 0), promises: odds.map { Promise(logOdds: $0) }, map: .standard, now: now)
    var expected = [Double](repeating: 0, count: 5)
    for outcome in 0..<16 {
      var probability = 1.0
      for (bit, logOdds) in odds.enumerated() {
        let p = 1 / (1 + exp(-logOdds))
        probability *= outcome >> bit & 1 == 1 ? p : 1 - p
      }
      expected[outcome.nonzeroBitCount] += probability
    }
    for count in 0...4 { #expect(abs(turnout.present.probability(of: count) - expected[count]) < 1e-14) }
  }

  @Test("a shock widens the count and leaves its mean", arguments: [0.3, 1.0, 2.0])
  func shock(deviation: Double) throws {
    let promises = (0..<40).map { Promise(logOdds: 0.1 * Double($0 % 9) - 0.2) }
    let target = try action(inDays: 0)
    let calm = try model(shock: 0).turnout(of: target, promises: promises, map: .standard, now: now)
    let rough = try model(shock: deviation).turnout(of: target, promises: promises, map: .standard, now: now)
    #expect(abs(calm.present.mean - rough.present.mean) < 1e-9)
    #expect(rough.present.variance > calm.present.variance)
    // Law of total variance: E[Var] + Var[E], from the nodes.
    let means = rough.joint.nodes.map(\.present.mean)
    let within = zip(rough.joint.nodes, means).reduce(0) { $0 + $1.0.weight * $1.0.present.variance }
    let between = zip(rough.joint.nodes, means).reduce(0) {
      $0 + $1.0.weight * ($1.1 - calm.present.mean) * ($1.1 - calm.present.mean)
    }
    #expect(abs(rough.present.variance - within - between) < 1e-9)
  }

  @Test("with nodes enough the law of a large action has one top, and the mean it had", arguments: [0.3, 0.6])
  func refined(deviation: Double) throws {
    let coarse = model(shock: deviation)
    let promises = [Promise](repeating: Promise(logOdds: 0.9), count: 300)
    let target = try action(inDays: 0)
    let few = try coarse.turnout(of: target, promises: promises, map: .standard, now: now).present
    let many = try coarse.refined().turnout(of: target, promises: promises, map: .standard, now: now).present
    func tops(_ law: CountDistribution) -> Int {
      let masses = law.masses
      return masses.indices.dropFirst().dropLast().count {
        masses[$0] > 1e-4 && masses[$0] > masses[$0 - 1] && masses[$0] >= masses[$0 + 1]
      }
    }
    // Counted on scipy's binomial laws at the nine nodes of numpy's hermegauss.
    #expect(tops(few) == (deviation < 0.5 ? 1 : 6))
    #expect(tops(many) == 1)
    #expect(abs(few.mean - many.mean) < 1e-6)
  }

  @Test("what is known is certain; what nobody ticked is not")
  func known() throws {
    let promises = [
      Promise(logOdds: 0, attended: 1), Promise(logOdds: 0, attended: 0), Promise(places: 6, logOdds: 0, attended: 4),
      Promise(logOdds: 0),
    ]
    let turnout = try model(shock: 0).turnout(
      of: try action(inDays: -1), promises: promises, map: .standard, now: now)
    #expect(turnout.promised == 9)
    #expect(abs(turnout.present.probability(of: 5) - 0.5) < 1e-15)
    #expect(abs(turnout.present.probability(of: 6) - 0.5) < 1e-15)
  }

  @Test("a group that comes together or not at all gives none or all of its places")
  func allOrNone() throws {
    let turnout = try model(shock: 0).turnout(
      of: try action(inDays: 0), promises: [Promise(places: 4, allOrNone: true, logOdds: 1)], map: .standard, now: now)
    #expect(abs(turnout.present.probability(of: 4) - logistic(1)) < 1e-14)
    #expect(abs(turnout.present.probability(of: 0) - logistic(-1)) < 1e-14)
  }

  @Test("other groups follow a beta-binomial law; with precision 2 and mean 1/2 it is uniform")
  func group() throws {
    let turnout = try model(shock: 0, groupPrecision: 2).turnout(
      of: try action(inDays: 0), promises: [Promise(places: 4, logOdds: 0)], map: .standard, now: now)
    for count in 0...4 { #expect(abs(turnout.present.probability(of: count) - 0.2) < 1e-14) }
  }

  @Test("promises to come: negative binomial, thinned by keeping, convolved with those so far")
  func toCome() throws {
    let far = try action(inDays: 14)
    let turnout = try model(shock: 0).turnout(of: far, promises: [], map: .standard, now: now)
    let law = FittedPickUpModel().promisesToCome(to: far, promised: 0, reference: 5, now: now)
    #expect(abs(turnout.toCome.mean - law.mean) < 1e-9)
    #expect(abs(turnout.present.mean - 0.7 * law.mean) < 1e-9)
    let kept = 0.7 * law.mean
    #expect(abs(turnout.present.variance - (kept + kept * kept / law.shape)) < 1e-9)
  }

  @Test("nobody can promise a place that is not there", arguments: [0, 1, 3])
  func room(free: Int) throws {
    let promises = (0..<4).map { _ in Promise(logOdds: 30) }
    let turnout = try model(shock: 0).turnout(
      of: try action(inDays: 60, capacity: 4 + free), promises: promises, map: .standard, now: now)
    #expect(turnout.toCome.upperBound == free)
    #expect(turnout.present.upperBound <= 4 + free)
  }

  @Test("promises needed: the action goes ahead when M reaches K, with or without one more")
  func activation() throws {
    let promises = [Promise(logOdds: 0), Promise(logOdds: 1)]
    let target = try action(inDays: 14, promisesNeeded: 5)
    let turnout = try model(shock: 0.5).turnout(of: target, promises: promises, map: .standard, now: now)
    #expect(abs(turnout.joint.probabilityActive - turnout.toCome.probability(atLeast: 3)) < 1e-12)
    #expect(abs(turnout.joint.probabilityActiveWithOneMore - turnout.toCome.probability(atLeast: 2)) < 1e-12)
    for node in turnout.joint.nodes {
      let active = try #require(node.activeWithout)
      // Given more promises, more people come.
      #expect(active.distribution.mean > node.present.mean)
    }
  }

  @Test("without a shock the conditional law matches a direct sum over promises to come")
  func conditionalLaw() throws {
    let target = try action(inDays: 14, promisesNeeded: 3)
    let turnout = try model(shock: 0).turnout(
      of: target, promises: [Promise(logOdds: 0)], map: .standard, now: now)
    let active = try #require(turnout.joint.nodes[0].activeWithout)
    var expected = [Double](repeating: 0, count: 6)
    for made in 2...turnout.toCome.upperBound {
      let kept = try CountDistribution.binomial(n: made, p: 0.7)
      for count in 0..<6 {
        let law = 0.5 * kept.probability(of: count) + 0.5 * kept.probability(of: count - 1)
        expected[count] += turnout.toCome.probability(of: made) * law
      }
    }
    for count in 0..<6 {
      #expect(abs(active.probability * active.distribution.probability(of: count) - expected[count]) < 1e-12)
    }
  }

  @Test("a citizen's own promises are left out of the others")
  func excluding() throws {
    let table = try PledgeTable([
      Pledge(citizen: "me", action: "a", places: 3), Pledge(citizen: "you", action: "a"),
      Pledge(citizen: "they", action: "a", status: .cancelled), Pledge(citizen: "last", action: "a", status: .waiting),
    ])
    let target = try action(inDays: 3)
    let model = model(shock: 0)
    #expect(model.promises(to: target, in: table, rows: [0, 1, 2, 3]).map(\.places) == [3, 1])
    #expect(model.promises(to: target, in: table, rows: [0, 1, 2, 3], excluding: "me").map(\.places) == [1])
  }
}
