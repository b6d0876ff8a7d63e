extension ModelFamily {
  /// What is worth trying for data of some kind; nil for those that put others together.
  func search(for shape: DataShape) -> ParameterSearch? {
    switch self {
    case .popularity: ParameterSearch(from: PopularityModel())
    case .taxonomy: ParameterSearch(from: TaxonomyModel())
    case .traits:
      ParameterSearch(
        from: CitizenTraitsModel(), along: [{ _ in [3, 10, 30].map { CitizenTraitsModel(penalty: $0) } }])
    case .content: ParameterSearch(from: shape.content)
    case .neighbors: ParameterSearch(from: NeighborModel(.cosine))
    case .conditionalNeighbors:
      ParameterSearch(
        from: NeighborModel(.conditional),
        along: [{ _ in [0, 2, 5, 20].map { NeighborModel(.conditional, shrinkage: $0) } }])
    case .rp3beta: Self.randomWalks
    case .als: Self.factors(isLarge: shape.isLarge)
    case .ease:
      ParameterSearch(
        from: EASEModel(), along: [{ _ in [3, 10, 30, 100, 300, 1_000].map { EASEModel(penalty: $0) } }])
    case .edlae: Self.denoising
    case .easeWithFeatures: Self.featureWeighting
    case .pairTable: Self.pairTable(shape)
    case .logLinear: Self.logLinear(shape)
    case .blend, .conditionalLogit: nil
    }
  }

  private static var randomWalks: ParameterSearch {
    ParameterSearch(
      from: RandomWalkModel(),
      along: [
        { model in [0.4, 0.7, 1].map { RandomWalkModel(exponent: $0, popularityPenalty: model.popularityPenalty) } },
        { model in [0.1, 0.2, 0.4].map { RandomWalkModel(exponent: model.exponent, popularityPenalty: $0) } },
      ])
  }

  private static func factors(isLarge: Bool) -> ParameterSearch {
    ParameterSearch(
      from: ImplicitFactorModel(),
      along: [
        { _ in [3, 30].map { ImplicitFactorModel(penalty: $0) } },
        { model in
          (isLarge ? [] : [1, 10, 40]).map { ImplicitFactorModel(penalty: model.penalty, confidence: $0) }
        },
      ])
  }

  private static var denoising: ParameterSearch {
    ParameterSearch(
      from: EASEModel(penalty: 30, dropout: 0.3),
      along: [
        { _ in [10, 30, 100, 300].map { EASEModel(penalty: $0, dropout: 0.3) } },
        { model in [0.15, 0.5, 0.7].map { EASEModel(penalty: model.penalty, dropout: $0) } },
      ])
  }

  private static var featureWeighting: ParameterSearch {
    ParameterSearch(
      from: EASEModel(featureWeight: 10),
      along: [
        { _ in [10, 30, 100, 300].map { EASEModel(penalty: $0, featureWeight: 10) } },
        { model in [1, 3, 30, 100].map { EASEModel(penalty: model.penalty, featureWeight: $0) } },
        { model in
          [10, 30, 100, 300].map { EASEModel(penalty: $0, dropout: 0.3, featureWeight: model.featureWeight) }
        },
      ])
  }

  private static func pairTable(_ shape: DataShape) -> ParameterSearch {
    let expectations: [PairTableModel.Expectation] = [.popularity, shape.hasPairsOnly ? .featuresOfThree : .features]
    let temper = shape.hasPairsOnly ? 1 : 0.3
    return ParameterSearch(
      from: PairTableModel(),
      along: [
        { _ in expectations.map { PairTableModel(strength: 2, temper: temper, expectation: $0) } },
        { model in
          [1, 4, 10].map { PairTableModel(strength: $0, temper: model.temper, expectation: model.expectation) }
        },
        { model in
          // Of a ballot with one other choice, the temper says nothing about two: independence does.
          (shape.hasPairsOnly ? [] : [0.1, 0.6, 1]).map {
            PairTableModel(strength: model.strength, temper: $0, expectation: model.expectation)
          }
        },
      ])
  }

  private static func logLinear(_ shape: DataShape) -> ParameterSearch {
    // Where every ballot shows two choices at most and yet another is asked for, a third is hidden.
    guard !shape.hasPairsOnly else {
      return ParameterSearch(
        from: LogLinearModel(), along: [{ _ in [1.5, 2, 3].map { LogLinearModel(.pairsOfThree, pairPenalty: $0) } }])
    }
    let penalties: [Double] = shape.isLarge ? [5] : [2, 5, 15]
    return ParameterSearch(
      from: LogLinearModel(.ballots, pairPenalty: 5),
      along: [{ _ in penalties.map { LogLinearModel(.ballots, pairPenalty: $0, maximumIterations: 60) } }])
  }
}

/// What decides which parameters are worth trying.
struct DataShape {
  /// Whether nobody made more than two choices.
  let hasPairsOnly: Bool
  /// Whether a fit takes seconds, so that fewer parameters are tried.
  let isLarge: Bool

  /// Whether some actions were chosen by nobody.
  let hasNewActions: Bool
  /// How many folds to choose by. Of few citizens a quarter is missed: penalties that suit the rest do not suit the whole.
  let foldCount: Int

  /// What speaks for an action that nobody chose.
  var content: ContentModel { ContentModel(hasPairsOnly ? .pairsOfThree : .pairs) }

  init(_ data: RankingData) {
    let choices = data.interactions.choices
    hasPairsOnly = (0..<choices.rows).allSatisfy { choices.rowCount($0) <= 2 }
    hasNewActions = data.interactions.actionCounts.contains(0)
    let cells = choices.rows * choices.columns
    foldCount = choices.rows < 2_000 && cells <= 300_000 ? 10 : 4
    isLarge = cells > 2_000_000
  }
}
