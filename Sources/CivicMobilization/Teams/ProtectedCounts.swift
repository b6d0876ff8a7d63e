/// How many people of each group did something, as far as it can be told without telling it of anybody.
///
/// Groups of fewer than 2k people are pooled, with the next larger ones if they are too few even together. The count of a group or of the pool
/// is told if at least k of it did it and at least k did not. The total is told if all of these are: otherwise it would give away
/// what is not. Who is pooled depends on sizes alone, and a count that is not told may be next to none as well as next to all, so that knowing the rule
/// tells nothing more; sizes are taken to be known.
///
/// Source: on complementary suppression and on what it leaves open to those who know the rule, Willenborg and de Waal, *Elements of
/// Statistical Disclosure Control* (2001).
public struct ProtectedCounts: Sendable, Hashable {
  /// The count of each group; nil where it is pooled or may not be told.
  public let counts: [Int?]
  /// Whether each group is counted in the pool.
  public let isPooled: [Bool]
  /// The count of the pool; nil where nothing is pooled or where it may not be told.
  public let pooled: Int?
  /// The sum over all groups; nil where it may not be told.
  public let total: Int?

  /// Protects counts.
  /// - Parameters:
  ///   - counts: How many did it in each group.
  ///   - sizes: How many people each group has.
  ///   - k: The fewest people of whom anything may be told, at least 1.
  /// - Complexity: O(groups log groups).
  public init(_ counts: [Int], sizes: [Int], k: Int) {
    precondition(counts.count == sizes.count && k >= 1, "every group has a size")
    precondition(zip(counts, sizes).allSatisfy { (0...$1).contains($0) }, "no more people than there are")
    func told(_ count: Int, of size: Int) -> Int? { count >= k && size - count >= k ? count : nil }
    let pool = Self.pool(sizes, least: 2 * k)
    let own = counts.indices.map { pool.contains($0) ? nil : told(counts[$0], of: sizes[$0]) }
    let together = told(pool.reduce(0) { $0 + counts[$1] }, of: pool.reduce(0) { $0 + sizes[$1] })
    let isAllTold =
      counts.indices.allSatisfy { pool.contains($0) || own[$0] != nil } && (pool.isEmpty || together != nil)
    self.counts = own
    isPooled = counts.indices.map(pool.contains)
    pooled = together
    total = isAllTold ? counts.reduce(0, +) : nil
  }

  /// The groups that are too small to stand alone, and as many larger ones as it takes for them to be enough together.
  private static func pool(_ sizes: [Int], least: Int) -> Set<Int> {
    var pool = Set(sizes.indices.filter { sizes[$0] < least })
    guard !pool.isEmpty else { return pool }
    var people = pool.reduce(0) { $0 + sizes[$1] }
    for group in sizes.indices.sorted(by: { (sizes[$0], $0) < (sizes[$1], $1) }) where !pool.contains(group) {
      guard people < least else { break }
      pool.insert(group)
      people += sizes[group]
    }
    return pool
  }
}
