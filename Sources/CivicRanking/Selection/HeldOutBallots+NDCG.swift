import CivicLinearAlgebra
import CivicStatistics

extension HeldOutBallots {
  /// NDCG at k of each part: the first k actions that the rest of the ballot does not hold, against what was hidden.
  ///
  /// - Parameters:
  ///   - scores: What ``scores(of:workers:)`` gives.
  ///   - k: How many places count, at least 1.
  ///   - order: The rank of each action among equals, lower first; nil keeps the order of the columns.
  /// - Returns: One number within 0...1 for each part.
  public func ndcg(of scores: Matrix<Float>, at k: Int, order: [Int]? = nil) -> [Double] {
    let lists = best(k, of: scores, histories: queries.histories, order: order)
    return lists.indices.map { row in
      let hidden = Set(targets.row(row).columns)
      let hits = lists[row].indices.filter { hidden.contains(Int32(truncatingIfNeeded: lists[row][$0].action)) }
      return DiscountedGain.normalized(hits: hits, relevantCount: hidden.count, at: k)
    }
  }

  /// The mean of each citizen's parts: nobody counts more for a longer ballot, and one ballot's parts are no separate evidence.
  ///
  /// - Parameter values: One number for each part.
  /// - Returns: One number for each citizen with parts, in the order of the parts.
  public func citizenMeans(_ values: [Double]) -> [Double] {
    precondition(values.count == count, "every part has one value")
    var means: [Double] = []
    var start = 0
    while start < count {
      let end = citizens[start...].firstIndex { $0 != citizens[start] } ?? count
      means.append(values[start..<end].reduce(0, +) / Double(end - start))
      start = end
    }
    return means
  }
}
