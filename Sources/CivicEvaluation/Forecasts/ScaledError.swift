extension Estimate {
  /// The mean absolute scaled error: that of forecasts divided by that of “as one season ago” in the training series.
  ///
  /// Below 1 the forecasts are better than the naive ones. The scale counts as known in the standard error.
  /// Source: Hyndman and Koehler, "Another look at measures of forecast accuracy" (2006).
  ///
  /// - Parameters:
  ///   - forecasts: At least one number.
  ///   - actual: What came of each.
  ///   - training: The series before, in the order of time, longer than a season.
  ///   - season: How many steps a season has, at least 1.
  ///   - clusters: Which event each forecast belongs to, in any numbers; nil if they are independent.
  /// - Returns: The ratio; nil if the training series never changes from one season to the next.
  public static func scaledError(
    of forecasts: [Double], actual: [Double], training: [Double], season: Int = 1, clusters: [Int]? = nil
  ) -> Estimate? {
    precondition(forecasts.count == actual.count && !actual.isEmpty, "every forecast has what came")
    precondition(season >= 1 && training.count > season, "a training series is longer than a season")
    let changes = zip(training.dropFirst(season), training).map { abs($0 - $1) }
    let scale = changes.reduce(0, +) / Double(changes.count)
    guard scale > 0 else { return nil }
    return Estimate(meanOf: zip(forecasts, actual).map { abs($0 - $1) / scale }, clusters: clusters)
  }
}
