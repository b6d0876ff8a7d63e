/// A sparse matrix in compressed rows (CSR): of each row only the listed elements, by rising column.
///
/// An element that is not listed is zero; a listed one may be zero too. Wrong dimensions are mistakes of the caller
/// and trap.
public struct SparseMatrix<Scalar: MatrixScalar>: Equatable, Sendable {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  /// Where each row begins in ``columnIndices`` and ``values``, and at last their count: `rows + 1` numbers.
  public let rowStarts: [Int]
  /// The column of each listed element.
  public let columnIndices: [Int32]
  /// The value of each listed element.
  public let values: [Scalar]

  /// The number of listed elements.
  public var count: Int { values.count }

  /// Creates a matrix from its elements in any order; values for the same place are summed, in the order given.
  ///
  /// Two stable counting sorts, linear in the number of elements, rows and columns.
  ///
  /// - Parameters:
  ///   - rows: The number of rows.
  ///   - columns: The number of columns.
  ///   - rowIndices: The row of each element, counted from 0.
  ///   - columnIndices: The column of each element, counted from 0.
  ///   - values: The value of each element.
  public init(rows: Int, columns: Int, rowIndices: [Int32], columnIndices: [Int32], values: [Scalar]) {
    precondition(rows >= 0 && columns >= 0, "a matrix has no negative dimension")
    precondition(
      rowIndices.count == values.count && columnIndices.count == values.count,
      "every element needs a row, a column and a value")
    let byColumn = countingSort(Array(0..<values.count), keys: columnIndices, keyCount: columns)
    let order = countingSort(byColumn.order, keys: rowIndices, keyCount: rows)
    self.init(rows: rows, columns: columns, starts: order.starts, order: order.order, columnIndices, values)
  }

  /// Takes elements already in order of row and column and sums those of the same place.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  init(rows: Int, columns: Int, starts: [Int], order: [Int], _ columnIndices: [Int32], _ values: [Scalar]) {
    var mergedStarts = [0]
    var mergedColumns: [Int32] = []
    var mergedValues: [Scalar] = []
    mergedStarts.reserveCapacity(rows + 1)
    mergedColumns.reserveCapacity(order.count)
    mergedValues.reserveCapacity(order.count)
    for row in 0..<rows {
      let start = mergedValues.count
      for element in order[starts[row]..<starts[row + 1]] {
        let column = columnIndices[element]
        if mergedValues.count > start && mergedColumns[mergedColumns.count - 1] == column {
          mergedValues[mergedValues.count - 1] += values[element]
        } else {
          mergedColumns.append(column)
          mergedValues.append(values[element])
        }
      }
      mergedStarts.append(mergedValues.count)
    }
    self.init(
      rows: rows, columns: columns, rowStarts: mergedStarts, columnIndices: mergedColumns, values: mergedValues)
  }

  /// Takes the parts of a matrix as they are: in each row the columns rise, and none stands twice.
  package init(rows: Int, columns: Int, rowStarts: [Int], columnIndices: [Int32], values: [Scalar]) {
    self.rows = rows
    self.columns = columns
    self.rowStarts = rowStarts
    self.columnIndices = columnIndices
    self.values = values
  }

  /// The listed elements of one row.
  ///
  /// - Parameter index: The row, counted from 0.
  /// - Returns: Their columns, rising, and their values, sharing the matrix's storage.
  public func row(_ index: Int) -> (columns: ArraySlice<Int32>, values: ArraySlice<Scalar>) {
    precondition(index >= 0 && index < rows, "no such row")
    let range = rowStarts[index]..<rowStarts[index + 1]
    return (columnIndices[range], values[range])
  }

  /// The transposed matrix, in time linear in the number of elements, rows and columns.
  ///
  /// - Returns: A `columns × rows` matrix.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func transposed() -> SparseMatrix {
    var rowOfElement = [Int32](repeating: 0, count: count)
    for row in 0..<rows {
      for element in rowStarts[row]..<rowStarts[row + 1] { rowOfElement[element] = dimension(row) }
    }
    let (order, starts) = countingSort(Array(0..<count), keys: columnIndices, keyCount: columns)
    return SparseMatrix(
      rows: columns, columns: rows, rowStarts: starts, columnIndices: order.map { rowOfElement[$0] },
      values: order.map { values[$0] })
  }

  /// The same matrix with every element listed.
  ///
  /// - Returns: A dense matrix of the same shape.
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func dense() -> Matrix<Scalar> {
    var result = Matrix<Scalar>(rows: rows, columns: columns)
    for row in 0..<rows {
      for element in rowStarts[row]..<rowStarts[row + 1] { result[row, Int(columnIndices[element])] = values[element] }
    }
    return result
  }
}

/// Reorders `elements` by rising key, equal keys in their old order; also tells where each key begins.
private func countingSort(_ elements: [Int], keys: [Int32], keyCount: Int) -> (order: [Int], starts: [Int]) {
  var starts = [Int](repeating: 0, count: keyCount + 1)
  for key in keys {
    precondition(key >= 0 && key < keyCount, "an element lies outside the matrix")
    starts[Int(key) + 1] += 1
  }
  for key in 0..<keyCount { starts[key + 1] += starts[key] }
  var next = starts
  var order = [Int](repeating: 0, count: elements.count)
  for element in elements {
    let key = Int(keys[element])
    order[next[key]] = element
    next[key] += 1
  }
  return (order, starts)
}
