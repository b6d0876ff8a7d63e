import CivicStatistics
import CivicTurnout
import Foundation
import Testing

@Suite("Places that share a fate, and events that share a shock")
struct CountLayerTests {
  @Test("the dispersion of six blocks is the penalised optimum that scipy finds")
  func dispersion() throws {
    let blocks: [(size: Int, kept: Int, mean: Double, level: Int32)] = [
      (2, 2, 0.6, 0), (2, 0, 0.5, 0), (3, 3, 0.7, 1), (5, 1, 0.4, 0), (8, 8, 0.8, 1), (4, 2, 0.5, 1),
    ]
    let numbered = blocks.enumerated().flatMap { number, block in
      (0..<block.size).map { (block: Int32(number), mean: block.mean, level: block.level, came: $0 < block.kept) }
    }
    let places = try PredictedPlaces(
      probabilities: numbered.map(\.mean), events: numbered.map { _ in 0 }, blocks: numbered.map(\.block),
      factors: [numbered.map(\.level)], eventCount: 1)
    let layer = try CountLayer().fit(places, outcomes: numbered.map(\.came))
    // scipy 1.17.1, minimize(method='Nelder-Mead') of −Σ betabinom.logpmf + c₀²/8 + c₁²/2 + Σu²/(2·.49).
    #expect(abs(layer.dispersion.intercept - 0.33258065) < 1e-4)
    #expect(abs(layer.dispersion.slope - 0.15586499) < 1e-4)
    #expect(abs(layer.dispersion.effects[0][0] - 0.03294199) < 1e-4)
    #expect(abs(layer.dispersion.effects[0][1] - 0.00779913) < 1e-4)
  }

  @Test("without blocks or events the stated priors remain")
  func priors() throws {
    let nobody = try PredictedPlaces(probabilities: [], events: [], blocks: [], eventCount: 0)
    let layer = try CountLayer().fit(nobody, outcomes: [])
    #expect(layer.dispersion.precision(size: 4) == 1)
    #expect(abs(layer.shock - 0.3) < 0.03)
    #expect(try layer.forecasts(of: nobody).isEmpty)
  }

  @Test("people alone and a block are counted as by hand, an event without places is empty")
  func enumeration() throws {
    let places = try PredictedPlaces(
      probabilities: [0.5, 0.25, 0.6, 0.6], events: [0, 0, 0, 0], blocks: [-1, -1, 7, 7], eventCount: 2)
    let forecasts = try layer(shock: 0, logPrecision: log(2)).forecasts(of: places)
    // α = 1.2, β = .8: P(0) = .8·1.8/6 = .24, P(2) = 1.2·2.2/6 = .44; two alone: .375, .5, .125.
    let expected = [0.09, 0.24, 0.355, 0.26, 0.055]
    for (count, probability) in expected.enumerated() {
      #expect(abs(forecasts[0].distribution.probability(of: count) - probability) < 1e-15)
    }
    #expect(forecasts[1].distribution == .certain(0))
    #expect(abs(forecasts[0].probability(atLeast: 3) - 0.315) < 1e-15)
    #expect(abs(forecasts[0].probability(above: 3) - 0.055) < 1e-15)
  }

  @Test("a shock leaves the mean and the parts of the variance add up to it", arguments: [0, 0.3, 1.1])
  func variance(shock: Double) throws {
    let probabilities = [0.1, 0.5, 0.9, 0.7, 0.7, 0.7, 0.2]
    let places = try PredictedPlaces(
      probabilities: probabilities, events: [0, 0, 0, 0, 0, 0, 0], blocks: [0, 1, 2, 3, 3, 3, 4], eventCount: 1)
    let forecast = try layer(shock: shock, logPrecision: 0).forecasts(of: places)[0]
    #expect(abs(forecast.distribution.mean - probabilities.reduce(0, +)) < 1e-10)
    #expect(abs(forecast.distribution.variance - forecast.variance.total) < 1e-10)
    #expect((forecast.variance.shock > 1e-9) == (shock > 0))
    let shares = forecast.variance.shares
    #expect(abs(shares.people + shares.blocks + shares.shock - 1) < 1e-12)
  }

  @Test("finds the shock and the dispersion of simulated events, and its intervals hold what they promise")
  func recovery() throws {
    var generator = SeededGenerator(seed: Seed(5))
    let past = try simulated(&generator, events: 400)
    let layer = try CountLayer().fit(past.places, outcomes: past.came)
    #expect(abs(layer.shock - 0.6) < 0.12)
    #expect(abs(log(layer.dispersion.precision(size: 4)) - log(1.5)) < 0.35)
    let coming = try simulated(&generator, events: 400)
    let covered = try layer.forecasts(of: coming.places).enumerated().map { event, forecast in
      let count = zip(coming.places.events, coming.came).count { Int($0) == event && $1 == true }
      let middle =
        (forecast.distribution.cumulative(through: count - 1) + forecast.distribution.cumulative(through: count)) / 2
      return abs(middle - 0.5) < 0.45 ? 1.0 : 0
    }
    #expect(abs(covered.reduce(0, +) / 400 - 0.9) < 0.045)
  }

