import CivicStatistics

/// Promises still to come: negative binomial, and no more than there is room for.
struct FuturePromises {
  /// How many are still to come.
  let law: CountDistribution
  private let mean: Double
  private let shape: Double
  private let roomBinds: Bool

  init(mean: Double, shape: Double, room: Int?) throws(CountDistributionError) {
    self.mean = mean
    self.shape = shape
    let unlimited = try CountDistribution.negativeBinomial(mean: mean, shape: shape)
    roomBinds = room.map { $0 < unlimited.upperBound } ?? false
    law = room.map { unlimited.capped(at: $0) } ?? unlimited
  }

  /// How many are kept, each independently with probability `keep`.
  ///
  /// Where room never binds the law stays negative binomial under thinning. O(support²) where it binds, else O(support).
  func kept(_ keep: Double) throws(CountDistributionError) -> CountDistribution {
    try roomBinds ? law.thinned(by: keep) : .negativeBinomial(mean: mean * keep, shape: shape)
  }

  /// The event that at least `bound` are made, and how many are kept given that.
  func kept(_ keep: Double, givenAtLeast bound: Int) throws(CountDistributionError) -> CountGivenEvent {
    guard bound > 0 else { return CountGivenEvent(probability: 1, distribution: try kept(keep)) }
    let event = law.given(atLeast: bound)
    guard event.probability > 0 else { return event }
    return CountGivenEvent(probability: event.probability, distribution: try event.distribution.thinned(by: keep))
  }
}
