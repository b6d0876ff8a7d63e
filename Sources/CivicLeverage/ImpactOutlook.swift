import CivicStatistics

/// What can be expected of an action given how many others will come, and what one more person changes.
///
/// Sources: Oliver, Marwell & Teixeira, "A theory of the critical mass I" (1985); Diekmann, "Volunteer's dilemma" (1985).
public struct ImpactOutlook: Sendable, Hashable {
  /// The expected impact of the others alone, E[J(N)], in the unit of the impact function.
  public let expectedImpact: Double

  /// What one more person who comes adds, E[J(N+1) − J(N)], in the unit of the impact function.
  public let marginalImpact: Double

  /// T · E[J(N+1) − J(N)] / J(T): one more person counts as so many average participants. 1 adds a drop, above 1
  /// multiplies, near 0 is lost on this action. Whatever the declared value.
  public let leverage: Double

  /// E[J(N+1) − J(N)] · E[N+1] / E[J(N+1)]: by how many percent the impact grows with one percent more people; `nil`
  /// where E[J(N+1)] = 0. It is high for a hopeless threshold, so it is nothing to rank by.
  public let elasticity: Double?

  /// The probability that one more person changes the impact at all: P(N = m − 1) for a threshold at m.
  public let pivotality: Double
}

extension ImpactFunction {
  /// What can be expected of the action, and of one more person in it.
  /// - Parameter others: The number N of others who come, not below 0.
  /// - Returns: The figures, exact up to rounding.
  /// - Complexity: O(size of the support × terms of the curve).
  public func outlook(for others: CountDistribution) -> ImpactOutlook {
    let first = others.lowerBound
    let shares = shares(over: first..<others.upperBound + 2)
    var (expected, gain, pivotal) = (0.0, 0.0, 0.0)
    for (index, mass) in others.masses.enumerated() {
      let change = shares[index + 1] - shares[index]
      expected += mass * shares[index]
      gain += mass * change
      if change > 0 { pivotal += mass }
    }
    let withOneMore = expected + gain
    return ImpactOutlook(
      expectedImpact: referenceImpact * expected,
      marginalImpact: referenceImpact * gain,
      leverage: Double(reference) * gain,
      elasticity: withOneMore > 0 ? gain * (others.mean + 1) / withOneMore : nil,
      pivotality: min(1, pivotal))
  }
}
