import CivicStatistics

/// Who comes to an action once some more people promise, beside those who do by themselves.
///
/// A recruit is somebody without history: at each node of the shared shock she comes with the newcomers' probability, independently of the
/// others. Whoever promised on a condition holds once enough do, recruits or not: as ``FittedTurnoutModel`` counts it in every forecast.
package struct RecruitedTurnout {
  private struct Node {
    let weight: Double
    let keep: Double
    /// Those who come whatever the number of recruits.
    let settled: CountDistribution
  }

  private let nodes: [Node]
  private let waiting: ConditionalPromises

  /// Prepares the question.
  /// - Parameters:
  ///   - promises: The promises made to the action so far.
  ///   - turnout: Its turnout without recruits.
  ///   - model: The model that made that forecast.
  ///   - largest: The most recruits to ask about.
  /// - Throws: `CountDistributionError.supportTooLarge` for actions of many millions.
  package init(
    _ promises: [Promise], _ turnout: ActionTurnout, model: FittedTurnoutModel, largest: Int
  ) throws(CountDistributionError) {
    let conditional = ConditionalPromises(
      promises, FuturePromises(turnout.toCome), shock: model.shock, dispersion: model.dispersion, more: largest)
    let settled =
      conditional.isEmpty ? turnout.joint.nodes.map(\.present) : try model.kept(of: promises.holding)
    let keep = model.shock.probabilities(logOdds: turnout.newcomerLogOdds)
    nodes = settled.indices.map { Node(weight: model.shock.weights[$0], keep: keep[$0], settled: settled[$0]) }
    waiting = conditional
  }

  /// The probability that at least so many come, those recruits who come included.
  ///
  /// O(nodes × (support + recruits)), and nodes × levels × support² where people wait.
  /// - Parameters:
  ///   - wanted: How many should come.
  ///   - recruits: How many more people promise.
  /// - Returns: The probability; it rises with the recruits.
  /// - Throws: `CountDistributionError.supportTooLarge` for actions of many millions.
  package func probability(atLeast wanted: Int, recruits: Int) throws(CountDistributionError) -> Double {
    var sum = 0.0
    for (number, node) in nodes.enumerated() {
      var others = node.settled
      if !waiting.isEmpty {
        others = others.adding(
          try waiting.count(number, keep: node.keep, givenAtLeast: 0, more: recruits).distribution)
      }
      let come = try CountDistribution.binomial(n: recruits, p: node.keep)
      sum += node.weight * come.expectation { others.probability(atLeast: wanted - $0) }
    }
    return sum
  }
}
