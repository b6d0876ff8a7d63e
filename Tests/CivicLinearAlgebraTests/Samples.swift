import CivicLinearAlgebra

/// The odd sizes at which kernels change their path: nothing, one, less than a vector, full blocks, a block and a rest.
let oddSizes = [0, 1, 7, 64, 129]

/// Reproducible numbers in (−1, 1).
struct Samples {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(Int64(bitPattern: state) >> 11) / 0x1p52
  }

  mutating func next(below bound: Int) -> Int { min(bound - 1, Int((next() + 1) / 2 * Double(bound))) }

  mutating func vector<Scalar: MatrixScalar>(_ count: Int) -> [Scalar] { (0..<count).map { _ in Scalar(next()) } }

  mutating func matrix<Scalar: MatrixScalar>(_ rows: Int, _ columns: Int) -> Matrix<Scalar> {
    Matrix(rows: rows, columns: columns, elements: vector(rows * columns))
  }
}

/// The product by three plain loops, in double precision.
func naiveProduct<Scalar>(_ a: Matrix<Scalar>, _ b: Matrix<Scalar>) -> [Double] {
  let left = a.elements.map(Double.init)
  let right = b.elements.map(Double.init)
  var result = [Double](repeating: 0, count: a.rows * b.columns)
  for i in 0..<a.rows {
    for k in 0..<a.columns {
      for j in 0..<b.columns { result[i * b.columns + j] += left[i * a.columns + k] * right[k * b.columns + j] }
    }
  }
  return result
}

/// The largest difference between two lists of numbers; infinite where their lengths differ.
func distance<Scalar: MatrixScalar>(_ a: [Scalar], _ b: [Double]) -> Double {
  guard a.count == b.count else { return .infinity }
  return zip(a, b).reduce(0) { max($0, abs(Double($1.0) - $1.1)) }
}

/// What rounding may do to a sum of `terms` products of numbers in (−1, 1).
func tolerance<Scalar: MatrixScalar>(_ terms: Int, as scalar: Scalar.Type) -> Double {
  2 * Double(Scalar.ulpOfOne) * Double(terms + 1)
}
