import CivicStatistics

/// Draws an index with probability in proportion to its weight, in O(log n).
struct WeightedChoice: Sendable {
  private let sums: [Double]

  init(_ weights: some Sequence<Double>) {
    var sum = 0.0
    sums = weights.map { weight in
      sum += weight
      return sum
    }
  }

  var isEmpty: Bool { sums.isEmpty }

  func draw(using generator: inout SeededGenerator) -> Int {
    let target = generator.uniform() * (sums.last ?? 0)
    var (low, high) = (0, sums.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > target { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
