import CivicLinearAlgebra

extension SparseMatrix<Float> {
  /// Places that hold 1; a place given twice still holds 1.
  init(rows: Int, columns: Int, rowIndices: some Collection<Int32>, columnIndices: some Collection<Int32>) {
    let counted = SparseMatrix(
      rows: rows, columns: columns, rowIndices: Array(rowIndices), columnIndices: Array(columnIndices),
      values: Array(repeating: 1, count: rowIndices.count))
    let rowOfPlace = counted.rowOfElement
    self.init(
      rows: rows, columns: columns, rowIndices: rowOfPlace, columnIndices: counted.columnIndices,
      values: Array(repeating: 1, count: counted.count))
  }

  /// The row of each listed element.
  var rowOfElement: [Int32] {
    (0..<rows).flatMap { row in repeatElement(Int32(truncatingIfNeeded: row), count: rowCount(row)) }
  }

  /// How many elements a row lists.
  func rowCount(_ row: Int) -> Int { rowStarts[row + 1] - rowStarts[row] }

  /// The matrix of some of the rows, in the order given.
  func selecting(_ selected: [Int]) -> SparseMatrix {
    let lists = selected.map { row($0) }
    return SparseMatrix(
      rows: selected.count, columns: columns,
      rowIndices: lists.enumerated().flatMap { row, list in
        repeatElement(Int32(truncatingIfNeeded: row), count: list.columns.count)
      },
      columnIndices: lists.flatMap(\.columns), values: lists.flatMap(\.values))
  }
}
