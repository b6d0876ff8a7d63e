/// What a Brier score is made of: reliability − resolution + uncertainty + what varies within the groups.
///
/// Source: Murphy, "A new vector partition of the probability score" (1973); the last part is that of Stephenson, Coelho
/// and Jolliffe, "Two extra components in the Brier score decomposition" (2008), their variance minus their covariance.
public struct BrierDecomposition: Hashable, Codable, Sendable {
  /// The mean squared distance of a group's probability from how often it happened there; 0 is best.
  public let reliability: Double
  /// The mean squared distance of how often it happened in a group from how often it happened at all; more is better.
  public let resolution: Double
  /// The variance of the outcomes, which no forecast changes.
  public let uncertainty: Double
  /// What differences within the groups add; 0 if each group has one probability.
  public let withinGroups: Double

  /// The Brier score.
  public var brier: Double { reliability - resolution + uncertainty + withinGroups }
}

extension ProbabilityForecasts {
  /// The parts of the Brier score.
  ///
  /// - Parameter bins: In how many bins of equal mass to group the rows; nil makes a group of every distinct
  ///   probability, as Murphy did.
  /// - Returns: The parts, which add up to ``brier``.
  public func brierDecomposition(bins: Int? = 10) -> BrierDecomposition {
    let count = Double(outcomes.count)
    let base = outcomes.reduce(0, +) / count
    var (reliability, resolution) = (0.0, 0.0)
    for group in bins.map(groups(bins:)) ?? distinctGroups {
      let distance = group.probability - group.frequency
      reliability += group.count / count * distance * distance
      resolution += group.count / count * (group.frequency - base) * (group.frequency - base)
    }
    let uncertainty = base * (1 - base)
    return BrierDecomposition(
      reliability: reliability, resolution: resolution, uncertainty: uncertainty,
      withinGroups: brier.value - (reliability - resolution + uncertainty))
  }

  private typealias Group = (probability: Double, frequency: Double, count: Double)

  private func groups(bins: Int) -> [Group] {
    reliabilityDiagram(bins: bins).map { ($0.probability, $0.frequency.value, Double($0.count)) }
  }

  private var distinctGroups: [Group] {
    let order = order
    var groups: [Group] = []
    var start = 0
    while start < order.count {
      let end = endOfTie(from: start, in: order)
      let count = Double(end - start)
      groups.append((probabilities[order[start]], order[start..<end].reduce(0) { $0 + outcomes[$1] } / count, count))
      start = end
    }
    return groups
  }
}
