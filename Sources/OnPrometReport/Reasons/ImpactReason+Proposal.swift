import CivicDomain
import CivicMobilization

extension ImpactReason {
  /// A minimum that is reached less often than this is worth a warning.
  private static let unlikely = 0.2

  /// What is worth saying of a proposal.
  /// - Parameters:
  ///   - value: What the proposal is worth.
  ///   - action: The action.
  ///   - outlook: What is forecast of the action.
  /// - Returns: The reasons, in the order in which they are told.
  static func reasons(of value: ProposalValue, for action: Action, outlook: ActionOutlook) -> [ImpactReason] {
    [activation(value, action, outlook) ?? leverage(value), minimum(action, outlook), hours(value)].compactMap { $0 }
  }

  private static func activation(
    _ value: ProposalValue, _ action: Action, _ outlook: ActionOutlook
  ) -> ImpactReason? {
    guard let needed = action.promisesNeeded, outlook.turnout.holding < needed,
      value.impact.byActivating > value.impact.byComing
    else { return nil }
    return .activates(promised: outlook.turnout.holding, needed: needed)
  }

  private static func leverage(_ value: ProposalValue) -> ImpactReason? {
    if value.leverage >= notable { return .multiplies(leverage: value.leverage) }
    return value.leverage < negligible ? .changesLittle(leverage: value.leverage) : nil
  }

  private static func minimum(_ action: Action, _ outlook: ActionOutlook) -> ImpactReason? {
    guard let minimum = action.minimum else { return nil }
    let probability = outlook.turnout.present.probability(atLeast: minimum)
    return probability < unlikely ? .unlikelyMinimum(minimum: minimum, probability: probability) : nil
  }

  private static func hours(_ value: ProposalValue) -> ImpactReason? {
    value.hours.isAssumed ? .hoursAssumed(hours: value.hours.value) : nil
  }
}
