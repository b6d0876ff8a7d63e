import CivicLinearAlgebra
import Foundation

/// Made-up rows with an outcome that the peers' side makes again from the same formula.
struct SpeedSample {
  let features: Matrix<Double>
  let outcomes: [Double]

  /// Features are uniform with variance 1; their effects alternate in sign and shrink, and the first three interact.
  init(rows: Int, columns: Int) {
    var features = Matrix<Double>(rows: rows, columns: columns)
    var outcomes = [Double](repeating: 0, count: rows)
    features.withUnsafeMutableBuffer { features in
      for row in 0..<rows {
        let first = row * (columns + 1)
        let x = features[row * columns..<(row + 1) * columns]
        var logOdds = 0.0
        for column in 0..<columns {
          let value = (2 * SpeedHash.share(first + column) - 1) * 3.0.squareRoot()
          features[x.startIndex + column] = value
          logOdds += (column.isMultiple(of: 2) ? 1 : -1) / Double(column + 2) * value
        }
        let base = x.startIndex
        logOdds += 0.5 * features[base] * features[base + 1] - (features[base + 2] > 1 ? 1 : 0)
        outcomes[row] = SpeedHash.share(first + columns) < 1 / (1 + exp(-logOdds)) ? 1 : 0
      }
    }
    self.features = features
    self.outcomes = outcomes
  }
}

/// Numbers that look random and are the same on both sides.
enum SpeedHash {
  /// The finalizer of SplitMix64 (Steele, Lea and Flood, 2014).
  static func mix(_ number: UInt64) -> UInt64 {
    var z = number &* 0x9E37_79B9_7F4A_7C15 &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number in 0..<1.
  static func share(_ number: Int) -> Double { Double(mix(UInt64(number)) >> 40) / Double(1 << 24) }
}
