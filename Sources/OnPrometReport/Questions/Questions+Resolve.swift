import CivicDomain
import CivicMobilization
import CivicStatistics

extension Questions {
  /// Which conditional pledges hold, and what lacks for the others?
  ///
  /// - Parameters:
  ///   - scope: Which actions are asked about.
  ///   - seed: Where the random numbers start from which the chance of activation is drawn.
  /// - Returns: One row a pledge.
  /// - Throws: ``QuestionError`` for an unknown action or organization, or an action too large to be computed.
  public func resolve(
    _ scope: ActionScope = ActionScope(), seed: Seed = Seed(1)
  ) throws(QuestionError) -> ResolveReport {
    let board = recommender?.board ?? ActionBoard(catalog, turnout: turnout(), now: now)
    let resolver = PledgeResolver(catalog)
    let model = ActivationModel(withdrawal: WithdrawalModel().share(catalog, now: now), seed: seed)
    var entries: [ResolveReport.Entry] = []
    for number in try scope.numbers(on: board) {
      let action = board.actions[number]
      let resolution = resolver.resolution(of: action)
      entries.append(
        ResolveReport.Entry(
          action: action, resolution: resolution, gaps: resolver.gaps(in: resolution),
          chance: try chance(number, of: board, resolver, model)))
    }
    return ResolveReport(entries, pledges: catalog.pledges, withdrawal: model.withdrawal, language: language)
  }

  /// The chance of an action that needs promises and still takes them.
  private func chance(
    _ number: Int, of board: ActionBoard, _ resolver: PledgeResolver, _ model: ActivationModel
  ) throws(QuestionError) -> ActivationChance? {
    let action = board.actions[number]
    guard (action.promisesNeeded ?? 0) > 0, action.promisesCloseAt.map({ $0 > now }) ?? true else { return nil }
    let turnout = try turnout(of: number, on: board)
    do throws(CountDistributionError) {
      return try model.chance(of: action, in: resolver, toCome: turnout.toCome)
    } catch {
      throw .outlook(OutlookError(action: action.id, reason: error))
    }
  }
}
