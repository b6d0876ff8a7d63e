extension SparseMatrix {
  /// Some of the rows, in time linear in the number of their elements.
  ///
  /// - Parameter rows: Row numbers, in any order.
  /// - Returns: A matrix with those rows in that order, and all columns.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func selectingRows(_ rows: [Int]) -> SparseMatrix {
    var starts = [0]
    var indices: [Int32] = []
    var elements: [Scalar] = []
    starts.reserveCapacity(rows.count + 1)
    for row in rows {
      let range = rowStarts[row]..<rowStarts[row + 1]
      indices.append(contentsOf: columnIndices[range])
      elements.append(contentsOf: values[range])
      starts.append(elements.count)
    }
    return SparseMatrix(
      rows: rows.count, columns: columns, rowStarts: starts, columnIndices: indices, values: elements)
  }
}
