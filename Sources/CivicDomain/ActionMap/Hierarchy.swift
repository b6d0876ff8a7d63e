/// A forest of codes: what is more general stands above what is more particular.
///
/// Themes and modes of action are open lists, so every question has an answer for a code that the hierarchy does not
/// hold: such a code is a root of its own, without children.
///
/// Orders are stable: codes, roots and children come in the order in which their links were given. Codes are found in
/// constant time on average.
public struct Hierarchy: Sendable, Hashable {
  /// A code and the code that stands directly above it.
  public struct Link: Sendable, Hashable {
    /// The code.
    public let code: String
    /// The code directly above, or nothing for a root.
    public let parent: String?

    /// Creates a link; without a parent the code is a root.
    public init(_ code: String, under parent: String? = nil) {
      self.code = code
      self.parent = parent
    }
  }

  /// Every code, in the order of the links.
  public let codes: [String]
  /// The codes without a parent, in the order of the links.
  public let roots: [String]
  private let nodes: [String: Node]

  private struct Node: Hashable {
    let parent: String?
    var children: [String] = []
  }

  /// Builds the forest that the links describe, in any order; linear in their number.
  ///
  /// - Parameter links: one link for each code.
  /// - Throws: ``HierarchyError`` where a code is given twice, a parent has no link of its own, or links form a cycle.
  public init(_ links: [Link]) throws(HierarchyError) {
    var nodes: [String: Node] = [:]
    for link in links {
      let earlier = nodes.updateValue(Node(parent: link.parent), forKey: link.code)
      guard earlier == nil else { throw .duplicateCode(link.code) }
    }
    for link in links {
      guard let parent = link.parent else { continue }
      guard nodes[parent] != nil else { throw .unknownParent(parent, of: link.code) }
      nodes[parent]?.children.append(link.code)
    }
    self.nodes = nodes
    codes = links.map(\.code)
    roots = links.filter { $0.parent == nil }.map(\.code)
    if let code = firstUnreachable() { throw .cycle(through: code) }
  }

  /// Whether the hierarchy holds `code`.
  public func contains(_ code: String) -> Bool {
    nodes[code] != nil
  }

  /// The code directly above `code`: nothing for a root or an unknown code.
  public func parent(of code: String) -> String? {
    nodes[code]?.parent
  }

  /// The codes directly below `code`: none for an unknown code.
  public func children(of code: String) -> [String] {
    nodes[code]?.children ?? []
  }

  /// The first code that no root leads to: since every parent is known, it hangs on a cycle.
  private func firstUnreachable() -> String? {
    let reached = Set(roots.flatMap { [$0] + descendants(of: $0) })
    return codes.first { !reached.contains($0) }
  }
}

/// Why links do not describe a ``Hierarchy``.
public enum HierarchyError: Error, Sendable, Hashable {
  /// A code has more than one link.
  case duplicateCode(String)
  /// A parent has no link of its own.
  case unknownParent(String, of: String)
  /// A code that stands above itself, or hangs below one that does.
  case cycle(through: String)
}
