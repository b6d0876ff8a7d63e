import CivicStatistics

/// Promises whose condition does not hold yet, beside those that are still to come: the first hold once enough of the latter are made.
///
/// Each holds when K, the number of promises still to come, reaches its ``Promise/further``. So given K it is known who holds, and the
/// law of those who come is a mixture over ranges of K.
struct ConditionalPromises {
  private struct Level {
    let further: Int
    let counts: PromiseCounts
  }

  /// By the number of promises they wait for, the least first.
  private let levels: [Level]
  private let future: FuturePromises

  /// - Parameters:
  ///   - promises: The promises made so far; those that hold are left aside.
  ///   - future: Promises still to come.
  ///   - shock: What moves all participants at once.
  ///   - dispersion: How much the places of one promise share a fate.
  ///   - more: How many promises at most are made beside those still to come, so that one may hold that waits for as many more.
  init(
    _ promises: [Promise], _ future: FuturePromises, shock: SharedShock, dispersion: BlockDispersion, more: Int = 1
  ) {
    self.future = future
    levels = promises.waiting.filter { $0.further <= future.law.upperBound + more }.map { further, promises in
      Level(further: further, counts: PromiseCounts(promises, shock: shock, dispersion: dispersion))
    }
  }

  var isEmpty: Bool { levels.isEmpty }

  /// How many come of the promises still to come and of those that hold by them, on the event that at least `bound` are still to come.
  ///
  /// O(levels × support²).
  /// - Parameters:
  ///   - node: The node of the shared shock.
  ///   - keep: The probability, at this node, that a promise still to come is kept.
  ///   - bound: How many promises at least are still to come.
  ///   - more: Promises that are made beside them, and whose people are not counted.
  /// - Returns: The probability of the event, and the law given it.
  /// - Throws: `CountDistributionError.supportTooLarge` for actions of many millions.
  func count(
    _ node: Int, keep: Double, givenAtLeast bound: Int, more: Int
  ) throws(CountDistributionError) -> CountGivenEvent {
    guard !isEmpty else { return try future.kept(keep, givenAtLeast: bound) }
    let event = future.law.given(atLeast: bound)
    guard event.probability > 0 else { return event }
    var held = CountDistribution.certain(0)
    var parts: [(weight: Double, distribution: CountDistribution)] = []
    let starts = levels.map { max(0, $0.further - more) }
    for (place, range) in zip([0] + starts, starts + [Int.max]).enumerated() {
      if place > 0 { held = held.adding(try levels[place - 1].counts.present(node)) }
      let here = event.distribution.within(range.0..<range.1)
      guard let here else { continue }
      parts.append((here.probability, try here.distribution.thinned(by: keep).adding(held)))
    }
    return CountGivenEvent(
      probability: event.probability, distribution: parts.count == 1 ? parts[0].distribution : try .mixture(parts))
  }
}

extension CountDistribution {
  /// The event that the count lies in a range, and the count given that it does; nil where it never does.
  fileprivate func within(_ range: Range<Int>) -> CountGivenEvent? {
    let (low, high) = (max(range.lowerBound, lowerBound), min(range.upperBound - 1, upperBound))
    guard low <= high else { return nil }
    let masses = (low...high).map(probability(of:))
    guard let law = try? CountDistribution(lowerBound: low, masses: masses) else { return nil }
    return CountGivenEvent(probability: min(1, masses.reduce(0, +)), distribution: law)
  }
}
