import CivicStatistics

extension Estimate {
  /// The interval that holds the true figure with a given probability, if the figure errs normally.
  ///
  /// - Parameter level: The probability, strictly between 0 and 1.
  /// - Returns: value ± z · standard error, z the normal quantile of (1 + level)/2.
  public func interval(level: Double = 0.95) -> ClosedRange<Double> {
    precondition(level > 0 && level < 1, "an interval's level lies strictly between 0 and 1")
    let reach = normalQuantile((1 + level) / 2) * standardError
    return value - reach...value + reach
  }
}
