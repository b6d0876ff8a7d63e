/// A way to divide a node in two: rows whose bin in one column is low go left.
struct Split: Equatable, Sendable {
  let column: Int
  /// The highest bin that goes left.
  let bin: UInt8
  let missingGoesLeft: Bool
  /// What the left child holds.
  let left: GradientSum
  /// By how much it lowers the loss' second-order approximation, times two.
  let gain: Double
}

/// The search for the best split of a node in one column.
struct SplitSearch: Sendable {
  let scale: GradientScale
  /// λ, the penalty ½λv² on a leaf's value v.
  let penalty: Double
  let minimumLeafRows: Int
  let minimumLeafWeight: Double

  /// The split of a node with the highest gain, the first of equals; nil if none is allowed or gains anything.
  ///
  /// The gain of children with gradients G and curvatures H is Σ G²/(H + λ) less that of their parent (Chen and Guestrin,
  /// "XGBoost" (2016), eq. 7). Missing values are tried on either side; a node without any sends later ones with most rows.
  ///
  /// - Complexity: O(bins).
  func best(of sums: UnsafePointer<GradientSum>, total: GradientSum, column: Int, bins: ColumnBins) -> Split? {
    let last = bins.valueBins - 1
    let missing = bins.hasMissing ? sums[last + 1] : .zero
    var scan = Scan(search: self, sums: sums, total: total)
    guard scale.rows(missing) > 0 else {
      scan.tryCuts(0..<last, startingWith: .zero)
      return scan.split(in: column, missingGoesLeft: 2 * scale.rows(scan.left) > scale.rows(total))
    }
    // Behind the last value, all known values are divided from the missing.
    scan.tryCuts(0..<last + 1, startingWith: .zero)
    let whenRight = scan
    scan.tryCuts(0..<last, startingWith: missing)
    return scan.split(in: column, missingGoesLeft: scan.gain > whenRight.gain)
  }

  /// The value of a leaf that minimizes the loss' second-order approximation.
  func leafValue(_ total: GradientSum) -> Double {
    -scale.gradient(total) / (scale.curvature(total) + penalty)
  }

  /// G²/(H + λ).
  @inline(__always)
  fileprivate func score(_ sum: GradientSum) -> Double {
    let gradient = scale.gradient(sum)
    return gradient * gradient / (scale.curvature(sum) + penalty)
  }
}

/// The best cut so far on a walk over the bins of one column.
private struct Scan {
  let search: SplitSearch
  let sums: UnsafePointer<GradientSum>
  let total: GradientSum
  private(set) var left = GradientSum.zero
  private(set) var bin: Int?
  private var score: Double

  init(search: SplitSearch, sums: UnsafePointer<GradientSum>, total: GradientSum) {
    self.search = search
    self.sums = sums
    self.total = total
    score = search.score(total)
  }

  var gain: Double { score - search.score(total) }

  mutating func tryCuts(_ bins: Range<Int>, startingWith start: GradientSum) {
    var low = start
    for bin in bins {
      guard sums[bin] != .zero else { continue }
      low += sums[bin]
      let high = total - low
      guard search.allows(low) else { continue }
      guard search.allows(high) else { return }
      let score = search.score(low) + search.score(high)
      if score > self.score { (self.score, left, self.bin) = (score, low, bin) }
    }
  }

  func split(in column: Int, missingGoesLeft: Bool) -> Split? {
    bin.map {
      Split(
        column: column, bin: UInt8(truncatingIfNeeded: $0), missingGoesLeft: missingGoesLeft, left: left, gain: gain)
    }
  }
}

extension SplitSearch {
  /// Whether a leaf may hold so much.
  @inline(__always)
  fileprivate func allows(_ sum: GradientSum) -> Bool {
    scale.rows(sum) >= minimumLeafRows && scale.curvature(sum) >= minimumLeafWeight
  }
}
