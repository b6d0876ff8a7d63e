/// A table of bits, row after row: for instance which candidates each row may be shown.
///
/// Bit j of a row is bit `j % 64` of its word `j / 64`; the bits of the last word beyond `columns` are zero.
public struct BitMatrix: Equatable, Sendable {
  /// The number of rows.
  public let rows: Int
  /// The number of bits in a row.
  public let columns: Int
  /// The number of words in a row.
  public let wordsPerRow: Int

  private var words: [UInt64]

  /// Creates a table whose bits are all equal.
  ///
  /// - Parameters:
  ///   - rows: The number of rows.
  ///   - columns: The number of bits in a row.
  ///   - value: The value of every bit.
  public init(rows: Int, columns: Int, repeating value: Bool = false) {
    precondition(rows >= 0 && columns >= 0, "a table has no negative dimension")
    self.rows = rows
    self.columns = columns
    wordsPerRow = Self.wordCount(columns)
    words = Array(repeating: value ? .max : 0, count: rows * wordsPerRow)
    let used = columns % 64
    guard value && used > 0 else { return }
    for row in 0..<rows { words[(row + 1) * wordsPerRow - 1] = (1 << UInt64(used)) - 1 }
  }

  /// The bit in a row and a column, both counted from 0.
  public subscript(row: Int, column: Int) -> Bool {
    get { words[index(row, column)] >> UInt64(column % 64) & 1 == 1 }
    set {
      let bit: UInt64 = 1 << UInt64(column % 64)
      if newValue { words[index(row, column)] |= bit } else { words[index(row, column)] &= ~bit }
    }
  }

  /// Lends the words of one row for the duration of one call.
  ///
  /// - Parameters:
  ///   - row: The row, counted from 0.
  ///   - body: Receives the row's words; the buffer must not leave it.
  /// - Returns: What `body` returns.
  public func withWords<Result>(ofRow row: Int, _ body: (UnsafeBufferPointer<UInt64>) -> Result) -> Result {
    precondition(row >= 0 && row < rows, "no such row")
    return words.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[row * wordsPerRow..<(row + 1) * wordsPerRow]))
    }
  }

  /// The number of words that hold some number of bits.
  static func wordCount(_ bits: Int) -> Int { (bits + 63) / 64 }

  private func index(_ row: Int, _ column: Int) -> Int {
    precondition(row >= 0 && row < rows && column >= 0 && column < columns, "no such bit")
    return row * wordsPerRow + column / 64
  }
}