  @Test("people who decide alone are not taken for a block or a shock")
  func independence() throws {
    var generator = SeededGenerator(seed: Seed(6))
    let past = try simulated(&generator, events: 300, shock: 0, precision: 1e6)
    let layer = try CountLayer().fit(past.places, outcomes: past.came)
    #expect(layer.shock < 0.15)
    #expect(layer.dispersion.precision(size: 4) > 10)
  }

  @Test("a place whose outcome nobody knows teaches nothing")
  func unknown() throws {
    var generator = SeededGenerator(seed: Seed(7))
    let past = try simulated(&generator, events: 40)
    let known = try CountLayer().fit(past.places, outcomes: past.came)
    let places = try PredictedPlaces(
      probabilities: past.places.probabilities + [0.9, 0.9, 0.9], events: past.places.events + [0, 0, 1],
      blocks: past.places.blocks + [99, 99, 0], eventCount: 40)
    let more = try CountLayer().fit(places, outcomes: past.came + [nil, nil, nil])
    #expect(more == known)
  }

  @Test("constant outcomes and certain forecasts that fail end in finite figures", arguments: [true, false])
  func constant(outcome: Bool) throws {
    let places = try PredictedPlaces(
      probabilities: (0..<40).map { $0 % 3 == 0 ? 1 : $0 % 3 == 1 ? 0 : 0.5 }, events: (0..<40).map { _ in 0 },
      blocks: (0..<40).map { $0 / 4 }, eventCount: 1)
    let layer = try CountLayer().fit(places, outcomes: (0..<40).map { _ in outcome })
    let forecast = try layer.forecasts(of: places)[0]
    #expect(layer.shock.isFinite && forecast.distribution.mean.isFinite)
    #expect(abs(forecast.distribution.masses.reduce(0, +) - 1) < 1e-12)
  }

  @Test("an impossible table is refused by row and value")
  func errors() throws {
    #expect(throws: CountLayerError.probabilityOutOfRange(row: 1, value: 1.5)) {
      try PredictedPlaces(probabilities: [0.5, 1.5], events: [0, 0], blocks: [0, 0], eventCount: 1)
    }
    #expect(throws: CountLayerError.eventOutOfRange(row: 0, value: 3)) {
      try PredictedPlaces(probabilities: [0.5], events: [3], blocks: [0], eventCount: 3)
    }
    let plain = try PredictedPlaces(probabilities: [0.5], events: [0], blocks: [0], eventCount: 1)
    let typed = try PredictedPlaces(
      probabilities: [0.5], events: [0], blocks: [0], factors: [[0]], eventCount: 1)
    let layer = try CountLayer().fit(plain, outcomes: [true])
    #expect(throws: CountLayerError.factorCountDiffers(fitted: 0, given: 1)) { try layer.forecasts(of: typed) }
  }

  @Test("can be saved and read back")
  func coding() throws {
    let plain = try PredictedPlaces(probabilities: [0.5, 0.5], events: [0, 0], blocks: [0, 0], eventCount: 1)
    let layer = try CountLayer().fit(plain, outcomes: [true, true])
    #expect(try JSONDecoder().decode(FittedCountLayer.self, from: JSONEncoder().encode(layer)) == layer)
  }

  private func layer(shock: Double, logPrecision: Double) -> FittedCountLayer {
    FittedCountLayer(dispersion: BlockDispersion(intercept: logPrecision), shock: shock)
  }

  /// Events of ten people alone and five blocks of four, with shock and dispersion as told.
  private func simulated(
    _ generator: inout SeededGenerator, events: Int, shock deviation: Double = 0.6, precision: Double = 1.5
  ) throws -> (places: PredictedPlaces, came: [Bool?]) {
    let shock = SharedShock(deviation: deviation)
    var rows: [(probability: Double, event: Int32, block: Int32, came: Bool)] = []
    for event in 0..<events {
      let z = generator.normal()
      for block in 0..<15 {
        let probability = 0.2 + 0.7 * generator.uniform()
        let shifted = logistic(shock.centre(logOdds: logit(probability)) + deviation * z)
        let size = block < 10 ? 1 : 4
        let law = try CountDistribution.betaBinomial(n: size, mean: shifted, precision: precision)
        let kept = law.quantile(generator.uniform())
        for place in 0..<size { rows.append((probability, Int32(event), Int32(block), place < kept)) }
      }
    }
    let places = try PredictedPlaces(
      probabilities: rows.map(\.probability), events: rows.map(\.event), blocks: rows.map(\.block),
      eventCount: events)
    return (places, rows.map(\.came))
  }
}
