import CivicStatistics

extension FittedTurnoutModel {
  /// How many of the promises made so far are kept, at each node of the shared shock: the turnout without what is still to come.
  /// - Parameter promises: The promises to one action.
  /// - Returns: The law at each node.
  /// - Throws: `CountDistributionError.supportTooLarge` for actions of many millions.
  package func kept(of promises: [Promise]) throws(CountDistributionError) -> [CountDistribution] {
    let counts = PromiseCounts(promises, shock: shock, dispersion: dispersion)
    return try shock.weights.indices.map { node throws(CountDistributionError) in try counts.present(node) }
  }
}
