import CivicEvaluation
import Testing

@Suite("Variety of a list")
struct CategoryCountsTests {
  /// By hand: 1 / Σ p², with shares ½ ½; ¾ ¼; all in one; six alike.
  @Test(
    "the effective number of categories",
    arguments: [([1, 1], 2), ([3, 1], 1.6), ([0, 5], 1), ([2, 2, 2, 2, 2, 2], 6), ([], 0), ([0], 0)]
      as [([Int], Double)])
  func effectiveNumber(counts: [Int], expected: Double) {
    #expect(abs(CategoryCounts(counts: counts).effectiveNumber - expected) < 1e-15)
  }

  @Test("categories are counted, whatever they are called")
  func labels() {
    #expect(CategoryCounts(["a", "b", "a", "a"]) == CategoryCounts(counts: [1, 3]))
  }
}
