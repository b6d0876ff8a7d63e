import CivicLinearAlgebra
import Foundation

/// The likelihood of pairs of choices, where each pair is what is seen of three.
///
/// A ballot of three is chosen in proportion to A_ab A_ac A_bc, A = exp L, A_aa = 0. One of the three is hidden, so that a
/// pair is seen in proportion to A_ab (A²)_ab. With n_ab the number of pairs seen, N their sum and Z = ½ΣA∘A² the
/// log-likelihood is ½Σ n_ab log(A_ab (A²)_ab) − N log Z; with Q = n/A² elementwise its derivative by L is
/// ½n + ½(QA + AQ)∘A − (3N/2Z) A²∘A. Without a hidden third, a pair is seen in proportion to A_ab alone.
package struct PairLikelihood {
  let pairs: Matrix<Double>
  let total: Double
  let hasHiddenThird: Bool

  /// Counts pairs; those of a ballot of m weigh 1/(m − 1) each, so that a choice weighs the same in ballots of any length.
  package init(_ choices: SparseMatrix<Float>, hasHiddenThird: Bool) {
    self.hasHiddenThird = hasHiddenThird
    let weighted = SparseMatrix<Double>(
      rows: choices.rows, columns: choices.columns, rowIndices: choices.rowOfElement,
      columnIndices: choices.columnIndices,
      values: (0..<choices.rows).flatMap { row in
        let length = choices.rowCount(row)
        return repeatElement(length > 1 ? 1 / Double(length - 1).squareRoot() : 0, count: length)
      })
    var pairs = weighted.gram()
    for i in 0..<pairs.rows { pairs[i, i] = 0 }
    self.pairs = pairs
    total = pairs.elements.reduce(0, +) / 2
  }

  /// Minus the log-likelihood at L, and its derivative by each unordered pair.
  package func evaluate(_ affinity: Matrix<Double>, slopes: inout Matrix<Double>) -> Double {
    let A = Self.exponential(affinity)
    return hasHiddenThird ? evaluateHidden(affinity, A, &slopes) : evaluatePlain(affinity, A, &slopes)
  }

  /// exp L off the diagonal, 0 on it.
  static func exponential(_ affinity: Matrix<Double>) -> Matrix<Double> {
    var A = affinity
    let n = A.rows
    A.withUnsafeMutableBuffer { elements in
      for i in elements.indices { elements[i] = exp(elements[i]) }
      for i in 0..<n { elements[i * n + i] = 0 }
    }
    return A
  }

  private func evaluatePlain(_ L: Matrix<Double>, _ A: Matrix<Double>, _ slopes: inout Matrix<Double>) -> Double {
    var (fit, Z) = (0.0, 0.0)
    reading(L, A, pairs) { L, A, n in
      for i in L.indices {
        fit += n[i] * L[i] / 2
        Z += A[i] / 2
      }
    }
    let total = total
    slopes.withUnsafeMutableBuffer { slopes in
      reading(A, A, pairs) { A, _, n in
        for i in slopes.indices { slopes[i] = total / Z * A[i] - n[i] }
      }
    }
    return total * log(Z) - fit
  }

  private func evaluateHidden(_ L: Matrix<Double>, _ A: Matrix<Double>, _ slopes: inout Matrix<Double>) -> Double {
    let thirds = A * A
    var Q = pairs
    var (fit, Z) = (0.0, 0.0)
    Q.withUnsafeMutableBuffer { Q in
      reading(L, A, thirds) { L, A, thirds in
        for i in Q.indices {
          Z += A[i] * thirds[i] / 2
          guard Q[i] > 0 else { continue }
          fit += Q[i] * (L[i] + log(thirds[i])) / 2
          Q[i] /= thirds[i]
        }
      }
    }
    let QA = Q * A
    let n = A.rows
    let share = 3 * total / Z
    slopes.withUnsafeMutableBuffer { slopes in
      QA.withUnsafeBuffer { QA in
        reading(A, thirds, pairs) { A, thirds, pairs in
          for a in 0..<n {
            for b in 0..<a {
              let i = a * n + b
              slopes[i] = (share * thirds[i] - QA[i] - QA[b * n + a]) * A[i] - pairs[i]
            }
          }
        }
      }
    }
    return total * log(Z) - fit
  }

  private func reading(
    _ a: Matrix<Double>, _ b: Matrix<Double>, _ c: Matrix<Double>,
    _ body: (UnsafeBufferPointer<Double>, UnsafeBufferPointer<Double>, UnsafeBufferPointer<Double>) -> Void
  ) {
    a.withUnsafeBuffer { a in b.withUnsafeBuffer { b in c.withUnsafeBuffer { c in body(a, b, c) } } }
  }
}
