import CivicStatistics
import CivicTurnout
import Foundation
import Testing

@Suite("How many places are promised in the end")
struct FillingModelTests {
  @Test("what is known at a lead are the pledges until then, in whatever order they are told")
  func curve() throws {
    let curve = try FillingCurve(leads: [1, 20, -0.5, 8, 7], places: [4, 1, 9, 3, 2])
    #expect(curve.leads == [20, 8, 7, 1, -0.5])
    #expect([30, 20, 7.5, 7, 0].map { curve.places(until: $0) } == [0, 1, 4, 6, 10])
    #expect(curve.total == 19)
    #expect(curve.lateCount == 1)
  }

  @Test("without a past the prior stands: pledges go on as long as they usually come", arguments: [14.0, 7, 3, 1])
  func prior(lead: Double) throws {
    let fitted = try FillingModel(views: [.soFar]).fit([], lead: lead)
    let curve = try FillingCurve(leads: [30, 20], places: [10, 9])
    // (1 + y)(e^(lead/14) − 1) if pledges come at exponential leads, (1 + w)·lead/7 if they go on as in the last week.
    let byLead = 20 * expm1(lead / 14)
    let byPace = Double(lead == 14 ? 10 : 1) * lead / 7
    let some = logistic((log(byLead) + log(byPace)) / 2)
    #expect(abs(try fitted.toCome(curve).mean - some * (1 + byLead)) < 1e-6)
    #expect(fitted.pastEvents == 0)
    #expect(try fitted.total(curve).lowerBound == 19)
  }

  @Test("0, 3 and 1,000 past events go through the same door; more of them forecast better")
  func history() throws {
    var generator = SeededGenerator(seed: Seed(21))
    let coming = try (0..<150).map { _ in try simulated(&generator) }
    var scores: [Double] = []
    for size in [0, 3, 1_000] {
      let past = try (0..<size).map { _ in try simulated(&generator) }
      let fitted = try FillingModel().fit(past, lead: 7)
      let losses = try coming.map { -log(max(try fitted.total($0).probability(of: $0.total), 1e-15)) }
      scores.append(losses.reduce(0, +) / 150)
    }
    #expect(scores[2] < scores[0])
    #expect(scores[2] < scores[1] + 0.02)
  }

  @Test("intervals learned from simulated events hold what they promise, and beat additive pick-up")
  func calibration() throws {
    var generator = SeededGenerator(seed: Seed(22))
    let past = try (0..<300).map { _ in try simulated(&generator) }
    let coming = try (0..<300).map { _ in try simulated(&generator) }
    let fitted = try FillingModel().fit(past, lead: 5)
    let additive = past.map { $0.total - $0.places(until: 5) }.sorted()
    var (covered, ours, theirs) = (0.0, 0.0, 0.0)
    for curve in coming {
      let law = try fitted.total(curve)
      let middle = (law.cumulative(through: curve.total - 1) + law.cumulative(through: curve.total)) / 2
      covered += abs(middle - 0.5) < 0.4 ? 1 : 0
      ours += abs(Double(law.quantile(0.5) - curve.total))
      theirs += abs(Double(curve.places(until: 5) + additive[150] - curve.total))
    }
    #expect(abs(covered / 300 - 0.8) < 0.08)
    #expect(ours < theirs)
  }

  @Test("each pledge moves the forecast")
  func update() throws {
    var generator = SeededGenerator(seed: Seed(23))
    let fitted = try FillingModel().fit((0..<50).map { _ in try simulated(&generator) }, lead: 3)
    let before = try fitted.total(FillingCurve(leads: [9], places: [5]))
    let after = try fitted.total(FillingCurve(leads: [9, 4], places: [5, 6]))
    #expect(after.lowerBound == before.lowerBound + 6)
    #expect(after.mean > before.mean + 5)
  }

  @Test("who comes in the end are those so far and those to come, as far as kept")
  func turnout() throws {
    let fitted = try FillingModel().fit([], lead: 3)
    let curve = try FillingCurve(leads: [9], places: [10])
    let kept = try CountDistribution.binomial(n: 10, p: 0.7)
    let turnout = try fitted.turnout(curve, keptSoFar: kept, keep: 0.7)
    #expect(abs(turnout.mean - 0.7 * (try fitted.total(curve).mean)) < 1e-9)
  }

  @Test("events without pledges, of one size, and of a stranger pool give laws that add up")
  func degenerate() throws {
    let empty = try FillingCurve(leads: [], places: [])
    let huge = try FillingCurve(leads: [400], places: [20_000], pool: 9)
    for past in [[], [empty], [empty, empty, empty], [huge], [huge, empty]] {
      let fitted = try FillingModel().fit(past, lead: 7)
      for curve in [empty, huge] {
        let law = try fitted.total(curve)
        #expect(law.lowerBound >= curve.total && law.mean.isFinite)
      }
    }
  }

  @Test("impossible pledges are refused by row and value")
  func errors() {
    #expect(throws: FillingError.negativePlaces(row: 1, value: -1)) {
      try FillingCurve(leads: [3, 2], places: [1, -1])
    }
    #expect(throws: FillingError.unknownTime(row: 0)) { try FillingCurve(leads: [.nan], places: [1]) }
  }

  @Test("can be saved and read back")
  func coding() throws {
    let fitted = try FillingModel().fit([FillingCurve(leads: [9, 2], places: [5, 3])], lead: 3)
    let restored = try JSONDecoder().decode(FittedFillingModel.self, from: JSONEncoder().encode(fitted))
    let curve = try FillingCurve(leads: [9], places: [5])
    #expect(try restored.total(curve) == fitted.total(curve))
  }

  /// Pledges at exponential leads of ten days on average, at a rate that differs between events.
  private func simulated(_ generator: inout SeededGenerator) throws -> FillingCurve {
    let count = generator.poisson(mean: exp(generator.normal(mean: 3, standardDeviation: 0.7)))
    return try FillingCurve(
      leads: (0..<count).map { _ in -10 * log(1 - generator.uniform()) },
      places: (0..<count).map { _ in 1 + generator.poisson(mean: 0.5) })
  }
}
