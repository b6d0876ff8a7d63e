import CivicStatistics

/// Promises still to come, and no more than there is room for.
struct FuturePromises {
  /// How many are still to come.
  let law: CountDistribution
  private let unlimited: PromisesToCome
  private let roomBinds: Bool

  init(_ promises: PromisesToCome, room: Int?) throws(CountDistributionError) {
    unlimited = promises
    let free = try promises.distribution
    roomBinds = room.map { $0 < free.upperBound } ?? false
    law = room.map { free.capped(at: $0) } ?? free
  }

  /// How many are kept, each independently with probability `keep`.
  ///
  /// O(support²) where room binds, else O(support).
  func kept(_ keep: Double) throws(CountDistributionError) -> CountDistribution {
    try roomBinds ? law.thinned(by: keep) : unlimited.kept(keep)
  }

  /// The event that at least `bound` are made, and how many are kept given that.
  func kept(_ keep: Double, givenAtLeast bound: Int) throws(CountDistributionError) -> CountGivenEvent {
    guard bound > 0 else { return CountGivenEvent(probability: 1, distribution: try kept(keep)) }
    let event = law.given(atLeast: bound)
    guard event.probability > 0 else { return event }
    return CountGivenEvent(probability: event.probability, distribution: try event.distribution.thinned(by: keep))
  }
}
