import CivicLinearAlgebra
import Testing

@Suite("Dense matrices")
struct MatrixTests {
  @Test("Elements stand row after row")
  func rowMajor() {
    var matrix = Matrix<Double>(rows: 2, columns: 3, elements: [1, 2, 3, 4, 5, 6])
    #expect(matrix[1, 0] == 4)
    #expect(Array(matrix.row(1)) == [4, 5, 6])
    matrix[0, 2] = 9
    #expect(matrix.elements == [1, 2, 9, 4, 5, 6])
    #expect(matrix.transposed() == Matrix(rows: 3, columns: 2, elements: [1, 4, 2, 5, 9, 6]))
    #expect(Matrix<Float>(identity: 2).elements == [1, 0, 0, 1])
  }

  @Test("A lent buffer changes the matrix and none of its copies")
  func lentBuffer() {
    var matrix = Matrix<Float>(rows: 1, columns: 2, repeating: 1)
    let copy = matrix
    matrix.withUnsafeMutableBuffer { $0[1] = 5 }
    #expect(matrix.withUnsafeBuffer { Array($0) } == [1, 5])
    #expect(copy.elements == [1, 1])
  }

  @Test("Products agree with plain loops, in every orientation", arguments: oddSizes, oddSizes)
  func products(rows: Int, inner: Int) {
    checkProducts(rows, inner, 7, as: Double.self)
    checkProducts(rows, inner, 7, as: Float.self)
  }

  @Test("Products agree with plain loops at every width", arguments: oddSizes)
  func widths(width: Int) {
    checkProducts(7, 64, width, as: Double.self)
    checkProducts(7, 64, width, as: Float.self)
  }

  private func checkProducts<Scalar: MatrixScalar>(_ m: Int, _ k: Int, _ n: Int, as scalar: Scalar.Type) {
    var samples = Samples(seed: 1)
    let a: Matrix<Scalar> = samples.matrix(m, k)
    let b: Matrix<Scalar> = samples.matrix(k, n)
    let expected = naiveProduct(a, b)
    let limit = tolerance(k, as: scalar)
    let (left, right) = (a.transposed(), b.transposed())
    #expect(distance((a * b).elements, expected) <= limit)
    #expect(distance(Matrix.product(left, .transposed, times: b).elements, expected) <= limit)
    #expect(distance(Matrix.product(a, times: right, .transposed).elements, expected) <= limit)
    #expect(distance(Matrix.product(left, .transposed, times: right, .transposed).elements, expected) <= limit)
  }

  @Test("A product can be scaled and added to what is there", arguments: oddSizes)
  func scaledProducts(inner: Int) {
    var samples = Samples(seed: 2)
    let a: Matrix<Double> = samples.matrix(7, inner)
    let b: Matrix<Double> = samples.matrix(inner, 5)
    var c: Matrix<Double> = samples.matrix(7, 5)
    let expected = zip(naiveProduct(a, b), c.elements).map { 2 * $0 - 0.5 * $1 }
    c.formProduct(alpha: 2, a, times: b, beta: -0.5)
    #expect(distance(c.elements, expected) <= 4 * tolerance(inner, as: Double.self))
  }

  @Test("A factor of zero overwrites even what is not a number", arguments: [0, 7])
  func zeroFactor(inner: Int) {
    var c = Matrix<Double>(rows: 2, columns: 2, repeating: .nan)
    c.formProduct(Matrix(rows: 2, columns: inner), times: Matrix(rows: inner, columns: 2))
    #expect(c.elements == [0, 0, 0, 0])
  }

  @Test("Gram matrices agree with plain loops and are symmetric", arguments: oddSizes, oddSizes)
  func gram(rows: Int, columns: Int) {
    checkGram(rows, columns, as: Double.self)
    checkGram(rows, columns, as: Float.self)
  }

  private func checkGram<Scalar: MatrixScalar>(_ rows: Int, _ columns: Int, as scalar: Scalar.Type) {
    var samples = Samples(seed: 3)
    let a: Matrix<Scalar> = samples.matrix(rows, columns)
    let gram = a.gram()
    #expect(distance(gram.elements, naiveProduct(a.transposed(), a)) <= tolerance(rows, as: scalar))
    #expect(gram == gram.transposed())
  }

  @Test("Products with a vector agree with plain loops", arguments: oddSizes, oddSizes)
  func vectors(rows: Int, columns: Int) {
    checkVectors(rows, columns, as: Double.self)
    checkVectors(rows, columns, as: Float.self)
  }

  private func checkVectors<Scalar: MatrixScalar>(_ rows: Int, _ columns: Int, as scalar: Scalar.Type) {
    var samples = Samples(seed: 4)
    let a: Matrix<Scalar> = samples.matrix(rows, columns)
    let x: [Scalar] = samples.vector(columns)
    let y: [Scalar] = samples.vector(rows)
    let ax = naiveProduct(a, Matrix(rows: columns, columns: 1, elements: x))
    let aty = naiveProduct(a.transposed(), Matrix(rows: rows, columns: 1, elements: y))
    #expect(distance(a.times(x), ax) <= tolerance(columns, as: scalar))
    #expect(distance(a.times(y, .transposed), aty) <= tolerance(rows, as: scalar))
  }
}
