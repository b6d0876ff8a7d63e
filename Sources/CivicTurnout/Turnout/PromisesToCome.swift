import CivicStatistics

/// The law of the promises still to come: a mixture of negative binomial numbers, each beyond a certain offset.
///
/// When each of them is kept independently, the law of those kept is of the same form, so that nothing has to be thinned mass
/// by mass.
package struct PromisesToCome: Sendable, Hashable {
  package struct Component: Sendable, Hashable {
    var weight: Double
    /// Promises that come for certain.
    var offset: Int
    /// The mean beyond the offset.
    var mean: Double
    /// The shape (the number of successes r) of the number beyond the offset.
    var shape: Double

    package init(weight: Double, offset: Int, mean: Double, shape: Double) {
      self.weight = weight
      self.offset = offset
      self.mean = mean
      self.shape = shape
    }
  }

  let components: [Component]

  package init(_ components: [Component]) { self.components = components }

  /// Pick-up without a hurdle.
  init(mean: Double, shape: Double) {
    components = [Component(weight: 1, offset: 0, mean: mean, shape: shape)]
  }

  /// How many are still to come. O(components × support).
  package var distribution: CountDistribution {
    get throws(CountDistributionError) { try kept(1) }
  }

  /// How many are kept, each independently with probability `keep`. O(components × support).
  package func kept(_ keep: Double) throws(CountDistributionError) -> CountDistribution {
    var laws: [(weight: Double, distribution: CountDistribution)] = []
    for component in components where component.weight > 0 {
      let beyond = try CountDistribution.negativeBinomial(mean: component.mean * keep, shape: component.shape)
      guard component.offset > 0 else {
        laws.append((component.weight, beyond))
        continue
      }
      laws.append((component.weight, beyond.adding(try .binomial(n: component.offset, p: keep))))
    }
    return laws.count == 1 ? laws[0].distribution : try .mixture(laws)
  }
}
