import CivicStatistics
import Testing

@Suite("Folds")
struct FoldTests {
  @Test("Random parts hold each row once and differ by at most one row", arguments: [2, 3, 7])
  func random(count: Int) throws {
    let folds = try RandomFolds(count: count).folds(rows: 50)
    #expect(folds.flatMap(\.validation).sorted() == Array(0..<50))
    for fold in folds {
      #expect((fold.train + fold.validation).sorted() == Array(0..<50))
      #expect(fold.validation == fold.validation.sorted())
      #expect(abs(fold.validation.count * count - 50) < count)
    }
    #expect(try RandomFolds(count: count).folds(rows: 50) == folds)
    #expect(try RandomFolds(count: count, seed: Seed(2)).folds(rows: 50) != folds)
  }

  @Test("Groups stay whole, and parts are as even as they allow")
  func grouped() throws {
    // Sizes 1 to 12: parts of 26 rows are possible, and the largest first finds them within one row.
    let groups = (1...12).flatMap { Array(repeating: $0 * 1_000 - 7, count: $0) }
    let parts = try GroupedFolds(count: 3).parts(groups: groups)
    for group in Set(groups) { #expect(Set(zip(groups, parts).filter { $0.0 == group }.map(\.1)).count == 1) }
    for part in 0..<3 { #expect(abs(parts.count { $0 == part } - 26) <= 1) }
    #expect(try GroupedFolds(count: 3).parts(groups: groups) == parts)
    let folds = try GroupedFolds(count: 3).folds(groups: groups)
    for fold in folds {
      #expect(Set(fold.train.map { groups[$0] }).isDisjoint(with: fold.validation.map { groups[$0] }))
    }
  }

  @Test("Whatever order the rows have, time-ordered folds learn strictly from before", arguments: [0.0, 2.5])
  func timeOrdered(gap: Double) throws {
    let times = (0..<100).map { Double(($0 * 37) % 100 / 3) }
    let folds = try TimeOrderedFolds(count: 3, gap: gap).folds(times: times)
    #expect(folds.count == 3)
    var seen: [Int] = []
    for fold in folds {
      let first = try #require(fold.validation.map { times[$0] }.min())
      #expect(fold.train == times.indices.filter { times[$0] < first - gap })
      #expect(abs(fold.validation.count - 25) <= 3)
      seen += fold.validation
    }
    #expect(Set(seen).count == seen.count)
    let firstOfAll = seen.map { times[$0] }.min() ?? 0
    #expect(seen.sorted() == times.indices.filter { times[$0] >= firstOfAll })
  }

  @Test("Times by hand: 0 to 7 in four parts, one time never parted")
  func byHand() throws {
    let folds = try TimeOrderedFolds(count: 3).folds(times: [0, 1, 2, 2, 2, 5, 6, 7])
    #expect(
      folds == [
        Fold(train: [0, 1], validation: [2, 3, 4]), Fold(train: [0, 1, 2, 3, 4], validation: [5]),
        Fold(train: [0, 1, 2, 3, 4, 5], validation: [6, 7]),
      ])
  }

  @Test("What cannot be divided is refused")
  func refused() {
    #expect(throws: FoldError.tooFew(found: 4, needed: 5)) { try RandomFolds(count: 5).folds(rows: 4) }
    #expect(throws: FoldError.tooFew(found: 2, needed: 3)) { try GroupedFolds(count: 3).folds(groups: [1, 1, 8, 8]) }
    #expect(throws: FoldError.tooFew(found: 2, needed: 4)) { try TimeOrderedFolds().folds(times: [1, 1, 2, 2, 2]) }
    #expect(throws: FoldError.tooFew(found: 0, needed: 4)) { try TimeOrderedFolds().folds(times: []) }
    #expect(throws: FoldError.timeNotFinite(row: 1, value: .infinity)) {
      try TimeOrderedFolds().folds(times: [1, .infinity])
    }
    #expect(throws: FoldError.nothingBefore(fold: 0)) {
      try TimeOrderedFolds(count: 3, gap: 10).folds(times: (0..<20).map(Double.init))
    }
  }
}
