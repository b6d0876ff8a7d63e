/// By person, the nodes of a graph that depend on her.
struct Watchers: Sendable {
  /// A person and a node that depends on her.
  typealias Pair = (person: Int32, node: Int32)

  private var starts: [Int32] = [0]
  private var nodes: [Int32] = []

  init() {}

  /// Sorts pairs by person. O(pairs + people).
  init(_ pairs: [Pair], people: Int) {
    starts = [Int32](repeating: 0, count: people + 1)
    for pair in pairs { starts[Int(pair.person) + 1] += 1 }
    for person in 0..<people { starts[person + 1] += starts[person] }
    var next = starts
    nodes = [Int32](repeating: 0, count: pairs.count)
    for pair in pairs {
      nodes[Int(next[Int(pair.person)])] = pair.node
      next[Int(pair.person)] += 1
    }
  }

  /// The places in ``subscript(_:)`` of a person's nodes.
  func range(of person: Int) -> Range<Int> { Int(starts[person])..<Int(starts[person + 1]) }

  /// A node by its place.
  subscript(place: Int) -> Int { Int(nodes[place]) }
}
