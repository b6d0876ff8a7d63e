import CivicLinearAlgebra

/// The rows of a sparse matrix, read without a check for each element.
struct SparseRows {
  let starts: UnsafeBufferPointer<Int>
  let columns: UnsafeBufferPointer<Int32>
  let values: UnsafeBufferPointer<Double>

  /// Lends the rows of a matrix for the time of a call.
  static func withRows<Result>(of matrix: SparseMatrix<Double>, _ body: (SparseRows) -> Result) -> Result {
    matrix.rowStarts.withUnsafeBufferPointer { starts in
      matrix.columnIndices.withUnsafeBufferPointer { columns in
        matrix.values.withUnsafeBufferPointer { values in
          body(SparseRows(starts: starts, columns: columns, values: values))
        }
      }
    }
  }

  /// The inner product of a row and a vector.
  @inline(__always)
  func product(of row: Int, _ vector: UnsafeBufferPointer<Double>) -> Double {
    var sum = 0.0
    for element in starts[row]..<starts[row + 1] { sum += values[element] * vector[Int(columns[element])] }
    return sum
  }

  /// Adds a multiple of a row to a vector.
  @inline(__always)
  func add(_ factor: Double, timesRow row: Int, to vector: UnsafeMutablePointer<Double>) {
    for element in starts[row]..<starts[row + 1] { vector[Int(columns[element])] += factor * values[element] }
  }
}
