import CivicStatistics
import Testing

@Suite("Groups encoded by their outcomes")
struct TargetEncodingTests {
  private let groups = [7, 7, 7, -2, -2, 5]
  private let outcomes: [Double] = [1, 1, 0, 0, 1, 0]
  private let weights: [Double] = [1, 2, 1, 1, 3, 2]
  private let parts = [0, 0, 1, 0, 1, 1]

  @Test("By hand: the mean of a group drawn towards that of all, and of strangers that of all")
  func fitted() throws {
    // μ = 6/10, m = 2.
    let encoding = try TargetEncoding(smoothing: 2).fit(groups: groups, outcomes: outcomes, weights: weights)
      .encode([7, -2, 5, 99])
    let expected: [Double] = [4.2 / 6, 4.2 / 6, 1.2 / 4, 0.6]
    for (mean, expected) in zip(encoding.means, expected) { #expect(abs(mean - expected) < 1e-15) }
    #expect(encoding.weights == [4, 4, 2, 0])
  }

  @Test("By hand: a row is encoded by the other parts of its group")
  func outOfFold() throws {
    let encoding = try TargetEncoding(smoothing: 2)
      .outOfFold(groups: groups, parts: parts, outcomes: outcomes, weights: weights)
    let expected: [Double] = [1.2 / 3, 1.2 / 3, 4.2 / 5, 4.2 / 5, 1.2 / 3, 0.6]
    for (mean, expected) in zip(encoding.means, expected) { #expect(abs(mean - expected) < 1e-15) }
    #expect(encoding.weights == [1, 1, 3, 3, 1, 0])
  }

  @Test("A group of pure noise says nothing of its own outcome out of fold, though a great deal within")
  func noLeak() throws {
    var generator = Seed(3).generator()
    let rows = 20_000
    let groups = (0..<rows).map { _ in generator.integer(below: 5_000) }
    let outcomes = (0..<rows).map { _ in generator.bernoulli(0.4) ? 1.0 : 0 }
    let parts = try RandomFolds(count: 10).parts(rows: rows)
    let encoding = TargetEncoding(smoothing: 3)
    let within = try encoding.fit(groups: groups, outcomes: outcomes).encode(groups).means
    let outside = try encoding.outOfFold(groups: groups, parts: parts, outcomes: outcomes).means
    #expect(correlation(within, outcomes) > 0.4)
    #expect(abs(correlation(outside, outcomes)) < 4 / Double(rows).squareRoot())
  }

  @Test("What a group is like is found out of fold")
  func signal() throws {
    var generator = Seed(4).generator()
    let rows = 20_000
    let groups = (0..<rows).map { _ in generator.integer(below: 200) }
    let rates = (0..<200).map { _ in generator.uniform() }
    let outcomes = groups.map { generator.bernoulli(rates[$0]) ? 1.0 : 0 }
    let parts = try RandomFolds(count: 10).parts(rows: rows)
    let outside = try TargetEncoding(smoothing: 3).outOfFold(groups: groups, parts: parts, outcomes: outcomes).means
    #expect(correlation(outside, groups.map { rates[$0] }) > 0.98)
  }

  @Test("Wrong data are refused")
  func wrongData() {
    let encoding = TargetEncoding()
    #expect(throws: OutcomeError.countMismatch(rows: 2, values: 1)) { try encoding.fit(groups: [1, 2], outcomes: [1]) }
    #expect(throws: OutcomeError.outcomeOutOfRange(row: 1, value: -1)) {
      try encoding.fit(groups: [1, 2], outcomes: [1, -1])
    }
    #expect(throws: OutcomeError.countMismatch(rows: 2, values: 3)) {
      try encoding.outOfFold(groups: [1, 2], parts: [0, 1, 2], outcomes: [1, 0])
    }
  }

  private func correlation(_ a: [Double], _ b: [Double]) -> Double {
    let meanA = a.reduce(0, +) / Double(a.count)
    let meanB = b.reduce(0, +) / Double(b.count)
    var (product, squareA, squareB) = (0.0, 0.0, 0.0)
    for (x, y) in zip(a, b) {
      product += (x - meanA) * (y - meanB)
      squareA += (x - meanA) * (x - meanA)
      squareB += (y - meanB) * (y - meanB)
    }
    return product / (squareA * squareB).squareRoot()
  }
}
