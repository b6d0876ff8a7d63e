import CivicMobilization

extension Questions {
  /// Whom to ask for one action, or for all that lack people?
  ///
  /// - Parameters:
  ///   - scope: Which actions are asked about; without an action, those that lack people.
  ///   - limit: How many requests an action may make; nil leaves it to the plan.
  ///   - fatigue: How many messages a citizen may get.
  /// - Returns: One row a request.
  /// - Throws: ``QuestionError`` for an unknown action or organization, or an action too large to be computed.
  public func ask(
    _ scope: ActionScope = ActionScope(), limit: Int? = nil, fatigue: FatigueBudget = .standard
  ) throws(QuestionError) -> AskReport {
    let recommender = try proposals()
    let (board, citizens) = (recommender.board, catalog.citizens)
    let numbers = try scope.numbers(on: board)
    let audience = OutreachAudience(catalog, organization: scope.organization, fatigue: fatigue, now: now)
    let outreach = Outreach(
      recommender, citizens: citizens, audience: audience, delay: AnswerDelay(catalog, now: now))
    let plans: [OutreachPlan]
    do throws(OutlookError) {
      plans = try outreach.plans(
        for: scope.action == nil ? outreach.lacking(numbers) : numbers, limit: limit, workers: workers)
    } catch {
      throw .outlook(error)
    }
    return AskReport(plans, audience: audience, citizens: citizens, actions: board.actions, language: language)
  }
}
