import CivicLinearAlgebra
import CivicStatistics
import Foundation

/// The likelihood of each choice given all others of the same ballot, against everything that was not chosen.
///
/// A choice c of a ballot S of m falls on c in proportion to exp(f_c) among c and all d outside S, with f_c = b_c + Σ L_ac
/// over the m − 1 others. For d outside S the sum runs over all m choices, times (m − 1)/m: on average one of them is the
/// one in question, and counting them all would let the mere number of choices tell what was chosen. An evaluation costs
/// citizens × actions exponentials and twice choices × actions operations. Conditional likelihoods of this kind are due to
/// Besag, "Statistical analysis of non-lattice data" (1975).
package struct BallotLikelihood {
  private static let blockSize = 512

  private let blocks: [SparseMatrix<Double>]
  private let order: Int

  package init(_ choices: SparseMatrix<Float>) {
    order = choices.columns
    let ballots = (0..<choices.rows).filter { choices.rowCount($0) > 0 }
    blocks = stride(from: 0, to: ballots.count, by: Self.blockSize).map { start in
      choices.selecting(Array(ballots[start..<min(ballots.count, start + Self.blockSize)])).toDouble()
    }
  }

  /// Minus the log-likelihood; adds the derivatives by b to the gradient and writes those by each unordered pair.
  package func evaluate(
    _ affinity: Matrix<Double>, bias: ArraySlice<Double>, gradient: inout [Double], slopes: inout Matrix<Double>
  ) -> Double {
    slopes = Matrix(rows: order, columns: order)
    let bias = Array(bias)
    var value = 0.0
    for choices in blocks {
      var fields = choices.times(affinity)
      let n = order
      fields.withUnsafeMutableBuffer { fields in
        for row in 0..<choices.rows {
          let field = UnsafeMutableBufferPointer(rebasing: fields[row * n..<(row + 1) * n])
          value += replaceBySlopes(field, chosen: choices.row(row).columns, bias, &gradient)
        }
      }
      slopes.add(1, times: choices.transposedTimes(fields))
    }
    addTransposed(&slopes)
    return value
  }

  /// Turns the sums Σ L_ac of one ballot into the derivatives by them, and gives minus the log-likelihood.
  private func replaceBySlopes(
    _ field: UnsafeMutableBufferPointer<Double>, chosen: ArraySlice<Int32>, _ bias: [Double], _ gradient: inout [Double]
  ) -> Double {
    let share = Double(chosen.count - 1) / Double(chosen.count)
    for column in chosen { field[Int(column)] /= max(share, .leastNormalMagnitude) }
    var highest = -Double.infinity
    for c in 0..<order {
      field[c] = bias[c] + share * field[c]
      highest = max(highest, field[c])
    }
    var value = 0.0
    for c in 0..<order { field[c] -= highest }
    for column in chosen { value -= field[Int(column)] }
    replaceByExponentials(ofNonPositive: field)
    var rest = 0.0
    for c in 0..<order { rest += field[c] }
    for column in chosen { rest -= field[Int(column)] }
    rest = max(rest, .leastNormalMagnitude)
    var reciprocals = 0.0
    for column in chosen {
      let total = field[Int(column)] + rest
      value += log(total)
      reciprocals += 1 / total
    }
    // What was chosen has another total, so it is kept aside while the others are scaled.
    let own = chosen.map { field[Int($0)] / (field[Int($0)] + rest) - 1 }
    for c in 0..<order { field[c] *= reciprocals }
    for (column, slope) in zip(chosen, own) { field[Int(column)] = slope }
    for c in 0..<order {
      gradient[c] += field[c]
      field[c] *= share
    }
    for (column, slope) in zip(chosen, own) { field[Int(column)] = slope }
    return value
  }

  /// Both directions of a pair are one parameter.
  private func addTransposed(_ slopes: inout Matrix<Double>) {
    let n = order
    slopes.withUnsafeMutableBuffer { slopes in
      for a in 0..<n {
        for b in 0..<a { slopes[a * n + b] += slopes[b * n + a] }
      }
    }
  }
}
