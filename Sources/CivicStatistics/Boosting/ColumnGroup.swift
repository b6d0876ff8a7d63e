/// The histograms of up to four columns for every leaf of a growing tree, with the best split of each leaf.
///
/// Workers take a group at a time. Its columns share each row's gradient, which is loaded once for all four; a group
/// short of columns counts its last one again into places that nobody reads.
struct ColumnGroup: Sendable {
  /// Columns in a group.
  static let width = 4
  /// Sums in the histograms of one leaf.
  private static let leafSize = width * BinnedMatrix.maximumBins

  /// The best split of each leaf within these columns.
  private(set) var best: [Split?]
  private let columns: [Int]
  private var sums: [GradientSum]

  /// Makes room for the histograms of a tree.
  init(columns: [Int], leaves: Int) {
    precondition(!columns.isEmpty && columns.count <= Self.width, "a group has one to four columns")
    self.columns = columns
    best = Array(repeating: nil, count: leaves)
    sums = Array(repeating: .zero, count: leaves * Self.leafSize)
  }

  /// Counts the rows of a leaf and finds its best split.
  mutating func measure(_ leaf: TreeLeaf, at index: Int, _ data: TreeData, order: [UInt32]) {
    let columns = columns
    sums.withUnsafeMutableBufferPointer { sums in
      let histograms = UnsafeMutableBufferPointer(rebasing: sums[index * Self.leafSize..<(index + 1) * Self.leafSize])
      histograms.update(repeating: .zero)
      order.withUnsafeBufferPointer { order in
        let rows = UnsafeBufferPointer(rebasing: order[leaf.rows])
        data.gradients.withUnsafeBufferPointer { Self.add(rows, $0, data.bins, columns, to: histograms) }
      }
    }
    findBest(leaf, at: index, data)
  }

  /// Leaves to one leaf what another does not hold, and finds its best split.
  mutating func subtract(leafAt other: Int, from leaf: TreeLeaf, at index: Int, _ data: TreeData) {
    let (start, otherStart) = (index * Self.leafSize, other * Self.leafSize)
    sums.withUnsafeMutableBufferPointer { sums in
      for i in 0..<Self.leafSize { sums[start + i] -= sums[otherStart + i] }
    }
    findBest(leaf, at: index, data)
  }

  private static func add(
    _ rows: UnsafeBufferPointer<UInt32>, _ gradients: UnsafeBufferPointer<GradientSum>, _ data: BinnedMatrix,
    _ columns: [Int], to sums: UnsafeMutableBufferPointer<GradientSum>
  ) {
    data.codes.withUnsafeBufferPointer { codes in
      guard let codes = codes.baseAddress, let sums = sums.baseAddress else { return }
      let last = columns.count - 1
      let (a, b) = (codes + columns[0] * data.rows, codes + columns[min(1, last)] * data.rows)
      let (c, d) = (codes + columns[min(2, last)] * data.rows, codes + columns[last] * data.rows)
      let bins = BinnedMatrix.maximumBins
      for position in rows {
        let row = Int(position)
        let gradient = gradients[row]
        sums[Int(a[row])] += gradient
        sums[bins &+ Int(b[row])] += gradient
        sums[2 &* bins &+ Int(c[row])] += gradient
        sums[3 &* bins &+ Int(d[row])] += gradient
      }
    }
  }

  private mutating func findBest(_ leaf: TreeLeaf, at index: Int, _ data: TreeData) {
    best[index] = sums.withUnsafeBufferPointer { sums in
      guard let start = sums.baseAddress.map({ $0 + index * Self.leafSize }) else { return nil }
      let splits = columns.enumerated().lazy.compactMap { place, column in
        data.search.best(
          of: start + place * BinnedMatrix.maximumBins, total: leaf.total, column: column, bins: data.bins.bins[column])
      }
      return splits.max { $0.gain < $1.gain }
    }
  }
}
