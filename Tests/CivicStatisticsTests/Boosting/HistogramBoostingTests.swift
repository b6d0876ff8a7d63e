import CivicLinearAlgebra
import CivicStatistics
import Foundation
import Testing

@Suite("Boosted trees")
struct HistogramBoostingTests {
  private let features = BoostingSample.features
  private let outcomes = BoostingSample.outcomes
  private let sampled = HistogramBoosting(
    trees: 30, leaves: 12, learningRate: 0.2, minimumLeafRows: 5, penalty: 1, columnShare: 0.5, rowShare: 0.7)

  @Test("A stump on an indicator takes one Newton step on each side")
  func stump() throws {
    // 3 of 4 and 2 of 6 came. From the log-odds of p = .5, the step of a group is Σ(y − p) / (Σ p(1 − p) + λ).
    let indicator = Matrix<Double>(rows: 10, columns: 1, elements: [0, 0, 0, 0, 1, 1, 1, 1, 1, 1])
    let stump = HistogramBoosting(trees: 1, leaves: 2, learningRate: 0.5, minimumLeafRows: 1, penalty: 2)
    let model = try stump.fit(features: indicator, outcomes: [1, 1, 1, 0, 1, 1, 0, 0, 0, 0])
    let logits = model.logits(of: Matrix(rows: 3, columns: 1, elements: [0, 1, .nan]))
    #expect(model.baseline == 0)
    #expect(abs(logits[0] - 0.5 * 1 / (4 * 0.25 + 2)) < 1e-12)
    #expect(abs(logits[1] - 0.5 * -1 / (6 * 0.25 + 2)) < 1e-12)
    // No value was missing before, so that one goes where most rows went.
    #expect(logits[2] == logits[1])
  }

  @Test("Many stumps on an indicator arrive at the shares of its groups")
  func convergence() throws {
    let indicator = Matrix<Double>(rows: 10, columns: 1, elements: [0, 0, 0, 0, 1, 1, 1, 1, 1, 1])
    let model = try HistogramBoosting(trees: 200, leaves: 2, learningRate: 0.3, minimumLeafRows: 1)
      .fit(features: indicator, outcomes: [1, 1, 1, 0, 1, 1, 0, 0, 0, 0])
    let probabilities = model.probabilities(of: Matrix(rows: 2, columns: 1, elements: [0, 1]))
    #expect(abs(probabilities[0] - 3.0 / 4) < 1e-9 && abs(probabilities[1] - 2.0 / 6) < 1e-9)
  }

  @Test("The first split is the best of all that exist", arguments: [0.0, 3], [1, 40])
  func bruteForce(penalty: Double, minimumLeafRows: Int) throws {
    let weights = BoostingSample.weights
    let model = try HistogramBoosting(trees: 1, leaves: 2, minimumLeafRows: minimumLeafRows, penalty: penalty)
      .fit(features: features, outcomes: outcomes, weights: weights)
    let split = try #require(model.splits(ofTree: 0).first)
    let mean = zip(outcomes, weights).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)

