import CivicLinearAlgebra
import Testing

@Suite("Sparse matrices")
struct SparseMatrixTests {
  @Test("Elements are ordered by row and column, and those of one place summed")
  func construction() {
    let matrix = SparseMatrix<Double>(
      rows: 3, columns: 4, rowIndices: [2, 0, 2, 0, 2], columnIndices: [3, 1, 0, 1, 3], values: [1, 2, 3, 4, 5])
    #expect(matrix.rowStarts == [0, 1, 1, 3])
    #expect(matrix.columnIndices == [1, 0, 3])
    #expect(matrix.values == [6, 3, 6])
    #expect(Array(matrix.row(2).columns) == [0, 3])
    #expect(matrix.row(1).values.isEmpty)
    #expect(matrix.count == 3)
  }

  @Test("Values of one place are summed in the order given")
  func summationOrder() {
    let matrix = SparseMatrix<Double>(
      rows: 1, columns: 1, rowIndices: [0, 0, 0], columnIndices: [0, 0, 0], values: [1e16, 1, -1e16])
    #expect(matrix.values == [0])
  }

  @Test("Transposing agrees with the dense matrix", arguments: oddSizes, oddSizes)
  func transposition(rows: Int, columns: Int) {
    let matrix = sample(rows, columns, as: Double.self)
    #expect(matrix.transposed().dense() == matrix.dense().transposed())
    #expect(matrix.transposed().transposed() == matrix)
  }

  @Test("Products agree with those of the dense matrix", arguments: oddSizes, oddSizes)
  func products(rows: Int, columns: Int) {
    checkProducts(rows, columns, as: Double.self)
    checkProducts(rows, columns, as: Float.self)
  }

  private func checkProducts<Scalar: MatrixScalar>(_ rows: Int, _ columns: Int, as scalar: Scalar.Type) {
    let sparse = sample(rows, columns, as: scalar)
    var samples = Samples(seed: 6)
    let right: Matrix<Scalar> = samples.matrix(columns, 5)
    let left: Matrix<Scalar> = samples.matrix(rows, 5)
    let dense = sparse.dense()
    let limit = 4 * tolerance(max(rows, columns), as: scalar)
    #expect(distance(sparse.times(right).elements, naiveProduct(dense, right)) <= limit)
    #expect(distance(sparse.transposedTimes(left).elements, naiveProduct(dense.transposed(), left)) <= limit)
    #expect(distance(sparse.gram().elements, naiveProduct(dense.transposed(), dense)) <= limit)
  }

  /// About a tenth of the places filled, some of them twice.
  private func sample<Scalar: MatrixScalar>(_ rows: Int, _ columns: Int, as: Scalar.Type) -> SparseMatrix<Scalar> {
    var samples = Samples(seed: 5)
    let count = rows * columns / 10
    let rowIndices = (0..<count).map { _ in Int32(samples.next(below: rows)) }
    let columnIndices = (0..<count).map { _ in Int32(samples.next(below: columns)) }
    return SparseMatrix(
      rows: rows, columns: columns, rowIndices: rowIndices, columnIndices: columnIndices,
      values: samples.vector(count))
  }
}
