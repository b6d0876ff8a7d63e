import CivicDomain
import CivicMobilization

extension ImpactReason {
  /// A minimum that is reached less often than this is worth a warning.
  private static let unlikely = 0.2

  /// A promise may set an action off that still lacks some.
  static func activation(_ action: Action, _ outlook: ActionOutlook) -> ImpactReason? {
    guard let needed = action.promisesNeeded, outlook.turnout.holding < needed else { return nil }
    return .activates(promised: outlook.turnout.holding, needed: needed)
  }

  /// One more person counts clearly more than an average one, or next to nothing.
  static func leverage(_ outlook: ActionOutlook) -> ImpactReason? {
    let leverage = outlook.expectation.leverage
    if leverage >= notable { return .multiplies(leverage: leverage) }
    return leverage < negligible ? .changesLittle(leverage: leverage) : nil
  }

  /// Nothing is achieved below the minimum.
  static func minimum(_ action: Action, _ outlook: ActionOutlook) -> ImpactReason? {
    guard let minimum = action.minimum else { return nil }
    let probability = outlook.turnout.present.probability(atLeast: minimum)
    return probability < unlikely ? .unlikelyMinimum(minimum: minimum, probability: probability) : nil
  }

  /// The length is the usual one.
  static func hours(_ outlook: ActionOutlook) -> ImpactReason? {
    outlook.hours.isAssumed ? .hoursAssumed(hours: outlook.hours.value) : nil
  }
}
