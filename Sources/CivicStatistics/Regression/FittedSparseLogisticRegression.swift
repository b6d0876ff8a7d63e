import CivicLinearAlgebra

/// A fitted logistic regression on a sparse design: the probability of a row x is 1 / (1 + exp(−x·β − intercept)).
public struct FittedSparseLogisticRegression: Codable, Equatable, Sendable {
  /// β, one number for each column, in log-odds per unit of the column.
  public let coefficients: [Double]
  /// The log-odds where all columns are zero.
  public let intercept: Double
  /// How the fit went.
  public let summary: FitSummary

  /// Creates a model from its parts, for instance as read from a file.
  ///
  /// - Parameters:
  ///   - coefficients: One number for each column.
  ///   - intercept: The log-odds where all columns are zero.
  ///   - summary: How the fit went.
  public init(coefficients: [Double], intercept: Double, summary: FitSummary) {
    self.coefficients = coefficients
    self.intercept = intercept
    self.summary = summary
  }

  /// The log-odds of many rows, two operations for each listed element.
  ///
  /// - Parameter features: n × p.
  /// - Returns: n numbers.
  public func logOdds(of features: SparseMatrix<Double>) -> [Double] {
    precondition(features.columns == coefficients.count, "the model was fitted to another number of columns")
    var logOdds = [Double](repeating: intercept, count: features.rows)
    SparseRows.withRows(of: features) { rows in
      coefficients.withUnsafeBufferPointer { coefficients in
        for row in logOdds.indices { logOdds[row] += rows.product(of: row, coefficients) }
      }
    }
    return logOdds
  }

  /// The probabilities of many rows.
  ///
  /// - Parameter features: n × p.
  /// - Returns: n numbers within 0...1.
  public func predict(_ features: SparseMatrix<Double>) -> [Double] {
    var probabilities = logOdds(of: features)
    probabilities.withUnsafeMutableBufferPointer { replaceByProbabilities($0) }
    return probabilities
  }
}
