import CivicDomain
import CivicMobilization
import CivicRanking
import CivicTurnout

extension Questions {
  /// How many cells (citizens with promises × actions) are learned from on the spot: more than a few seconds belong to a fit.
  private static let cellsOnTheSpot = 10_000
  /// How many a fit learns from: beyond it, trying every family takes many minutes.
  public static let cellsOfAFit = 2_000_000

  /// The model of turnouts: the one given, else what the history of the tables teaches.
  public func turnout() -> FittedTurnoutModel {
    models?.turnout ?? TurnoutModel().fit(catalog, map: map, now: now)
  }

  /// What answers taught: what the models given hold, else what the proposals of the tables teach; nil without any.
  public func acceptance() throws(QuestionError) -> FittedAcceptanceModel? {
    guard models == nil else { return models?.acceptance }
    guard !catalog.proposals.isEmpty else { return nil }
    do throws(AcceptanceError) {
      return try AcceptanceModel().fit(catalog, now: now, workers: workers)
    } catch {
      throw .acceptance(error)
    }
  }

  /// Learns affinities from the pledges of the tables.
  ///
  /// - Parameter cellLimit: The most cells to learn from.
  /// - Returns: What was learned, or why nothing was.
  public func affinityFit(cellLimit: Int = Self.cellsOfAFit) -> LearnedAffinityFit {
    LearnedAffinityModel(cellLimit: cellLimit).fit(RankingData(catalog, map: map), workers: workers)
  }

  /// The same with all models that proposals rest on: those given, else what can be learned on the spot.
  public func fitted() throws(QuestionError) -> Questions {
    guard models == nil else { return self }
    let acceptance = try acceptance()
    let stated = QuestionModels(turnout: turnout(), acceptance: acceptance)
    var fitted = self
    fitted.models = stated
    guard !stated.affinity.weights.isCalibrated else { return fitted }
    let history = affinityFit(cellLimit: Self.cellsOnTheSpot)
    if case .tooLarge = history.outcome { fitted.notes.append(.tooLargeToLearn) }
    fitted.models = QuestionModels(turnout: stated.turnout, acceptance: acceptance, learned: history.affinity)
    return fitted
  }

  /// The same with the recommender that proposals come from, which many questions can share.
  public func prepared() throws(QuestionError) -> Questions {
    guard recommender == nil else { return self }
    var prepared = try fitted()
    let made = prepared.makeRecommender()
    prepared.recommender = made
    prepared.notes += made.leftOut.map { .leftOut($0) }
    return prepared
  }

  /// The same with all that any question needs, for a service that answers many from one state of the tables.
  public func preparedForAll() throws(QuestionError) -> Questions {
    var prepared = try prepared()
    prepared.forecasts = prepared.forecastBoard()
    return prepared
  }

  /// What recommendations come from: what was prepared, else made on the spot.
  public func proposals() throws(QuestionError) -> Recommender {
    if let recommender { return recommender }
    return try fitted().makeRecommender()
  }

  /// What can be joined, under the model of turnouts that draws the law of a count smoothly.
  func forecastBoard() -> ActionBoard {
    forecasts ?? ActionBoard(catalog, turnout: turnout().refined(), now: now)
  }

  private func makeRecommender() -> Recommender {
    let models = models ?? QuestionModels(turnout: turnout())
    let affinity = models.affinity
    return Recommender(
      catalog: catalog, turnout: models.turnout, affinity: affinity, learned: models.learned(beside: affinity),
      now: now, timeZone: zone, workers: workers)
  }
}
