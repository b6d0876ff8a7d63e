import CivicMobilization
import CivicStatistics

extension Questions {
  /// Whom to remind, and is it worth it?
  ///
  /// - Parameters:
  ///   - scope: Which actions are asked about.
  ///   - budget: How many reminders may be sent; nil for any number.
  ///   - fatigue: How many messages a citizen may get.
  ///   - assumesUnconfounded: Whether reminders that were not randomized may be learned from.
  ///   - seed: Where the random numbers of the fit start.
  /// - Returns: One row a promise.
  /// - Throws: ``QuestionError`` for an unknown action or organization, or reminders that teach nothing.
  public func remind(
    _ scope: ActionScope = ActionScope(), budget: Int? = nil, fatigue: FatigueBudget = .standard,
    assumesUnconfounded: Bool = false, seed: Seed = Seed(1)
  ) throws(QuestionError) -> RemindReport {
    let model: FittedReminderModel
    do throws(ReminderError) {
      model = try ReminderModel(assumesUnconfounded: assumesUnconfounded, seed: seed)
        .fit(catalog, now: now, workers: workers)
    } catch {
      throw .reminders(error)
    }
    let plan = ReminderPlan(
      model, catalog, actions: try scope.identifiers(in: catalog), budget: budget, fatigue: fatigue, now: now)
    return RemindReport(plan, model, language: language)
  }
}
