/// Rows of text cells, one after the other in a few large arrays, so that a million rows need no million allocations.
struct CellBatch {
  /// The bytes of all cells, without separators.
  var bytes: [UInt8] = []
  /// Where each cell ends in `bytes`.
  var cellEnds: [Int] = []
  /// Where each row ends in `cellEnds`.
  var rowEnds: [Int] = []
  /// The number of each row, as a spreadsheet numbers it.
  var rowNumbers: [Int] = []
  /// Whether some byte is NUL or outside ASCII, so that cells need a look.
  var needsInspection = false

  var rowCount: Int { rowEnds.count }

  /// Drops the first rows, all whole ones unless told how many; the cells of a row that is still incomplete stay.
  mutating func removeRows(_ count: Int? = nil) {
    let rows = count ?? rowCount
    let cells = rows > 0 ? rowEnds[rows - 1] : 0
    let start = cells > 0 ? cellEnds[cells - 1] : 0
    bytes.removeFirst(start)
    cellEnds.removeFirst(cells)
    rowEnds.removeFirst(rows)
    rowNumbers.removeFirst(rows)
    for index in cellEnds.indices { cellEnds[index] -= start }
    for index in rowEnds.indices { rowEnds[index] -= cells }
    if bytes.isEmpty { needsInspection = false }
  }

  /// Drops the cells of the row that is still incomplete.
  mutating func removeIncompleteRow() {
    cellEnds.removeLast(cellEnds.count - (rowEnds.last ?? 0))
    bytes.removeLast(bytes.count - (cellEnds.last ?? 0))
  }

  mutating func appendCell(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    cellEnds.append(bytes.count)
  }

  mutating func endRow(number: Int) {
    rowEnds.append(cellEnds.count)
    rowNumbers.append(number)
  }
}
