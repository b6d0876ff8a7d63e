/// Folds that never part the rows of a group, so that validation groups are new to the model, as those of tomorrow are.
public struct GroupedFolds: Equatable, Sendable {
  /// The number of folds.
  public var count: Int
  /// Where the draws start.
  public var seed: Seed

  /// Creates a configuration.
  ///
  /// - Parameters:
  ///   - count: The number of folds, at least 2.
  ///   - seed: Where the draws start.
  public init(count: Int = 5, seed: Seed = Seed(1)) {
    precondition(count >= 2, "there are at least two folds")
    self.count = count
    self.seed = seed
  }

  /// Draws the part of each row.
  ///
  /// The largest groups are dealt first, each to the part with the fewest rows; groups of one size in random order.
  ///
  /// - Parameter groups: The group of each row, any number.
  /// - Returns: One number in 0..<count for each row, the same for all rows of a group.
  /// - Throws: ``FoldError/tooFew(found:needed:)`` where there are fewer groups than folds.
  /// - Complexity: O(rows + groups · (log groups + count)).
  public func parts(groups: [Int]) throws(FoldError) -> [Int] {
    let sizes = Dictionary(groups.map { ($0, 1) }, uniquingKeysWith: +)
    guard sizes.count >= count else { throw .tooFew(found: sizes.count, needed: count) }
    var generator = seed.derived(for: "groups", purpose: "folds").generator()
    var order = sizes.keys.sorted()
    generator.shuffle(&order)
    order.sort { sizes[$0, default: 0] > sizes[$1, default: 0] }

    var rows = [Int](repeating: 0, count: count)
    var partOfGroup: [Int: Int] = [:]
    for group in order {
      let lightest = rows.indices.min { rows[$0] < rows[$1] } ?? 0
      rows[lightest] += sizes[group, default: 0]
      partOfGroup[group] = lightest
    }
    return groups.map { partOfGroup[$0, default: 0] }
  }

  /// Divides rows.
  ///
  /// - Parameter groups: The group of each row, any number.
  /// - Returns: The folds, each group in the validation part of exactly one.
  /// - Throws: ``FoldError/tooFew(found:needed:)`` where there are fewer groups than folds.
  public func folds(groups: [Int]) throws(FoldError) -> [Fold] {
    Fold.leavingOut(try parts(groups: groups), count: count)
  }
}
