extension Matrix {
  /// Some of the rows.
  ///
  /// - Parameter rows: Row numbers, in any order, each as often as wanted.
  /// - Returns: A matrix with those rows in that order.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func selectingRows(_ rows: [Int]) -> Matrix {
    var elements: [Scalar] = []
    elements.reserveCapacity(rows.count * columns)
    for row in rows { elements += self.row(row) }
    return Matrix(rows: rows.count, columns: columns, elements: elements)
  }
}
