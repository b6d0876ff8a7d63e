import CivicRanking
import OnPrometReport

extension DataSet {
  /// How many cells (citizens with promises × actions) are learned from on the spot: more than a few seconds belong to `fit`.
  private static let cellsOnTheSpot = 10_000
  /// How many `fit` learns from: beyond it, trying every family takes many minutes.
  static let cellsOfAFit = 2_000_000

  /// What past promises tell of affinities: the named model's, else what the history of the tables teaches.
  func learnedAffinity() -> LearnedAffinity? {
    if let model { return model.learned }
    let fit = affinityFit(cellLimit: Self.cellsOnTheSpot)
    if case .tooLarge = fit.outcome { surroundings.messages.line(LearningText.tooLarge(surroundings.language)) }
    return fit.affinity
  }

  /// The same, beside affinities from elsewhere: what answers calibrated is not moved by what promises tell.
  func learnedAffinity(beside affinity: AffinityModel) -> LearnedAffinity? {
    affinity.weights.isCalibrated ? nil : learnedAffinity()
  }

  /// Learns affinities from the pledges of the tables.
  ///
  /// - Parameter cellLimit: The most cells to learn from.
  /// - Returns: What was learned, or why nothing was.
  func affinityFit(cellLimit: Int = Self.cellsOfAFit) -> LearnedAffinityFit {
    LearnedAffinityModel(cellLimit: cellLimit).fit(RankingData(catalog, map: .standard), workers: Self.workers)
  }
}
