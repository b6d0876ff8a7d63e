/// What a citizen chose before speaks for what is like it: features and words alone, so that an action nobody chose yet
/// ranks as well as any other.
///
/// A log-linear model whose affinities hold similarities and categories only, neither terms of single actions nor of pairs.
public struct ContentModel: RankingModel, Equatable {
  /// Which likelihood is climbed.
  public var likelihood: LogLinearModel.Likelihood

  /// `content`.
  public var name: String { "content" }

  /// Creates a model.
  ///
  /// - Parameter likelihood: Which likelihood of pairs is climbed.
  public init(_ likelihood: LogLinearModel.Likelihood = .pairs) {
    precondition(likelihood != .ballots, "a likelihood of ballots has terms of single actions")
    self.likelihood = likelihood
  }

  /// Climbs the likelihood; without any feature of the actions there is nothing to learn.
  public func fit(_ data: RankingData) throws(RankingModelError) -> any FittedRankingModel {
    let terms = try LogLinearModel.terms(data, penalties: .init(), hasActions: false, hasPairs: false)
    guard terms.count > 0 else { throw .nothingToLearn }
    return try LogLinearModel(likelihood).fit(data, terms: terms)
  }
}
