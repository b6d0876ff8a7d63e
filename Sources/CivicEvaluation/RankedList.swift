import CivicStatistics

/// Where the relevant things stand in one ranked list, from which every measure of a ranking is computed.
///
/// Relevance is yes or no. The measures at k look at the first k places only, and divide by what is possible there, so
/// that a perfect list has the value 1 however many relevant things there are.
public struct RankedList: Hashable, Sendable {
  /// The places of the relevant things that were ranked, counted from 0, rising.
  public let hits: [Int]
  /// How many relevant things there are, ranked or not.
  public let relevantCount: Int

  /// Creates a list.
  ///
  /// - Parameters:
  ///   - hits: The places of the relevant things that were ranked, counted from 0, each once, in any order.
  ///   - relevantCount: How many relevant things there are, at least as many as `hits` and at least 1.
  public init(hits: [Int], relevantCount: Int) {
    precondition(relevantCount >= max(1, hits.count), "every hit is one of the relevant things")
    self.hits = hits.sorted()
    self.relevantCount = relevantCount
  }

  /// Normalized discounted cumulative gain: gain 1, discount 1/log₂(rank + 1), against the best possible list.
  ///
  /// Source: Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques" (2002).
  ///
  /// - Parameter k: How many places count, at least 1.
  /// - Returns: A number within 0...1.
  public func ndcg(at k: Int) -> Double {
    DiscountedGain.normalized(hits: hits, relevantCount: relevantCount, at: k)
  }

  /// The share of the relevant things among the first k, of those that fit there.
  ///
  /// - Parameter k: How many places count, at least 1.
  /// - Returns: Hits divided by min(k, relevant things), within 0...1.
  public func recall(at k: Int) -> Double {
    Double(hits.prefix { $0 < k }.count) / Double(min(k, relevantCount))
  }

  /// One divided by the rank of the first relevant thing; 0 if it is not among the first k.
  ///
  /// - Parameter k: How many places count, at least 1.
  /// - Returns: A number within 0...1.
  public func reciprocalRank(at k: Int) -> Double {
    guard let first = hits.first, first < k else { return 0 }
    return 1 / Double(first + 1)
  }

  /// The mean over the relevant things of the precision at their places; what is not among the first k counts 0.
  ///
  /// - Parameter k: How many places count, at least 1.
  /// - Returns: The sum of precisions divided by min(k, relevant things), within 0...1.
  public func averagePrecision(at k: Int) -> Double {
    var sum = 0.0
    for (earlier, place) in hits.prefix(while: { $0 < k }).enumerated() {
      sum += Double(earlier + 1) / Double(place + 1)
    }
    return sum / Double(min(k, relevantCount))
  }
}
