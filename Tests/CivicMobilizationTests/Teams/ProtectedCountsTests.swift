import CivicMobilization
import CivicStatistics
import Testing

@Suite("Counts of groups that give nobody away")
struct ProtectedCountsTests {
  /// Every way in which the groups could have acted.
  private static func allCounts(_ sizes: [Int]) -> [[Int]] {
    sizes.reduce([[]]) { partial, size in partial.flatMap { counts in (0...size).map { counts + [$0] } } }
  }

  // The strongest attack: somebody who knows the sizes, k and the rule by which counts are suppressed lists every truth that would have been told
  // in the same way.
  @Test(
    "who lists every truth that fits what is told, the rule itself included, learns no suppressed count",
    arguments: [[3, 3, 3], [2, 5, 6], [1, 4, 7], [4, 4, 4, 4], [1, 1, 6, 6], [5, 9], [8], [1, 2, 3, 4]], [2, 3])
  func attack(sizes: [Int], k: Int) {
    let told = Dictionary(grouping: Self.allCounts(sizes)) { ProtectedCounts($0, sizes: sizes, k: k) }
    for (protected, truths) in told {
      for group in sizes.indices where protected.counts[group] == nil && sizes[group] > 0 {
        let possible = Set(truths.map { $0[group] })
        #expect(possible.count > 1, "\(protected) of \(sizes): \(possible)")
        #expect(possible != [0] && possible != [sizes[group]])
      }
    }
  }

  @Test("what is told is true, and of at least k people who did and k who did not", arguments: 1...40)
  func truth(seed: Int) {
    var generator = Seed(UInt64(seed)).generator()
    let sizes = (0..<6).map { _ in generator.integer(below: 40) }
    let counts = sizes.map { generator.integer(below: $0 + 1) }
    let protected = ProtectedCounts(counts, sizes: sizes, k: 5)
    for (group, told) in protected.counts.enumerated() {
      guard let told else { continue }
      #expect(told == counts[group] && told >= 5 && sizes[group] - told >= 5)
    }
    if let total = protected.total { #expect(total == counts.reduce(0, +)) }
    let pool = sizes.indices.filter { protected.isPooled[$0] }
    if let pooled = protected.pooled {
      #expect(pooled == pool.reduce(0) { $0 + counts[$1] } && pooled >= 5)
      #expect(pool.reduce(0) { $0 + sizes[$1] } - pooled >= 5 && pool.count > 1)
    }
  }

  @Test("where every group is large and mixed, everything is told")
  func everything() {
    let protected = ProtectedCounts([10, 12, 7], sizes: [30, 20, 40], k: 5)
    #expect(protected.counts == [10, 12, 7] && protected.total == 29)
  }

  @Test(
    "a company smaller than k, or where nobody or everybody took part, tells nothing",
    arguments: [([2], [3]), ([0, 0], [20, 20]), ([20, 20], [20, 20])])
  func nothing(counts: [Int], sizes: [Int]) {
    let protected = ProtectedCounts(counts, sizes: sizes, k: 5)
    #expect(protected.counts.allSatisfy { $0 == nil } && protected.pooled == nil && protected.total == nil)
  }
}
