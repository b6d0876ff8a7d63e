import CivicTurnout

/// A way to forecast who keeps a promise.
enum ForecastStrategy: String, ComparedStrategy {
  static let predictionColumns = "row, probability"

  /// The share of the training rows, for everybody.
  case rate
  /// A logistic regression on standardized numbers and one effect for each level, with a ridge of 1.
  case logistic
  /// A logistic regression on splines and on the crosses that prove themselves, with time-decayed weights.
  case splineCrosses = "spline_crosses"
  /// The same on numbers and categories, with a random intercept for each group instead of a shrunk effect.
  case mixedLogistic = "mixed_logistic"
  /// Boosted trees on numbers and on encoded levels, with time-decayed weights.
  case boosting
  /// The mean of the log-odds of some of the last four, or the best weights of all four.
  case blend
  /// The blend, corrected by the calibration that forecasts later folds better, if one does.
  ///
  /// By its name alone: a calibration corrects the level too, and where levels drift, what is learned of them does not last.
  case calibrated

  /// What `all` stands for.
  static let all = allCases.filter { $0 != .calibrated }

  /// What a strategy made of the training rows.
  struct Development {
    var parameters: [(name: String, value: Double)] = []
    /// The forecasts of ``OutcomeRows/heldRows``, none of them from rows of its own fold.
    let held: [Double]
    /// Forecasts other rows from all training rows.
    let forecasts: (FeatureTable) -> [Double]
  }
}
