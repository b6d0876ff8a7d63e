import CivicLinearAlgebra
import Foundation
import Testing

@Suite("Cholesky factors")
struct CholeskyTests {
  @Test("The factor of a small matrix, by hand")
  func byHand() throws {
    // L = (2 0 0; 1 3 0; −1 2 1), det A = (2·3·1)².
    let matrix = Matrix<Double>(rows: 3, columns: 3, elements: [4, 2, -2, 2, 10, 5, -2, 5, 6])
    let factor = try Cholesky(matrix)
    #expect(factor.lower.elements == [2, 0, 0, 1, 3, 0, -1, 2, 1])
    #expect(factor.diagonal == [2, 3, 1])
    #expect(abs(factor.logDeterminant - log(36)) < 1e-15)
    #expect(factor.solveTriangular([2, 4, 2]) == [1, 1, 1])
    #expect(factor.solveTriangular([2, 5, 1], .transposed) == [1, 1, 1])
    #expect(factor.solve([4, 17, 9]) == [1, 1, 1])
  }

  @Test("min(i, j) has a factor of ones and the determinant 1", arguments: oddSizes)
  func minimumMatrix(order: Int) throws {
    var matrix = Matrix<Double>(rows: order, columns: order)
    for i in 0..<order {
      for j in 0..<order { matrix[i, j] = Double(min(i, j) + 1) }
    }
    let factor = try Cholesky(matrix)
    #expect(factor.logDeterminant == 0)
    #expect(factor.diagonal == Array(repeating: 1, count: order))
    // The inverse is the second difference: 2 on the diagonal (1 at its end), −1 beside it.
    let inverse = factor.inverse()
    for i in 0..<order {
      for j in 0..<order {
        let expected = i == j ? (i == order - 1 ? 1.0 : 2.0) : (abs(i - j) == 1 ? -1.0 : 0.0)
        #expect(abs(inverse[i, j] - expected) < 1e-12)
      }
    }
  }

  @Test("L·Lᵀ, A·x, A·X and A·A⁻¹ give back what they must", arguments: oddSizes)
  func roundTrips(order: Int) throws {
    try checkRoundTrips(order, as: Double.self)
    try checkRoundTrips(order, as: Float.self)
  }

  private func checkRoundTrips<Scalar: MatrixScalar>(_ order: Int, as scalar: Scalar.Type) throws {
    var samples = Samples(seed: 7)
    let half: Matrix<Scalar> = samples.matrix(order + 3, order)
    var matrix = half.gram()
    for i in 0..<order { matrix[i, i] += 1 }
    let factor = try Cholesky(matrix)
    let limit = 100 * tolerance(order, as: scalar)
    let lower = factor.lower
    #expect(
      distance(Matrix.product(lower, times: lower, .transposed).elements, matrix.elements.map(Double.init)) <= limit)
    let b: [Scalar] = samples.vector(order)
    #expect(distance(matrix.times(factor.solve(b)), b.map(Double.init)) <= limit)
    let many: Matrix<Scalar> = samples.matrix(order, 5)
    #expect(distance((matrix * factor.solve(many)).elements, many.elements.map(Double.init)) <= limit)
    let identity = Matrix<Scalar>(identity: order)
    #expect(distance((matrix * factor.inverse()).elements, identity.elements.map(Double.init)) <= limit)
  }

  @Test("The leading block's factor and that of what is left without it, by hand")
  func blocks() throws {
    // A = (4 2 −2; 2 10 5; −2 5 6): A₃₃ − A₃₁A₁₁⁻¹A₁₃ of the leading block of order 2 is 1.
    let factor = try Cholesky(Matrix<Double>(rows: 3, columns: 3, elements: [4, 2, -2, 2, 10, 5, -2, 5, 6]))
    #expect(factor.leadingBlock(order: 2).lower.elements == [2, 0, 1, 3])
    #expect(factor.trailingBlock(order: 1).lower.elements == [1])
    #expect(factor.trailingBlock(order: 2).lower.elements == [3, 0, 2, 1])
    #expect(factor.solveLeadingBlock([6, 12]) == factor.leadingBlock(order: 2).solve([6, 12]))
    #expect(factor.solveLeadingBlock([]) == [])
    #expect(factor.leadingBlock(order: 3).lower == factor.lower && factor.leadingBlock(order: 0).order == 0)
  }

  @Test("Only the lower triangle is read")
  func lowerTriangle() throws {
    let factor = try Cholesky(Matrix<Double>(rows: 2, columns: 2, elements: [4, .nan, 2, 5]))
    #expect(factor.lower.elements == [2, 0, 1, 2])
  }

  @Test(
    "A matrix that is not positive definite is refused, and its first bad minor named", arguments: oddSizes.dropFirst())
  func notPositiveDefinite(order: Int) {
    var matrix = Matrix<Double>(identity: order)
    matrix[order - 1, order - 1] = -1
    #expect(throws: LinearAlgebraError.notPositiveDefinite(minor: order)) { try Cholesky(matrix) }
    #expect(throws: LinearAlgebraError.notPositiveDefinite(minor: 1)) {
      try Cholesky(Matrix<Float>(rows: order, columns: order))
    }
  }

  @Test("What is not a number is refused, and its place named", arguments: [Double.nan, .infinity, -.infinity])
  func notFinite(value: Double) {
    var matrix = Matrix<Double>(identity: 7)
    matrix[5, 3] = value
    #expect(throws: LinearAlgebraError.notFinite(row: 5, column: 3)) { try Cholesky(matrix) }
  }
}
