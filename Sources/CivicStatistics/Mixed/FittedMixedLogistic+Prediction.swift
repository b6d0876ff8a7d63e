import CivicLinearAlgebra

extension FittedMixedLogistic {
  /// The log-odds of many rows, each as a distribution: about its mode for a group that the fit has seen, and about zero
  /// with the whole deviation for another one.
  ///
  /// The effects of a row's groups are taken as independent of each other given the data.
  ///
  /// - Parameters:
  ///   - features: n × p.
  ///   - groups: For each effect the group of each row, or ``GroupingFactor/unseen``.
  /// - Returns: The distributions of the n rows.
  /// - Complexity: O(n · (p + effects)).
  public func predict(_ features: Matrix<Double>, groups: [[Int32]]) -> MixedPrediction {
    precondition(features.columns == coefficients.count, "the model was fitted to another number of features")
    precondition(
      groups.count == effects.count && groups.allSatisfy { $0.count == features.rows },
      "every effect needs the group of every row")
    var logOdds = features.times(coefficients).map { $0 + intercept }
    var variances = [Double](repeating: 0, count: features.rows)
    for (effect, groups) in zip(effects, groups) {
      for (row, group) in groups.enumerated() {
        guard group != GroupingFactor.unseen else {
          variances[row] += effect.deviation * effect.deviation
          continue
        }
        logOdds[row] += effect.modes[Int(group)]
        variances[row] += effect.variances[Int(group)]
      }
    }
    return MixedPrediction(logOdds: logOdds, deviations: variances.map { $0.squareRoot() })
  }
}
