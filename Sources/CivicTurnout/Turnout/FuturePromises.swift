import CivicStatistics

/// Promises still to come, and no more than there is room for.
struct FuturePromises {
  /// How many are still to come.
  let law: CountDistribution
  /// Where the law is known as a mixture, which is thinned faster; nil where room binds.
  private let unlimited: PromisesToCome?

  init(_ promises: PromisesToCome, room: Int?) throws(CountDistributionError) {
    let free = try promises.distribution
    law = room.map { free.capped(at: $0) } ?? free
    unlimited = law.upperBound < free.upperBound ? nil : promises
  }

  init(_ law: CountDistribution) { (self.law, unlimited) = (law, nil) }

  /// How many are kept, each independently with probability `keep`.
  ///
  /// O(support²) where room binds, else O(support).
  func kept(_ keep: Double) throws(CountDistributionError) -> CountDistribution {
    guard let unlimited else { return try law.thinned(by: keep) }
    return try unlimited.kept(keep)
  }

  /// The event that at least `bound` are made, and how many are kept given that.
  func kept(_ keep: Double, givenAtLeast bound: Int) throws(CountDistributionError) -> CountGivenEvent {
    guard bound > 0 else { return CountGivenEvent(probability: 1, distribution: try kept(keep)) }
    let event = law.given(atLeast: bound)
    guard event.probability > 0 else { return event }
    return CountGivenEvent(probability: event.probability, distribution: try event.distribution.thinned(by: keep))
  }
}
