extension Hierarchy {
  /// The root above `code`, which is `code` itself where nothing stands above; O(depth).
  public func root(of code: String) -> String {
    ancestors(of: code).last ?? code
  }

  /// Every code above `code`, nearest first; O(depth).
  public func ancestors(of code: String) -> [String] {
    Array(sequence(first: code, next: parent(of:)).dropFirst())
  }

  /// How many codes stand above `code`: 0 for a root; O(depth).
  public func depth(of code: String) -> Int {
    var depth = 0
    var current = code
    while let above = parent(of: current) {
      depth += 1
      current = above
    }
    return depth
  }

  /// Whether `ancestor` stands above `code`; no code stands above itself; O(depth).
  public func isAncestor(_ ancestor: String, of code: String) -> Bool {
    var current = code
    while let above = parent(of: current) {
      if above == ancestor { return true }
      current = above
    }
    return false
  }

  /// Every code below `code`, each before those below it; linear in their number.
  public func descendants(of code: String) -> [String] {
    var found: [String] = []
    var open = Array(children(of: code).reversed())
    while let next = open.popLast() {
      found.append(next)
      open.append(contentsOf: children(of: next).reversed())
    }
    return found
  }
}
