/// A non-decreasing function of log-odds, given by its corners.
public struct FittedIsotonicCalibration: FittedCalibration {
  /// Where the corners are, increasing.
  private let corners: [Double]
  /// The probability at each corner, non-decreasing.
  private let heights: [Double]
  private let margin: Double

  init(pools: [Pool], margin: Double) {
    var (corners, heights): ([Double], [Double]) = ([], [])
    for pool in pools {
      for corner in Set([pool.bounds.lowerBound, pool.bounds.upperBound]).sorted() {
        corners.append(corner)
        heights.append(pool.mean)
      }
    }
    (self.corners, self.heights, self.margin) = (corners, heights, margin)
  }

  /// Corrects log-odds.
  ///
  /// - Parameter logits: Log-odds of any rows.
  /// - Returns: Corrected log-odds, within those of the margins.
  /// - Complexity: O(log pools) for each row.
  public func calibrated(_ logits: [Double]) -> [Double] {
    probabilities(of: logits).map { logit(min(1 - margin, max(margin, $0))) }
  }

  /// The probabilities as fitted, without regard to the margin.
  ///
  /// - Parameter logits: Log-odds of any rows.
  /// - Returns: Numbers within 0...1.
  public func probabilities(of logits: [Double]) -> [Double] {
    logits.map { logit in
      let right = firstCorner(atOrAbove: logit)
      guard right > 0 else { return heights[0] }
      guard right < corners.count else { return heights[right - 1] }
      let share = (logit - corners[right - 1]) / (corners[right] - corners[right - 1])
      return heights[right - 1] + share * (heights[right] - heights[right - 1])
    }
  }

  private func firstCorner(atOrAbove logit: Double) -> Int {
    var (low, high) = (0, corners.count)
    while low < high {
      let middle = (low + high) / 2
      if corners[middle] < logit { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
