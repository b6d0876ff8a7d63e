import CivicEvaluation
import Testing

@Suite("A ranked list")
struct RankedListTests {
  /// scikit-learn 1.9.1: ndcg_score([[1, 0, 1, 0, 0, 1]], [[6, 5, 4, 3, 2, 1]], k=…), and by hand with 1, 1/log₂3, ½, 1/log₂7.
  @Test("NDCG discounts later places", arguments: [(1, 1.0), (2, 0.6131471928), (3, 0.7039180890), (6, 0.8710785440)])
  func ndcg(k: Int, expected: Double) {
    let list = RankedList(hits: [5, 0, 2], relevantCount: 3)
    #expect(abs(list.ndcg(at: k) - expected) < 1e-9)
  }

  @Test("What is not ranked at all still counts as missing")
  func missing() {
    let list = RankedList(hits: [0], relevantCount: 2)
    #expect(abs(list.ndcg(at: 10) - 1 / (1 + 0.6309297535714574)) < 1e-12)
    #expect(list.recall(at: 10) == 0.5)
    #expect(RankedList(hits: [], relevantCount: 2).ndcg(at: 10) == 0)
  }

  @Test("Recall divides by what fits into k places")
  func recall() {
    let list = RankedList(hits: [0, 3], relevantCount: 5)
    #expect(list.recall(at: 1) == 1)
    #expect(list.recall(at: 4) == 0.5)
    #expect(list.recall(at: 10) == 0.4)
  }

  @Test("The reciprocal rank is that of the first hit", arguments: [(2, 0.0), (3, 1.0 / 3), (10, 1.0 / 3)])
  func reciprocalRank(k: Int, expected: Double) {
    #expect(RankedList(hits: [7, 2], relevantCount: 2).reciprocalRank(at: k) == expected)
  }

  /// Manning, Raghavan and Schütze, *Introduction to Information Retrieval* (2008), 8.4: precisions at the relevant ones.
  @Test("Average precision is the mean of the precisions at the hits")
  func averagePrecision() {
    let list = RankedList(hits: [0, 2, 5], relevantCount: 3)
    #expect(abs(list.averagePrecision(at: 10) - (1 + 2.0 / 3 + 3.0 / 6) / 3) < 1e-15)
    #expect(abs(list.averagePrecision(at: 2) - 0.5) < 1e-15)
  }
}