    func score(_ rows: [Int]) -> Double {
      let gradient = rows.reduce(0) { $0 + weights[$1] * (mean - outcomes[$1]) }
      return gradient * gradient / (rows.reduce(0) { $0 + weights[$1] } * mean * (1 - mean) + penalty)
    }
    func gain(_ column: Int, _ threshold: Double, missingGoesLeft: Bool) -> Double {
      let goesLeft = { (row: Int) in
        features[row, column].isNaN ? missingGoesLeft : features[row, column] <= threshold
      }
      let rows = Array(0..<features.rows)
      let (left, right) = (rows.filter(goesLeft), rows.filter { !goesLeft($0) })
      guard min(left.count, right.count) >= minimumLeafRows else { return 0 }
      return score(left) + score(right) - score(rows)
    }
    var best = 0.0
    for column in 0..<features.columns {
      for threshold in Set((0..<features.rows).map { features[$0, column] }) where !threshold.isNaN {
        best = max(
          best, gain(column, threshold, missingGoesLeft: true), gain(column, threshold, missingGoesLeft: false))
      }
    }
    #expect(abs(gain(split.column, split.threshold, missingGoesLeft: split.missingGoesLeft) - best) < 1e-9 * best)
    #expect(abs(split.gain - best) < 1e-9 * best)
  }

  @Test("Any number of workers gives the same bytes", arguments: [2, 3, 8])
  func workers(_ workers: Int) throws {
    let alone = try sampled.fit(features: features, outcomes: outcomes)
    let together = try sampled.fit(features: features, outcomes: outcomes, workers: workers)
    #expect(alone == together)
    #expect(alone.logits(of: features) == together.logits(of: features, workers: workers))
  }

  @Test("Another seed draws other rows and columns, the same seed the same")
  func seeds() throws {
    var other = sampled
    other.seed = Seed(2)
    let fits = try [sampled, sampled, other].map { try $0.fit(features: features, outcomes: outcomes) }
    #expect(fits[0] == fits[1])
    #expect(fits[0] != fits[2])
  }

  @Test("Rows of weight 0 are as good as absent, and a tree never splits by what they hold")
  func zeroWeights() throws {
    let kept = 300
    var shown = features
    for row in kept..<BoostingSample.rows { shown[row, 1] = .nan }
    let weights = (0..<BoostingSample.rows).map { $0 < kept ? 1.0 : 0 }
    let part = Matrix(rows: kept, columns: 5, elements: Array(features.elements[..<(kept * 5)]))
    let weighted = try sampled.fit(features: shown, outcomes: outcomes, weights: weights)
    let absent = try sampled.fit(features: part, outcomes: Array(outcomes[..<kept]))
    for (a, b) in zip(weighted.logits(of: part), absent.logits(of: part)) { #expect(abs(a - b) < 1e-9) }
  }

  @Test("The first trees of a fit are a fit of fewer trees")
  func prefix() throws {
    var short = sampled
    short.trees = 7
    let expected = try short.fit(features: features, outcomes: outcomes).logits(of: features)
    #expect(try sampled.fit(features: features, outcomes: outcomes).logits(of: features, trees: 7) == expected)
  }

  @Test("A fitted model survives being saved")
  func saved() throws {
    let model = try sampled.fit(features: features, outcomes: outcomes)
    #expect(try JSONDecoder().decode(FittedHistogramBoosting.self, from: JSONEncoder().encode(model)) == model)
  }

  @Test("Leaves respect the limits on their number, rows and weight")
  func limits() throws {
    var bounded = HistogramBoosting(trees: 1, leaves: 6, minimumLeafRows: 1)
    #expect(try bounded.fit(features: features, outcomes: outcomes).summary.leaves == 6)
    bounded.minimumLeafRows = 260
    #expect(try bounded.fit(features: features, outcomes: outcomes).summary.leaves == 1)
    bounded = HistogramBoosting(trees: 1, leaves: 6, minimumLeafRows: 1, minimumLeafWeight: 70)
    #expect(try bounded.fit(features: features, outcomes: outcomes).summary.leaves == 1)
  }

  @Test("Wrong data are refused, and the place named")
  func wrongData() {
    func expect(
      _ error: HistogramBoostingError, _ features: Matrix<Double>, _ outcomes: [Double], _ weights: [Double]? = nil
    ) {
      #expect(throws: error) { try HistogramBoosting().fit(features: features, outcomes: outcomes, weights: weights) }
    }
    let line = Matrix<Double>(rows: 3, columns: 2, elements: [1, 2, 3, 4, 5, 6])
    expect(.outcomes(.noRows), Matrix(rows: 0, columns: 2), [])
    expect(.outcomes(.countMismatch(rows: 3, values: 2)), line, [0, 1])
    expect(.outcomes(.outcomeOutOfRange(row: 1, value: 2)), line, [0, 2, 1])
    expect(.outcomes(.invalidWeight(row: 2, value: -1)), line, [0, 1, 1], [1, 1, -1])
    expect(.outcomes(.noWeight), line, [0, 1, 1], [0, 0, 0])
    expect(.outcomes(.constantOutcome(1)), line, [1, 1, 0], [1, 1, 0])
    expect(.noColumns, Matrix(rows: 3, columns: 0), [0, 1, 1])
    expect(.featureInfinite(row: 1, column: 1), Matrix(rows: 2, columns: 2, elements: [1, 2, 3, .infinity]), [0, 1])
  }

  @Test("Nothing to split by leaves the mean", arguments: [7.0, .nan])
  func constantColumns(value: Double) throws {
    let model = try HistogramBoosting().fit(
      features: Matrix(rows: 100, columns: 2, repeating: value), outcomes: (0..<100).map { $0 % 4 == 0 ? 1 : 0 })
    let probability = model.probabilities(of: Matrix(rows: 1, columns: 2, elements: [1, .nan]))[0]
    #expect(abs(probability - 0.25) < 1e-12)
  }
}
