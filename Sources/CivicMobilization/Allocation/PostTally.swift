import CivicStatistics
import CivicTurnout

/// What the parties that may be sent to a post are like, added up.
struct PostTally {
  /// The places of all.
  private(set) var places = 0
  /// The load if every one came.
  private(set) var load = 0.0
  private var promised = 0.0
  private var variance = 0.0

  mutating func add(places: Int, accept: Double, keep: Double) {
    let size = Double(places)
    let probability = accept * keep
    self.places += places
    promised += size * accept
    load += size * probability
    variance += size * size * probability * (1 - probability)
  }

  /// The promises if every one were sent, on average.
  var promises: Int { Int(promised) }

  /// The average probability to come, having accepted.
  var meanKeep: Double { promised > 0 ? load / promised : 1 }

  /// How many come to the post, by its load.
  func turnout(_ post: AllocationPost, shock: SharedShock) -> NormalTurnout {
    var (mean, second) = (0.0, 0.0)
    for (weight, law) in zip(shock.weights, post.base) {
      mean += weight * law.mean
      second += weight * (law.variance + law.mean * law.mean)
    }
    return NormalTurnout(
      baseMean: mean, baseVariance: max(0, second - mean * mean), variancePerLoad: load > 0 ? variance / load : 0,
      sharedVariation: sharedVariation(shock))
  }

  private func sharedVariation(_ shock: SharedShock) -> Double {
    let keep = meanKeep
    guard shock.deviation > 0, keep > 0, keep < 1 else { return 0 }
    var second = 0.0
    for (weight, kept) in zip(shock.weights, shock.probabilities(logOdds: logit(keep))) {
      second += weight * kept * kept
    }
    return max(0, second / (keep * keep) - 1)
  }
}
