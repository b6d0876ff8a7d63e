import CivicStatistics

/// How to learn affinities from promises, and how much history that takes.
///
/// Parameters and the family of models are chosen by ballots that the fit did not see. A conditional logit then puts the
/// scores on the scale of log-odds (how much more often an action is chosen than another). Popularity alone is no
/// affinity: where no family ranks clearly better, nothing is learned.
public struct LearnedAffinityModel: Sendable {
  /// How many citizens must have promised to join two actions at least.
  public var minimumCitizens: Int
  /// How many people must have chosen an action for it to be scored by who chose it, and not by what it is about.
  public var familiarChoices: Int
  /// The most that history adds to the log-odds of accepting, or takes from them.
  public var bound: Double
  /// What is tried.
  public var families: [ModelFamily]
  /// The most cells (citizens with promises × actions) to learn from; nil for any number.
  public var cellLimit: Int?
  /// Which citizen falls into which fold, and where models that draw begin.
  public var seed: Seed

  /// Creates a configuration.
  ///
  /// - Parameters:
  ///   - minimumCitizens: How many citizens must have promised to join two actions at least.
  ///   - familiarChoices: How many people must have chosen an action for it to be scored by who chose it.
  ///   - bound: The most that history adds to the log-odds, above 0.
  ///   - families: What is tried, in the order that decides between equals.
  ///   - cellLimit: The most cells to learn from; nil for any number.
  ///   - seed: Which citizen falls into which fold, and where models that draw begin.
  public init(
    minimumCitizens: Int = 100, familiarChoices: Int = 5, bound: Double = 1.5,
    families: [ModelFamily] = ModelFamily.allCases, cellLimit: Int? = nil, seed: Seed = Seed(1)
  ) {
    precondition(minimumCitizens >= 2 && bound > 0, "two citizens can be told apart at least, within a bound above 0")
    self.minimumCitizens = minimumCitizens
    self.familiarChoices = familiarChoices
    self.bound = bound
    self.families = families
    self.cellLimit = cellLimit
    self.seed = seed
  }

  /// Learns from choices. The cost is that of choosing among the families: see ``RankingSelection``.
  ///
  /// - Parameters:
  ///   - data: Who promised to join what.
  ///   - workers: How many threads share the fit, at least 1; it changes no result.
  /// - Returns: What was learned, or why nothing was.
  public func fit(_ data: RankingData, workers: Int = 1) -> LearnedAffinityFit {
    let choices = data.interactions.choices
    let citizens = (0..<choices.rows).count { choices.rowCount($0) > 1 }
    guard citizens >= minimumCitizens else {
      return LearnedAffinityFit(citizens: citizens, outcome: .tooLittleHistory(needed: minimumCitizens))
    }
    if let cellLimit, choices.rows * choices.columns > cellLimit {
      return LearnedAffinityFit(citizens: citizens, outcome: .tooLarge(limit: cellLimit))
    }
    var selection = RankingSelection(data, seed: seed, workers: workers)
    let found = families.compactMap { try? selection.choose($0) }
    guard let popularity = try? selection.choose(.popularity), let winner = RankingSelection.winner(among: found),
      winner.isClearlyBetter(than: popularity), let model = onLogOdds(winner, data)
    else { return LearnedAffinityFit(citizens: citizens, outcome: .nothingBeyondPopularity) }
    let content = (try? selection.choose(.content)).flatMap { onLogOdds($0, data) }
    let affinity = LearnedAffinity(
      actions: data.interactions.actions, model: model, content: content,
      isFamiliar: data.interactions.actionCounts.map { $0 >= familiarChoices }, bound: bound)
    return LearnedAffinityFit(
      citizens: citizens, outcome: .learned(affinity, winner, popularityNDCG: popularity.meanValidation))
  }

  /// The fitted model with its scores on the scale of log-odds; nil where higher scores are chosen less.
  private func onLogOdds(_ choice: RankingChoice, _ data: RankingData) -> (any FittedRankingModel)? {
    guard choice.family != .conditionalLogit else { return try? choice.model.fit(data) }
    let fitted = try? ConditionalLogitModel([choice.model], seed: seed).fit(data)
    guard let stack = fitted as? FittedStack, stack.weights.values.allSatisfy({ $0 > 0 }) else { return nil }
    return stack
  }
}

/// What came of learning affinities from promises.
public struct LearnedAffinityFit: Sendable {
  /// What came of it.
  public enum Outcome: Sendable {
    /// This was learned, by a model that ranks so well on ballots it did not see, beside popularity.
    case learned(LearnedAffinity, RankingChoice, popularityNDCG: Double)
    /// Too few citizens promised to join two actions.
    case tooLittleHistory(needed: Int)
    /// More cells than were allowed.
    case tooLarge(limit: Int)
    /// No model ranks clearly better than popularity, which is the same for everybody.
    case nothingBeyondPopularity
  }

  /// How many citizens promised to join two actions at least.
  public let citizens: Int
  /// What came of it.
  public let outcome: Outcome

  /// What was learned; nil where the stated affinities stand alone.
  public var affinity: LearnedAffinity? {
    if case .learned(let affinity, _, _) = outcome { affinity } else { nil }
  }
}
