import CivicLinearAlgebra
import CivicStatistics
import Foundation

/// 200 log-odds with outcomes from a formula, so that anybody can calibrate them with another program.
///
/// Row i takes three draws from SplitMix64 with state 0: for the log-odds, the outcome and two more models.
enum CalibrationSample {
  static let rows = 200
  private static let draws: [[Double]] = {
    var source = SplitMix64(state: 0)
    return (0..<rows).map { _ in (0..<3).map { _ in Double(source.next() >> 11) * 0x1p-53 } }
  }()

  static let logits = draws.map { floor(60 * $0[0]) / 10 - 3 }
  static let outcomes = zip(logits, draws).map { $1[1] < logistic(0.5 * $0 + 0.4) ? 1.0 : 0 }
  static let weights = (0..<rows).map { 1 + Double($0 % 3) / 2 }

  /// Outcomes that only high log-odds tell apart.
  static let bentOutcomes = zip(logits, draws).map { $1[1] < 0.35 + 0.2 * max(0, $0) ? 1.0 : 0 }

  /// Two models with opposite errors, and one that is wrong throughout.
  static let models: Matrix<Double> = {
    let rowsOfModels = zip(logits, draws).map { (x: Double, draw: [Double]) -> [Double] in
      let error = 2 * draw[2] - 1
      return [0.5 * x + error, 0.4 * x - 0.5 * error, -x + 0.1 * error]
    }
    return Matrix(rows: rows, columns: 3, elements: rowsOfModels.flatMap { $0 })
  }()
}
