extension ScoreTile {
  /// The most entries of a list for which ``raise(_:count:allowed:)`` finds a bound.
  static let mostBounded = 16

  /// Raises each row's threshold to a score that at least `count` of its allowed scores here reach.
  ///
  /// The candidates are taken in sixteen groups: of each the greatest score counts, and of those the `count`-th greatest
  /// is the bound. It lies close to the `count`-th best of the tile, so that a list that starts from it is spared most of
  /// its first entries. Where too few are allowed, or the tile is not whole, the thresholds stay as they are.
  func raise(_ thresholds: UnsafeMutablePointer<Float>, count: Int, allowed: LaneMasks?) {
    guard (1...Self.mostBounded).contains(count) && columns.count == Self.columns else { return }
    withUnsafeTemporaryAllocation(of: SIMD16<Float>.self, capacity: count) { best in
      for row in stride(from: 0, to: Self.rows, by: LaneMasks.width) {
        best.initialize(repeating: SIMD16(repeating: -.infinity))
        for start in stride(from: 0, to: Self.columns, by: Self.columns / Self.mostBounded) {
          var greatest = SIMD16<Float>(repeating: -.infinity)
          for i in start..<start + Self.columns / Self.mostBounded {
            let line = lanes(i, row)
            let scores = allowed?.hiding(line, candidate: i, firstRow: row) ?? line
            greatest.replace(with: scores, where: scores .> greatest)
          }
          for place in best.indices {
            let (kept, isGreater) = (best[place], greatest .> best[place])
            best[place].replace(with: greatest, where: isGreater)
            greatest.replace(with: kept, where: isGreater)
          }
        }
        for lane in 0..<LaneMasks.width { thresholds[row + lane] = max(thresholds[row + lane], best[count - 1][lane]) }
      }
    }
  }
}
