/// Cuts a file with semicolons into rows, so that its sections can be told apart; a row may have line breaks inside quotes.
struct PabulibRows: IteratorProtocol {
  struct Row {
    /// The row as a spreadsheet numbers it.
    let number: Int
    /// Its bytes without the line break.
    let text: ArraySlice<UInt8>
    /// Whether a quote is still open at the end of the file.
    let isUnclosed: Bool

    var isBlank: Bool { text.allSatisfy { $0 <= 0x20 } }
  }

  let bytes: [UInt8]
  /// Where the next row begins.
  private(set) var position: Int
  private var number = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next row; nil at the end.
  mutating func next() -> Row? {
    guard position < bytes.count else { return nil }
    let start = position
    let isClosed = moveToBreak()
    let text = bytes[start..<position]
    let isPair = position + 1 < bytes.count && bytes[position] == 0x0D && bytes[position + 1] == 0x0A
    position = min(position + (isPair ? 2 : 1), bytes.count)
    number += 1
    return Row(number: number, text: text, isUnclosed: !isClosed)
  }

  /// Moves to the break that ends the row, outside of quotes; false where the file ends inside one.
  ///
  /// A quote opens only at the start of a cell, elsewhere it stands for itself; inside a quoted cell two of them are one.
  private mutating func moveToBreak() -> Bool {
    var isQuoted = false
    var mayOpen = true
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\""), isQuoted || mayOpen {
        isQuoted.toggle()
        mayOpen = !isQuoted
      } else if !isQuoted {
        if byte == 0x0A || byte == 0x0D { return true }
        mayOpen = byte == UInt8(ascii: ";")
      }
      position += 1
    }
    return !isQuoted
  }
}
