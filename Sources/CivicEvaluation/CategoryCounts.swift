/// How the places of one list are shared out among categories.
public struct CategoryCounts: Hashable, Sendable {
  /// How many places each category has; those without any may be left out.
  public let counts: [Int]

  /// Creates counts.
  ///
  /// - Parameter counts: How many places each category has, at least 0.
  public init(counts: [Int]) {
    precondition(counts.allSatisfy { $0 >= 0 }, "a category has no negative number of places")
    self.counts = counts
  }

  /// Counts the categories of a list.
  ///
  /// - Parameter labels: The category of each place.
  public init(_ labels: some Sequence<some Hashable>) {
    counts = Dictionary(labels.map { ($0, 1) }, uniquingKeysWith: +).values.sorted()
  }

  /// How many categories of equal size would be as varied: the inverse of Simpson's index, 1 / Σ p². 0 of nothing.
  ///
  /// Source: Hill, "Diversity and evenness" (1973), the number of order 2.
  public var effectiveNumber: Double {
    let total = Double(counts.reduce(0, +))
    guard total > 0 else { return 0 }
    return total * total / counts.reduce(0) { $0 + Double($1) * Double($1) }
  }
}
