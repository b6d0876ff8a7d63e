/// A regression tree over numeric columns, whose leaves hold log-odds.
struct BoostedTree: Codable, Equatable, Sendable {
  private struct Node: Codable, Equatable, Sendable {
    /// Where its rows part; nil in a leaf.
    var split: TreeSplit?
    /// Its left child, which the right one follows.
    var child = 0
    /// What it adds while it is a leaf.
    var value: Double
  }

  private var nodes: [Node]

  /// A tree of one leaf.
  init(value: Double) {
    nodes = [Node(value: value)]
  }

  /// The number of leaves.
  var leaves: Int { (nodes.count + 1) / 2 }

  /// All splits, that of a parent before those of its children.
  var splits: [TreeSplit] { nodes.compactMap(\.split) }

  /// Divides a leaf.
  /// - Returns: The nodes of its children.
  mutating func divide(
    _ node: Int, by split: TreeSplit, values: (left: Double, right: Double)
  ) -> (left: Int, right: Int) {
    let child = nodes.count
    nodes[node].split = split
    nodes[node].child = child
    nodes += [Node(value: values.left), Node(value: values.right)]
    return (child, child + 1)
  }

  /// The value of a leaf.
  func value(ofNode node: Int) -> Double { nodes[node].value }

  /// The same tree with all values multiplied.
  func scaled(by factor: Double) -> BoostedTree {
    var tree = self
    for node in nodes.indices { tree.nodes[node].value *= factor }
    return tree
  }

  /// The value of the leaf that a row of features ends in.
  @inline(__always)
  func value(of row: UnsafePointer<Double>) -> Double {
    nodes.withUnsafeBufferPointer { nodes in
      var node = 0
      while let split = nodes[node].split {
        node = nodes[node].child &+ (split.goesLeft(row[split.column]) ? 0 : 1)
      }
      return nodes[node].value
    }
  }
}

/// Where the rows of a tree's node part.
public struct TreeSplit: Codable, Equatable, Sendable {
  /// The column that decides, counted from 0.
  public let column: Int
  /// The highest value that goes left.
  public let threshold: Double
  /// Whether rows without a value go left.
  public let missingGoesLeft: Bool
  /// How many rows were divided here when the tree was fitted.
  public let rows: Int
  /// By how much the loss' second-order approximation fell, times two.
  public let gain: Double

  @inline(__always)
  func goesLeft(_ value: Double) -> Bool {
    missingGoesLeft ? !(value > threshold) : value <= threshold
  }
}
