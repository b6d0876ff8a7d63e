import CivicStatistics
import CivicTurnout
import Foundation
import Testing

@Suite("How many places of a group's promise are used")
struct GroupPledgeTests {
  private let booked = [1, 2, 2, 3, 4, 6, 8, 10]
  private let attended = [1, 0, 2, 3, 1, 6, 0, 7]

  private func eight() throws -> PlaceRecords {
    try PlaceRecords(booked: booked, groups: [[0, 0, 1, 1, 0, 1, 0, 1]])
  }

  @Test("the beta-binomial regression is the penalised optimum that scipy finds")
  func regression() throws {
    let laws = try BetaBinomialRegression().fit(eight(), attended: attended).distributions(of: eight())
    // scipy 1.17.1, minimize(method='BFGS') of −Σ betabinom.logpmf plus the stated penalties.
    let means = [
      0.7466459009563261, 1.3129458592482777, 1.4793403033710464, 2.0640456193164938, 2.213610304637965,
      3.530856433693072, 3.5642180206750473, 5.096050427562361,
    ]
    for (law, mean) in zip(laws, means) { #expect(abs(law.mean - mean) < 2e-3) }
    #expect(abs(laws[6].probability(of: 0) - 0.2928605480620707) < 1e-3)
  }

  @Test("the chance that none come is the penalised optimum that scipy finds")
  func none() throws {
    let laws = try GroupPledgeModel().fit(eight(), attended: attended).distributions(of: eight())
    // scipy 1.17.1, minimize(method='BFGS') of the logistic loss plus the stated penalties.
    let expected = [0.121485, 0.335026, 0.28777, 0.104084, 0.303812, 0.264163, 0.361896, 0.267811]
    for (law, none) in zip(laws, expected) { #expect(abs(law.probability(of: 0) - none) < 1e-3) }
  }

  @Test("only where 0 is missing though it is expected is the law that given at least one", arguments: [true, false])
  func truncation(isPublishedWithNobody: Bool) throws {
    var generator = SeededGenerator(seed: Seed(3))
    let law = try CountDistribution.betaBinomial(n: 4, mean: 0.5, precision: 2)
    let all = (0..<400).map { _ in law.quantile(generator.uniform()) }
    let seen = isPublishedWithNobody ? all : all.filter { $0 > 0 }
    let records = try PlaceRecords(booked: seen.map { _ in 4 })
    let fitted = try BetaBinomialRegression(usesSize: false).fit(records, attended: seen)
    #expect(fitted.isTruncated == !isPublishedWithNobody)
    let forecast = try fitted.distributions(of: records)[0]
    let expected = isPublishedWithNobody ? law : law.given(atLeast: 1).distribution
    for count in 0...4 { #expect(abs(forecast.probability(of: count) - expected.probability(of: count)) < 0.06) }
  }

  @Test("beats the pooled rate by far where groups come all or not at all, and is as good where each decides alone")
  func simulation() throws {
    var generator = SeededGenerator(seed: Seed(11))
    for together in [true, false] {
      let booked = (0..<600).map { _ in 1 + generator.integer(below: 32) }
      let attended = try booked.map { places in
        together
          ? (generator.bernoulli(0.7) ? places : 0)
          : try CountDistribution.binomial(n: places, p: 0.7).quantile(generator.uniform())
      }
      let past = try PlaceRecords(booked: Array(booked[..<400]))
      let coming = try PlaceRecords(booked: Array(booked[400...]))
      let came = Array(attended[400...])
      func loss(_ laws: [CountDistribution]) -> Double {
        zip(laws, came).reduce(0) { $0 - log(max($1.0.probability(of: $1.1), 1e-15)) } / Double(came.count)
      }
      let mixture = try GroupPledgeModel().fit(past, attended: Array(attended[..<400])).distributions(of: coming)
      let regression = try BetaBinomialRegression().fit(past, attended: Array(attended[..<400]))
      let plain = try coming.booked.map { try CountDistribution.binomial(n: $0, p: 0.7) }
      let best = min(loss(mixture), loss(try regression.distributions(of: coming)))
      #expect(together ? best < loss(plain) - 1 : best < loss(plain) + 0.03)
    }
  }

  @Test(
    "few rows, one row, none, one size, and constant outcomes give laws that add up",
    arguments: [
      ([], []), ([0], [0]), ([1], [1]), ([32], [0]), ([5, 5, 5], [5, 5, 5]), ([3, 3], [0, 0]), ([100, 1], [37, 0]),
    ] as [([Int], [Int])])
  func degenerate(booked: [Int], attended: [Int]) throws {
    let past = try PlaceRecords(booked: booked)
    let coming = try PlaceRecords(booked: [0, 1, 2, 3, 32, 1_000])
    let laws =
      try GroupPledgeModel().fit(past, attended: attended).distributions(of: coming)
      + BetaBinomialRegression().fit(past, attended: attended).distributions(of: coming)
    for (law, places) in zip(laws, coming.booked + coming.booked) {
      #expect(law.support.lowerBound >= 0 && law.support.upperBound <= places)
      #expect(abs(law.masses.reduce(0, +) - 1) < 1e-12)
    }
  }

  @Test("columns of one value, missing numbers, and levels never seen are borne")
  func strangeColumns() throws {
    let past = try PlaceRecords(booked: [2, 3, 4], columns: [1, .nan, 1, 5, 1, 6], groups: [[0, -1, 1]])
    let coming = try PlaceRecords(booked: [2], columns: [9, .nan], groups: [[77]])
    let law = try GroupPledgeModel().fit(past, attended: [1, 2, 4]).distributions(of: coming)[0]
    #expect(law.mean > 0 && law.mean < 2)
  }

  @Test("impossible records are refused by row and value")
  func errors() throws {
    #expect(throws: PlaceCountError.negativePlaces(row: 1, value: -2)) { try PlaceRecords(booked: [1, -2]) }
    #expect(throws: PlaceCountError.attendedOutOfRange(row: 0, value: 3, places: 2)) {
      try GroupPledgeModel().fit(PlaceRecords(booked: [2]), attended: [3])
    }
    #expect(throws: PlaceCountError.attendedOutOfRange(row: 0, value: -1, places: 2)) {
      try BetaBinomialRegression().fit(PlaceRecords(booked: [2]), attended: [-1])
    }
  }

  @Test("can be saved and read back")
  func coding() throws {
    let fitted = try GroupPledgeModel().fit(eight(), attended: attended)
    let restored = try JSONDecoder().decode(FittedGroupPledgeModel.self, from: JSONEncoder().encode(fitted))
    #expect(try restored.distributions(of: eight()) == fitted.distributions(of: eight()))
  }
}
