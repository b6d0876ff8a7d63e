import CivicRanking

/// A model whose parameters are to be chosen: where the search starts, and along which axes it goes, one after the other.
struct RankSearch<Model: RankingModel> {
  let start: Model
  let axes: [(Model) -> [Model]]
}

/// A search for the best parameters of one model.
struct RankStrategy {
  let name: String
  /// Gives the best model by a measure that is higher for better ones; throws where the measure fails for every one.
  let search:
    (_ measure: (any RankingModel) throws(RankingModelError) -> Double) throws(RankingModelError)
      -> any RankingModel

  init<Model: RankingModel>(_ name: String, _ search: RankSearch<Model>) {
    self.name = name
    self.search = { (measure) throws(RankingModelError) in
      guard !search.axes.isEmpty else { return search.start }
      var best = search.start
      var highest = -Double.infinity
      var failure: RankingModelError?
      for axis in search.axes {
        for candidate in axis(best) {
          do throws(RankingModelError) {
            let value = try measure(candidate)
            if value > highest { (best, highest) = (candidate, value) }
          } catch {
            failure = error
          }
        }
      }
      if highest == -.infinity, let failure { throw failure }
      return best
    }
  }
}

extension RankStrategy {
  /// The names of all strategies, in the order in which they are reported.
  static let names = [
    "popularity", "traits", "content", "neighbors", "neighbors-conditional", "rp3beta", "als", "ease", "edlae",
    "ease-features", "pairTable", "logLinear", "blend", "conditionalLogit",
  ]

  /// Those that put several models together.
  static let stackNames: Set<String> = ["blend", "conditionalLogit"]

  /// The models that learn from choices directly, with what is worth trying for data of this kind.
  static func all(for data: RankingData) -> [RankStrategy] {
    let choices = data.interactions.choices
    let lengths = (0..<choices.rows).map { choices.rowStarts[$0 + 1] - choices.rowStarts[$0] }
    let isShort = lengths.max() ?? 0 <= 2
    // Where a fit takes seconds, fewer parameters are tried.
    let isLarge = choices.rows * choices.columns > 2_000_000
    return [
      RankStrategy("popularity", RankSearch(start: PopularityModel(), axes: [])),
      RankStrategy(
        "traits",
        RankSearch(
          start: CitizenTraitsModel(), axes: [{ _ in [3, 10, 30].map { CitizenTraitsModel(penalty: $0) } }])),
      RankStrategy("content", RankSearch(start: ContentModel(isShort ? .pairsOfThree : .pairs), axes: [])),
      RankStrategy("neighbors", RankSearch(start: NeighborModel(.cosine), axes: [])),
      RankStrategy(
        "neighbors-conditional",
        RankSearch(
          start: NeighborModel(.conditional),
          axes: [{ _ in [0, 2, 5, 20].map { NeighborModel(.conditional, shrinkage: $0) } }])),
      RankStrategy(
        "rp3beta",
        RankSearch(
          start: RandomWalkModel(),
          axes: [
            { model in [0.4, 0.7, 1].map { RandomWalkModel(exponent: $0, popularityPenalty: model.popularityPenalty) }
            },
            { model in [0.1, 0.2, 0.4].map { RandomWalkModel(exponent: model.exponent, popularityPenalty: $0) } },
          ])),
      RankStrategy(
        "als",
        RankSearch(
          start: ImplicitFactorModel(),
          axes: [
            { _ in [3, 30].map { ImplicitFactorModel(penalty: $0) } },
            { model in (isLarge ? [] : [1, 10, 40]).map { ImplicitFactorModel(penalty: model.penalty, confidence: $0) }
            },
          ])),
      RankStrategy(
        "ease", RankSearch(start: EASEModel(), axes: [{ _ in penalties.map { EASEModel(penalty: $0) } }])),
      RankStrategy(
        "edlae",
        RankSearch(
          start: EASEModel(penalty: 30, dropout: 0.3),
          axes: [
            { _ in [10, 30, 100, 300].map { EASEModel(penalty: $0, dropout: 0.3) } },
            { model in [0.15, 0.5, 0.7].map { EASEModel(penalty: model.penalty, dropout: $0) } },
          ])),
      RankStrategy(
        "ease-features",
        RankSearch(
          start: EASEModel(featureWeight: 10),
          axes: [
            { _ in [10, 30, 100, 300].map { EASEModel(penalty: $0, featureWeight: 10) } },
            { model in [1, 3, 30, 100].map { EASEModel(penalty: model.penalty, featureWeight: $0) } },
            { model in
              [10, 30, 100, 300].map { EASEModel(penalty: $0, dropout: 0.3, featureWeight: model.featureWeight) }
            },
          ])),
      RankStrategy("pairTable", pairTable(isShort: isShort)),
      RankStrategy("logLinear", logLinear(isShort: isShort, isLarge: isLarge)),
    ]
  }

  private static let penalties: [Double] = [3, 10, 30, 100, 300, 1_000]

  private static func pairTable(isShort: Bool) -> RankSearch<PairTableModel> {
    let expectations: [PairTableModel.Expectation] = [.popularity, isShort ? .featuresOfThree : .features]
    return RankSearch(
      start: PairTableModel(),
      axes: [
        { model in expectations.map { PairTableModel(strength: 2, temper: isShort ? 1 : 0.3, expectation: $0) } },
        { model in
          [1, 4, 10].map { PairTableModel(strength: $0, temper: model.temper, expectation: model.expectation) }
        },
        { model in
          // Of a ballot with one other choice, the temper says nothing about two: independence does.
          (isShort ? [] : [0.1, 0.6, 1]).map {
            PairTableModel(strength: model.strength, temper: $0, expectation: model.expectation)
          }
        },
      ])
  }

  private static func logLinear(isShort: Bool, isLarge: Bool) -> RankSearch<LogLinearModel> {
    // Where every ballot shows two choices at most and yet another is asked for, a third is hidden.
    isShort
      ? RankSearch(
        start: LogLinearModel(), axes: [{ _ in [1.5, 2, 3].map { LogLinearModel(.pairsOfThree, pairPenalty: $0) } }])
      : RankSearch(
        start: LogLinearModel(.ballots, pairPenalty: 5),
        axes: [
          { _ in
            (isLarge ? [5] : [2, 5, 15]).map { LogLinearModel(.ballots, pairPenalty: $0, maximumIterations: 60) }
          }
        ])
  }
}
