/// Folds of about equally many rows, drawn at random.
public struct RandomFolds: Equatable, Sendable {
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
  /// - Parameter rows: The number of rows.
  /// - Returns: One number in 0..<count for each row; parts differ by at most one row in size.
  /// - Throws: ``FoldError/tooFew(found:needed:)`` where a part would be empty.
  public func parts(rows: Int) throws(FoldError) -> [Int] {
    guard rows >= count else { throw .tooFew(found: rows, needed: count) }
    var generator = seed.derived(for: "rows", purpose: "folds").generator()
    var parts = (0..<rows).map { $0 % count }
    generator.shuffle(&parts)
    return parts
  }

  /// Divides rows.
  ///
  /// - Parameter rows: The number of rows.
  /// - Returns: The folds, each row in the validation part of exactly one.
  /// - Throws: ``FoldError/tooFew(found:needed:)`` where a part would be empty.
  public func folds(rows: Int) throws(FoldError) -> [Fold] {
    Fold.leavingOut(try parts(rows: rows), count: count)
  }
}
