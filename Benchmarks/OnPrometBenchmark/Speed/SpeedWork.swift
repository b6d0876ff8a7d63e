import ArgumentParser

/// What `onpromet-benchmark speed` can time.
enum SpeedWork: String, CaseIterable, ExpressibleByArgument {
  /// The main job: the best actions for everyone in a simulated city.
  case city
  /// The ten best of 5,000 candidates for 100,000 citizens, beside the products they are made of.
  case topk
  /// Alternating least squares on 100,000 × 5,000.
  case als
  /// EASE on 2,000 and on 5,000 actions.
  case ease
  /// The distribution of how many of 100 to 100,000 people come.
  case poissonBinomial = "poibin"
  /// Resolving a million conditional pledges with three million references.
  case resolve
  /// Logistic regression on 500,000 × 40.
  case logistic
  /// 200 trees of 31 leaves on 83,000 × 40.
  case boosting
}

/// One timing of a kernel.
struct SpeedRow {
  let work: String
  let threads: Int
  var seconds: Double
  /// Floating point operations of the products alone, nil where they are not the measure.
  var operations: Double?
  /// How good the result is, lower is better, where peers could be faster by being worse.
  var objective: Double?

  /// The shortest of some repetitions.
  static func timed(
    _ work: String, threads: Int, repetitions: Int, operations: Double? = nil, _ body: () throws -> Void
  ) rethrows -> SpeedRow {
    var seconds = Double.infinity
    for _ in 0..<repetitions {
      var stopwatch = Stopwatch()
      try body()
      seconds = min(seconds, stopwatch.lap())
    }
    return SpeedRow(work: work, threads: threads, seconds: seconds, operations: operations)
  }
}
