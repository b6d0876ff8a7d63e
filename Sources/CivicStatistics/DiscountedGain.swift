import Foundation

/// Normalized discounted cumulative gain of one list: gain 1 for what is relevant, discount 1/log₂(rank + 1).
///
/// Source: Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques" (2002).
package enum DiscountedGain {
  /// The gain of a list divided by that of the best possible one.
  ///
  /// - Parameters:
  ///   - hits: The places of what is relevant, counted from 0, rising.
  ///   - relevantCount: How much is relevant, ranked or not, at least 1.
  ///   - k: How many places count, at least 1.
  /// - Returns: A number within 0...1.
  package static func normalized(hits: [Int], relevantCount: Int, at k: Int) -> Double {
    gain(hits.prefix { $0 < k }) / gain(0..<min(k, relevantCount))
  }

  private static func gain(_ places: some Sequence<Int>) -> Double {
    places.reduce(0) { $0 + 1 / log2(Double($1 + 2)) }
  }
}
