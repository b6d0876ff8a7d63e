/// Folds that learn from the past and are judged by what came next.
///
/// Rows are cut by time into `count + 1` parts of about equal size. Each part but the first is the validation part of a
/// fold, whose train part is everything strictly before it, less a gap (Hyndman and Athanasopoulos, *Forecasting:
/// Principles and Practice*, 5.10). Rows of one time are never parted.
public struct TimeOrderedFolds: Equatable, Sendable {
  /// The number of folds.
  public var count: Int
  /// How long before the validation part the train part ends, in the unit of the times, as where outcomes are known late.
  public var gap: Double

  /// Creates a configuration.
  ///
  /// - Parameters:
  ///   - count: The number of folds, at least 1.
  ///   - gap: How long before the validation part the train part ends, at least 0.
  public init(count: Int = 3, gap: Double = 0) {
    precondition(count >= 1 && gap >= 0, "there is at least one fold, and no negative gap")
    self.count = count
    self.gap = gap
  }

  /// Divides rows.
  ///
  /// - Parameter times: The time of each row, finite, in any unit.
  /// - Returns: The folds, from the earliest validation part to the latest. With a gap g and the first time t of its
  ///   validation part, a fold learns from the times before t − g.
  /// - Throws: ``FoldError``: a time is not finite, there are too few different times, or the gap leaves a fold nothing.
  /// - Complexity: O(n log n + n · count).
  public func folds(times: [Double]) throws(FoldError) -> [Fold] {
    if let row = times.firstIndex(where: { !$0.isFinite }) { throw .timeNotFinite(row: row, value: times[row]) }
    let starts = try starts(of: times.sorted())
    var folds: [Fold] = []
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : .infinity
      let fold = Fold(
        train: times.indices.filter { times[$0] < start - gap },
        validation: times.indices.filter { times[$0] >= start && times[$0] < end })
      guard !fold.train.isEmpty else { throw .nothingBefore(fold: index) }
      folds.append(fold)
    }
    return folds
  }

  /// The first time of each validation part, strictly increasing.
  private func starts(of sorted: [Double]) throws(FoldError) -> [Double] {
    var starts: [Double] = []
    for part in 1...count {
      let last = starts.last ?? sorted.first ?? 0
      let fair = sorted.dropFirst(part * sorted.count / (count + 1))
      guard let start = fair.first(where: { $0 > last }) else {
        throw .tooFew(found: Set(sorted).count, needed: count + 1)
      }
      starts.append(start)
    }
    return starts
  }
}
