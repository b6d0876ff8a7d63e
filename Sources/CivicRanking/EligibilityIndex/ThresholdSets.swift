/// Which actions have a figure at most so large, for any limit: sorted, with the set of every so many at hand.
///
/// A set for each distinct figure would take memory quadratic in the actions; with checkpoints an answer is one intersection
/// and the removal of fewer actions than lie between two of them.
struct ThresholdSets: Sendable {
  private static let checkpointsAtMost = 128

  /// The known figures in increasing order, and the actions that have them.
  private let figures: [Double]
  private let actions: [Int32]
  /// Checkpoint c holds the actions whose figure is unknown and the first c · `stride` of `actions`.
  private let checkpoints: [[UInt64]]
  private let stride: Int

  /// Prepares the figures of actions, nil where unknown. O(n log n).
  init(_ figureOfAction: [Double?]) {
    let known = figureOfAction.indices.compactMap { action in
      figureOfAction[action].map { (figure: $0, action: action) }
    }
    .sorted { ($0.figure, $0.action) < ($1.figure, $1.action) }
    figures = known.map(\.figure)
    actions = known.map { Int32($0.action) }
    stride = max(1, (known.count + Self.checkpointsAtMost - 1) / Self.checkpointsAtMost)
    var set = [UInt64](figureOfAction.count) { figureOfAction[$0] == nil }
    var checkpoints = [set]
    for (rank, entry) in known.enumerated() {
      set.insert(entry.action)
      if (rank + 1) % stride == 0 || rank + 1 == known.count { checkpoints.append(set) }
    }
    self.checkpoints = checkpoints
  }

  /// Removes from `words` the actions whose figure is known and above a limit; of these only members of `scope`, if given.
  func removeAbove(_ limit: Double, from words: inout [UInt64], within scope: [UInt64]? = nil) {
    let kept = figures.partitioningIndex { $0 > limit }
    let checkpoint = (kept + stride - 1) / stride
    if let scope {
      words.formIntersection(checkpoints[checkpoint], within: scope)
    } else {
      words.formIntersection(checkpoints[checkpoint])
    }
    for rank in kept..<min(figures.count, checkpoint * stride) {
      let action = Int(actions[rank])
      if scope?.contains(bit: action) ?? true { words.remove(action) }
    }
  }
}

extension RandomAccessCollection where Element == Double, Index == Int {
  /// The first index whose element satisfies a predicate that no earlier element satisfies and all later ones do; `endIndex` if
  /// there is none. O(log n).
  @inlinable
  package func partitioningIndex(where belongsToSecond: (Double) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if belongsToSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
