/// For each row the best columns with their scores, best first.
public struct TopSelection: Equatable, Sendable {
  /// How many entries each row has room for.
  public let capacity: Int
  /// How many entries each row has: `capacity`, or fewer where fewer columns were allowed.
  public let counts: [Int]
  /// The columns, `capacity` for each row, row after row; what lies beyond a row's count is −1.
  public let columns: [Int32]
  /// The scores, arranged as the columns; what lies beyond a row's count is −∞.
  public let scores: [Float]

  /// The entries of one row.
  ///
  /// - Parameter index: The row, counted from 0.
  /// - Returns: The columns and their scores, best first.
  public func row(_ index: Int) -> (columns: ArraySlice<Int32>, scores: ArraySlice<Float>) {
    let range = index * capacity..<index * capacity + counts[index]
    return (columns[range], scores[range])
  }
}
