/// One division of rows into those to learn from and those to judge by, both ascending and counted from 0.
public struct Fold: Equatable, Sendable {
  /// The rows to learn from.
  public let train: [Int]
  /// The rows to judge by, none of them in `train`.
  public let validation: [Int]

  /// Creates a division.
  ///
  /// - Parameters:
  ///   - train: The rows to learn from.
  ///   - validation: The rows to judge by.
  public init(train: [Int], validation: [Int]) {
    self.train = train
    self.validation = validation
  }

  /// Leaves out one part after another.
  ///
  /// - Parameters:
  ///   - parts: The part of each row, in 0..<count.
  ///   - count: The number of parts.
  /// - Returns: The folds, in the order of the parts they leave out.
  static func leavingOut(_ parts: [Int], count: Int) -> [Fold] {
    (0..<count).map { part in
      Fold(train: parts.indices.filter { parts[$0] != part }, validation: parts.indices.filter { parts[$0] == part })
    }
  }
}

/// Why rows cannot be divided into folds.
public enum FoldError: Error, Equatable, Sendable {
  /// There are `found` rows, groups or times to divide, fewer than the `needed` ones.
  case tooFew(found: Int, needed: Int)
  /// The time of a row is NaN or infinite.
  case timeNotFinite(row: Int, value: Double)
  /// Before the validation part of this fold, once the gap is left out, no row is left to learn from.
  case nothingBefore(fold: Int)
}
