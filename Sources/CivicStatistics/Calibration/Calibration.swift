import CivicLinearAlgebra

/// A way to learn, from log-odds and the outcomes that followed, how log-odds have to be corrected.
///
/// The log-odds must come from a model that did not learn from these outcomes.
public protocol Calibration: Sendable {
  /// What a fit gives.
  associatedtype Fitted: FittedCalibration

  /// Fits the correction.
  ///
  /// - Parameters:
  ///   - logits: n log-odds, finite.
  ///   - outcomes: n numbers within 0...1.
  ///   - weights: n numbers of at least 0; nil weighs all rows 1.
  /// - Returns: The correction.
  /// - Throws: ``CalibrationError``, whose cases tell what is wrong with the data.
  func fit(logits: [Double], outcomes: [Double], weights: [Double]?) throws(CalibrationError) -> Fitted
}

/// A correction of log-odds that never puts them in another order.
public protocol FittedCalibration: Codable, Equatable, Sendable {
  /// Corrects log-odds.
  ///
  /// - Parameter logits: Log-odds of any rows.
  /// - Returns: Corrected log-odds.
  func calibrated(_ logits: [Double]) -> [Double]
}

/// Why log-odds cannot be calibrated or blended. Rows and columns are counted from 0.
public enum CalibrationError: Error, Equatable, Sendable {
  /// Nothing can be learned from the outcomes or weights.
  case outcomes(OutcomeError)
  /// Log-odds are NaN or infinite; of a calibration, the column is 0.
  case logitNotFinite(row: Int, column: Int, value: Double)
  /// The regression behind the correction found no best coefficients.
  case regression(LogisticRegressionError)
}

extension WeightedOutcomes {
  /// Checks outcomes and weights that come with rows of log-odds.
  init(_ outcomes: [Double], weights: [Double]?, logits: Matrix<Double>) throws(CalibrationError) {
    do { try self.init(outcomes, weights: weights, rows: logits.rows) } catch { throw .outcomes(error) }
    if let index = logits.withUnsafeBuffer({ $0.firstIndex { !$0.isFinite } }) {
      let (row, column) = index.quotientAndRemainder(dividingBy: logits.columns)
      throw .logitNotFinite(row: row, column: column, value: logits[row, column])
    }
  }
}
