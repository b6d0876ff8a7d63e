/// Carries numbers of one distribution to the same quantiles of another.
///
/// Between two known numbers the map is a straight line, beyond the outermost it goes on with the slope of the whole.
package struct QuantileMap {
  private let sources: [Float]
  private let targets: [Float]

  /// Sorts both. O(n log n).
  ///
  /// - Parameters:
  ///   - sources: Numbers of the one, at least one.
  ///   - targets: As many of the other.
  package init(from sources: [Float], to targets: [Float]) {
    precondition(!sources.isEmpty && sources.count == targets.count, "as many numbers of either, and at least one")
    self.sources = sources.sorted()
    self.targets = targets.sorted()
  }

  /// Where a number goes; what equals several known ones goes to the middle of where they go. O(log n).
  ///
  /// - Parameter value: A number of the one.
  /// - Returns: That of the other.
  package func callAsFunction(_ value: Float) -> Float {
    let (above, end) = (place { $0 < value }, place { $0 <= value })
    if above < end { return (targets[above] + targets[end - 1]) / 2 }
    guard above > 0 else { return targets[0] + slope * (value - sources[0]) }
    guard above < sources.count else { return targets[above - 1] + slope * (value - sources[above - 1]) }
    let share = (value - sources[above - 1]) / (sources[above] - sources[above - 1])
    return targets[above - 1] + share * (targets[above] - targets[above - 1])
  }

  private var slope: Float {
    let width = sources[sources.count - 1] - sources[0]
    return width > 0 ? (targets[targets.count - 1] - targets[0]) / width : 0
  }

  /// How many sources come first, of those for which something is true up to a place and false beyond.
  private func place(_ isBefore: (Float) -> Bool) -> Int {
    var (low, high) = (0, sources.count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(sources[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
