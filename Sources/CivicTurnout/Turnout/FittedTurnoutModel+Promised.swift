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

  /// How many come of the promises that hold once more are made, at each node of the shared shock.
  /// - Parameters:
  ///   - promises: The promises to one action.
  ///   - limit: Promises that wait for more than so many are left out.
  /// - Returns: By the number of promises that is waited for, the least first: the law of those who hold by then.
  /// - Throws: `CountDistributionError.supportTooLarge` for actions of many millions.
  package func kept(
    of promises: [Promise], waitingUpTo limit: Int
  ) throws(CountDistributionError) -> [(further: Int, laws: [CountDistribution])] {
    var waiting: [(further: Int, laws: [CountDistribution])] = []
    for (further, promises) in promises.waiting where further <= limit {
      let laws = try kept(of: promises)
      waiting.append((further, waiting.last.map { zip($0.laws, laws).map { $0.adding($1) } } ?? laws))
    }
    return waiting
  }
}
