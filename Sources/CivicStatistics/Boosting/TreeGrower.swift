import CivicLinearAlgebra

/// What all splits of one tree look at.
struct TreeData: Sendable {
  let bins: BinnedMatrix
  let gradients: [GradientSum]
  let search: SplitSearch

  /// A split in terms of values instead of bins.
  func treeSplit(_ split: Split, of leaf: TreeLeaf) -> TreeSplit {
    TreeSplit(
      column: split.column, threshold: bins.bins[split.column].threshold(of: split.bin),
      missingGoesLeft: split.missingGoesLeft, rows: leaf.rows.count, gain: split.gain)
  }
}

/// A leaf of a growing tree.
struct TreeLeaf: Sendable {
  /// Its node in the tree.
  let node: Int
  /// Where its rows stand in the partition.
  let rows: Range<Int>
  /// What its rows hold together.
  let total: GradientSum
}

/// Grows a tree leaf by leaf: always the leaf whose best split gains most is divided.
///
/// Only the smaller child of a split is counted; the other holds the rest of their parent (Ke et al., "LightGBM" (2017)).
struct TreeGrower: Sendable {
  private let data: TreeData
  private let workers: Int
  private let maximumLeaves: Int
  private var groups: [ColumnGroup]
  private(set) var partition: RowPartition
  private(set) var leaves: [TreeLeaf]
  private(set) var tree: BoostedTree

  init(_ data: TreeData, rows: [UInt32], columns: [Int], maximumLeaves: Int, workers: Int) {
    self.data = data
    self.workers = workers
    self.maximumLeaves = maximumLeaves
    groups = stride(from: 0, to: columns.count, by: ColumnGroup.width).map {
      ColumnGroup(columns: Array(columns[$0..<min(columns.count, $0 + ColumnGroup.width)]), leaves: maximumLeaves)
    }
    partition = RowPartition(rows)
    var total = GradientSum.zero
    for row in rows { total += data.gradients[Int(row)] }
    leaves = [TreeLeaf(node: 0, rows: rows.indices, total: total)]
    tree = BoostedTree(value: data.search.leafValue(total))
  }

  mutating func grow() {
    guard maximumLeaves > 1 else { return }
    measure(at: 0)
    while leaves.count < maximumLeaves, let (index, split) = bestSplit() { divide(index, by: split) }
  }

  private func bestSplit() -> (index: Int, split: Split)? {
    let splits = leaves.indices.lazy.compactMap { index in
      groups.lazy.compactMap { $0.best[index] }.max { $0.gain < $1.gain }.map { (index: index, split: $0) }
    }
    return splits.max { $0.split.gain < $1.split.gain }
  }

  private mutating func divide(_ index: Int, by split: Split) {
    let parent = leaves[index]
    let middle = partition.divide(parent.rows, by: split, of: data.bins)
    let right = parent.total - split.left
    let children = tree.divide(
      parent.node, by: data.treeSplit(split, of: parent),
      values: (data.search.leafValue(split.left), data.search.leafValue(right)))
    let pair = [
      TreeLeaf(node: children.left, rows: parent.rows.lowerBound..<middle, total: split.left),
      TreeLeaf(node: children.right, rows: middle..<parent.rows.upperBound, total: right),
    ].sorted { $0.rows.count > $1.rows.count }
    leaves[index] = pair[0]
    leaves.append(pair[1])
    // The last two leaves are divided no more.
    guard leaves.count < maximumLeaves else { return }
    measure(at: leaves.count - 1, rest: index)
  }

  /// Counts a leaf, and then takes it from the histograms of the leaf that holds the rest of its parent.
  private mutating func measure(at index: Int, rest: Int? = nil) {
    let (leaves, data, order) = (leaves, data, partition.order)
    parallelFill(&groups, blockSize: 1, workers: workers) { _, group in
      group[0].measure(leaves[index], at: index, data, order: order)
      if let rest { group[0].subtract(leafAt: index, from: leaves[rest], at: rest, data) }
    }
  }
}
