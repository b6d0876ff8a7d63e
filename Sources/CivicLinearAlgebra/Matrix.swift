/// A dense matrix in row-major order: element (i, j) stands at `i * columns + j`.
///
/// Copies share storage until one of them is changed. Wrong dimensions are mistakes of the caller and trap.
public struct Matrix<Scalar: MatrixScalar>: Equatable, Sendable {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  /// All elements, row after row.
  public var elements: [Scalar] { storage }

  @usableFromInline var storage: [Scalar]

  /// Creates a matrix whose elements all equal one value.
  ///
  /// - Parameters:
  ///   - rows: The number of rows, at least 0.
  ///   - columns: The number of columns, at least 0.
  ///   - value: The value of every element.
  public init(rows: Int, columns: Int, repeating value: Scalar = 0) {
    precondition(rows >= 0 && columns >= 0, "a matrix has no negative dimension")
    self.rows = rows
    self.columns = columns
    storage = Array(repeating: value, count: rows * columns)
  }

  /// Creates a matrix from its elements.
  ///
  /// - Parameters:
  ///   - rows: The number of rows, at least 0.
  ///   - columns: The number of columns, at least 0.
  ///   - elements: `rows * columns` elements, row after row.
  public init(rows: Int, columns: Int, elements: [Scalar]) {
    precondition(rows >= 0 && columns >= 0, "a matrix has no negative dimension")
    precondition(elements.count == rows * columns, "a matrix needs rows × columns elements")
    self.rows = rows
    self.columns = columns
    storage = elements
  }

  /// Creates the identity matrix.
  ///
  /// - Parameter order: The number of rows and of columns.
  public init(identity order: Int) {
    self.init(rows: order, columns: order)
    for i in 0..<order { storage[i * order + i] = 1 }
  }

  /// The element in a row and a column, both counted from 0.
  @inlinable
  public subscript(row: Int, column: Int) -> Scalar {
    get {
      precondition(row >= 0 && row < rows && column >= 0 && column < columns, "no such element")
      return storage[row * columns + column]
    }
    set {
      precondition(row >= 0 && row < rows && column >= 0 && column < columns, "no such element")
      storage[row * columns + column] = newValue
    }
  }

  /// The elements of one row.
  ///
  /// - Parameter index: The row, counted from 0.
  /// - Returns: Its `columns` elements, sharing the matrix's storage.
  public func row(_ index: Int) -> ArraySlice<Scalar> {
    precondition(index >= 0 && index < rows, "no such row")
    return storage[index * columns..<(index + 1) * columns]
  }

  /// The transposed matrix.
  ///
  /// - Returns: A `columns × rows` matrix with element (j, i) equal to this matrix's (i, j).
  @specialized(where Scalar == Float)
  @specialized(where Scalar == Double)
  public func transposed() -> Matrix {
    var result = Matrix(rows: columns, columns: rows)
    storage.withUnsafeBufferPointer { source in
      result.storage.withUnsafeMutableBufferPointer { target in
        for i in 0..<rows {
          for j in 0..<columns { target[j * rows + i] = source[i * columns + j] }
        }
      }
    }
    return result
  }
}

// MARK: - Storage

extension Matrix {
  /// Lends all elements, row after row, for the duration of one call.
  ///
  /// - Parameter body: Receives the elements; the buffer must not leave it.
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws.
  @inlinable
  public func withUnsafeBuffer<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<Scalar>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try storage.withUnsafeBufferPointer(body)
  }

  /// Lends all elements, row after row, for changing them in the duration of one call.
  ///
  /// - Parameter body: Receives the elements; the buffer must not leave it.
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws.
  @inlinable
  public mutating func withUnsafeMutableBuffer<Result, Failure: Error>(
    _ body: (UnsafeMutableBufferPointer<Scalar>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try storage.withUnsafeMutableBufferPointer { (buffer) throws(Failure) in try body(buffer) }
  }
}
