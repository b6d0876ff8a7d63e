import CivicLinearAlgebra
import CivicStatistics
import Foundation

/// 500 made-up rows from a formula, so that anybody can fit them with another program.
///
/// Row i takes seven draws from SplitMix64 with state 0, the last seven times i draws being those of the rows before.
enum BoostingSample {
  static let rows = 500
  static let (features, outcomes) = make()
  static let weights = (0..<rows).map { 1 + Double($0 % 3) / 2 }

  private static func make() -> (Matrix<Double>, [Double]) {
    var source = SplitMix64(state: 0)
    var features = Matrix<Double>(rows: rows, columns: 5)
    var outcomes: [Double] = []
    for row in 0..<rows {
      let u = (0..<7).map { _ in Double(source.next() >> 11) * 0x1p-53 }
      let isMissing = u[5] < 0.2
      let values = [
        floor(30 * u[0]), floor(30 * u[1]) - 15, floor(4 * u[2]), floor(200 * u[3]) / 200,
        isMissing ? .nan : floor(10 * u[4]),
      ]
      for (column, value) in values.enumerated() { features[row, column] = value }
      var logOdds = 0.1 * (values[0] - 15) * (values[2] >= 2 ? 1 : -0.3)
      logOdds += (values[1] > 4 ? 1 : 0) - 2 * values[3]
      logOdds += isMissing ? 1.5 : 0.1 * values[4]
      outcomes.append(u[6] < logistic(logOdds) ? 1 : 0)
    }
    return (features, outcomes)
  }

  static func logLoss(_ probabilities: [Double], weights: [Double]? = nil) -> Double {
    let weights = weights ?? Array(repeating: 1, count: rows)
    let losses = zip(probabilities, outcomes).map { -log($1 == 1 ? $0 : 1 - $0) }
    return zip(losses, weights).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
  }
}
