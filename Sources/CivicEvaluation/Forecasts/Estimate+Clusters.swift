extension Estimate {
  /// The mean of observations of which those of one cluster may depend on each other in any way.
  ///
  /// The standard error is √(G/(G − 1) Σ_g (Σ_{i ∈ g} (xᵢ − x̄))²) / n over G clusters: that of independent observations
  /// if every cluster has one. Source: Liang and Zeger, "Longitudinal data analysis using generalized linear models"
  /// (1986), for the mean.
  ///
  /// - Parameters:
  ///   - observations: At least one number.
  ///   - clusters: Which cluster each observation belongs to, in any numbers; nil for independent observations. Of a
  ///     single cluster the standard error is 0, as nothing is known of it.
  public init(meanOf observations: [Double], clusters: [Int]?) {
    guard let clusters else {
      self.init(meanOf: observations)
      return
    }
    precondition(clusters.count == observations.count && !clusters.isEmpty, "every observation has its cluster")
    let mean = observations.reduce(0, +) / Double(observations.count)
    // Sums stand in the order in which clusters appear, so that they are added in the same order in every run.
    var places: [Int: Int] = [:]
    var sums: [Double] = []
    for (cluster, observation) in zip(clusters, observations) {
      let place = places[cluster] ?? sums.count
      if place == sums.count {
        places[cluster] = place
        sums.append(0)
      }
      sums[place] += observation - mean
    }
    let count = Double(sums.count)
    let squares = sums.reduce(0) { $0 + $1 * $1 }
    let error = count > 1 ? (count / (count - 1) * squares).squareRoot() / Double(observations.count) : 0
    self.init(value: mean, standardError: error)
  }
}
