/// The rows of a tree in an order in which those of every leaf stand together, ascending.
struct RowPartition: Sendable {
  private(set) var order: [UInt32]
  private var moved: [UInt32]

  init(_ rows: [UInt32]) {
    order = rows
    moved = rows
  }

  /// Moves the rows of a leaf that go left before those that go right.
  /// - Returns: Where the right ones begin.
  mutating func divide(_ rows: Range<Int>, by split: Split, of bins: BinnedMatrix) -> Int {
    let column = bins.bins[split.column]
    let missing = split.missingGoesLeft && column.hasMissing ? column.valueBins : -1
    return order.withUnsafeMutableBufferPointer { order in
      moved.withUnsafeMutableBufferPointer { moved in
        bins.codes.withUnsafeBufferPointer { codes in
          let codes = codes[split.column * bins.rows..<(split.column + 1) * bins.rows]
          return Self.divide(rows, order, moved, UnsafeBufferPointer(rebasing: codes), highest: Int(split.bin), missing)
        }
      }
    }
  }

  private static func divide(
    _ rows: Range<Int>, _ order: UnsafeMutableBufferPointer<UInt32>, _ moved: UnsafeMutableBufferPointer<UInt32>,
    _ codes: UnsafeBufferPointer<UInt8>, highest: Int, _ missing: Int
  ) -> Int {
    var left = rows.lowerBound
    var right = 0
    for i in rows {
      let row = order[i]
      let code = Int(codes[Int(row)])
      // Written to both sides, of which one moves on: no branch to predict.
      order[left] = row
      moved[right] = row
      let goesLeft = code <= highest || code == missing ? 1 : 0
      left &+= goesLeft
      right &+= 1 &- goesLeft
    }
    for i in 0..<right { order[left + i] = moved[i] }
    return left
  }
}
