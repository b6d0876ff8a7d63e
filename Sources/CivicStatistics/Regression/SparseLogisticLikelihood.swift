import CivicLinearAlgebra

/// The penalized negative log-likelihood of a logistic regression on a sparse design.
///
/// Parameters are the coefficients and then the intercept.
struct SparseLogisticLikelihood: Sendable {
  let features: SparseMatrix<Double>
  let outcomes: [Double]
  let weights: [Double]
  let penalties: [Double]
  let workers: Int

  private static let blocks = 4

  /// The number of parameters.
  var order: Int { features.columns + 1 }

  /// A point with what is known of the likelihood there.
  struct Place {
    let point: [Double]
    let value: Double
    let gradient: [Double]
    /// w·p(1 − p) of each row.
    let curvatures: [Double]
  }

  /// Value, gradient and curvatures at a point, in one pass over the rows.
  func place(at point: [Double]) -> Place {
    var curvatures = [Double](repeating: 0, count: features.rows)
    var sums = parallelSum(filling: &curvatures, blocks: Self.blocks, width: order + 1, workers: workers) {
      range, sum, part in
      guard let sum = sum.baseAddress else { return }
      SparseRows.withRows(of: features) { rows in
        point.withUnsafeBufferPointer { point in
          for row in range { part[row - range.lowerBound] = addRow(row, of: rows, at: point, to: sum) }
        }
      }
    }
    var value = sums.removeLast()
    for (column, penalty) in penalties.enumerated() {
      value += penalty / 2 * point[column] * point[column]
      sums[column] += penalty * point[column]
    }
    return Place(point: point, value: value, gradient: sums, curvatures: curvatures)
  }

  /// Adds a row's share to the gradient, and its loss behind it; returns its curvature.
  @inline(__always)
  private func addRow(
    _ row: Int, of rows: SparseRows, at point: UnsafeBufferPointer<Double>, to sum: UnsafeMutablePointer<Double>
  ) -> Double {
    let x = rows.product(of: row, point) + point[order - 1]
    let (y, w) = (outcomes[row], weights[row])
    let t = exponentialOfNonPositive(x < 0 ? x : -x)
    let reciprocal = 1 / (1 + t)
    let residual = w * ((x < 0 ? t : 1) * reciprocal - y)
    rows.add(residual, timesRow: row, to: sum)
    sum[order - 1] += residual
    sum[order] += w * ((x < 0 ? 0 : x) + logOnePlusUnit(t) - y * x)
    return w * t * reciprocal * reciprocal
  }

  /// The Hessian matrix, given by its curvatures, times a vector.
  func hessian(_ curvatures: [Double], times vector: [Double]) -> [Double] {
    var product = sumOverRows(width: order) { rows, range, sum in
      vector.withUnsafeBufferPointer { vector in
        for row in range {
          let factor = curvatures[row] * (rows.product(of: row, vector) + vector[order - 1])
          rows.add(factor, timesRow: row, to: sum)
          sum[order - 1] += factor
        }
      }
    }
    for (column, penalty) in penalties.enumerated() { product[column] += penalty * vector[column] }
    return product
  }

  /// The diagonal of the Hessian matrix.
  func hessianDiagonal(_ curvatures: [Double]) -> [Double] {
    let diagonal = sumOverRows(width: order) { rows, range, sum in
      for row in range {
        for element in rows.starts[row]..<rows.starts[row + 1] {
          sum[Int(rows.columns[element])] += curvatures[row] * rows.values[element] * rows.values[element]
        }
        sum[order - 1] += curvatures[row]
      }
    }
    return zip(diagonal, penalties + [0]).map { $0 + $1 }
  }

  /// The lower triangle of the Hessian matrix of `count` columns and, last, the intercept; `places` gives each column's
  /// place among those wanted, rising with the columns, or −1.
  func hessian(_ curvatures: [Double], places: [Int32], count: Int) -> Matrix<Double> {
    let order = count + 1
    let sums = sumOverRows(width: order * order, blocks: 2) { rows, range, sum in
      let most = range.map { rows.starts[$0 + 1] - rows.starts[$0] }.max() ?? 0
      withUnsafeTemporaryAllocation(of: (place: Int, value: Double).self, capacity: most + 1) { listed in
        for row in range where curvatures[row] > 0 {
          var length = 0
          for element in rows.starts[row]..<rows.starts[row + 1] {
            let place = places[Int(rows.columns[element])]
            if place >= 0 {
              listed[length] = (Int(place), rows.values[element])
              length += 1
            }
          }
          listed[length] = (count, 1)
          for i in 0...length {
            let line = sum + listed[i].place * order
            let factor = curvatures[row] * listed[i].value
            for j in 0...i { line[listed[j].place] += factor * listed[j].value }
          }
        }
      }
    }
    var hessian = Matrix<Double>(rows: order, columns: order, elements: sums)
    for (column, place) in places.enumerated() where place >= 0 {
      hessian[Int(place), Int(place)] += penalties[column]
    }
    return hessian
  }

  private func sumOverRows(
    width: Int, blocks: Int = blocks,
    _ body: @Sendable (_ rows: SparseRows, _ range: Range<Int>, _ sum: UnsafeMutablePointer<Double>) -> Void
  ) -> [Double] {
    let count = features.rows
    return parallelSum(blocks: blocks, width: width, workers: workers) { block, sum in
      guard let sum = sum.baseAddress else { return }
      SparseRows.withRows(of: features) { body($0, count * block / blocks..<count * (block + 1) / blocks, sum) }
    }
  }
}
