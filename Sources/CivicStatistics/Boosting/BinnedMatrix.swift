import CivicLinearAlgebra

/// A matrix whose values are replaced by the numbers of their bins, one byte each, column after column.
struct BinnedMatrix: Sendable {
  let rows: Int
  /// How each column is cut.
  let bins: [ColumnBins]
  /// The bin of row i in column j at `j * rows + i`.
  let codes: [UInt8]

  /// The most bins of a column, one of them for missing values.
  static let maximumBins = 256

  /// Cuts every column into at most `limit` bins, by the rows that have a weight, and looks up every value's bin.
  init(_ features: Matrix<Double>, weights: [Double], limit: Int, workers: Int) {
    let rows = features.rows
    let columns = features.columns
    var bins = [ColumnBins](repeating: ColumnBins([], limit: limit), count: columns)
    parallelFill(&bins, blockSize: 1, workers: workers) { range, bins in
      features.withUnsafeBuffer { values in
        let known = (0..<rows).lazy.filter { weights[$0] > 0 }.map { values[$0 * columns + range.lowerBound] }
        bins[0] = ColumnBins(Array(known), limit: limit)
      }
    }
    let cut = bins
    var codes = [UInt8](repeating: 0, count: rows * columns)
    parallelFill(&codes, blockSize: rows, workers: workers) { range, codes in
      let column = range.lowerBound / rows
      features.withUnsafeBuffer { values in
        for row in 0..<rows { codes[row] = cut[column].code(of: values[row * columns + column]) }
      }
    }
    self.rows = rows
    self.bins = bins
    self.codes = codes
  }
}
