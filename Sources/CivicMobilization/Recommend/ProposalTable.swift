import CivicDomain
import CivicLeverage
import CivicTurnout

/// What valuing a proposal exactly needs of many actions, in columns: a row of each is small, where an action and its outlook are not.
struct ProposalTable: Sendable {
  private let shock: SharedShock
  private let hours: [AskedHours]
  private let leverage: [Double]
  /// Of somebody without history, as the next column.
  private let keep: [KeepExplanation]
  private let impact: [MarginalImpact]
  private let tables: [ActionImpactTable]

  /// Reads actions and what is forecast of each. O(actions · nodes).
  init(_ actions: [Action], _ outlooks: [ActionOutlook], _ turnout: FittedTurnoutModel) {
    shock = turnout.shock
    hours = outlooks.map(\.hours)
    leverage = outlooks.map(\.expectation.leverage)
    keep = actions.map { turnout.keep.explanation(citizen: nil, action: $0) }
    impact = zip(outlooks, keep).map { [shock] in $0.marginalImpact(keepLogOdds: $1.logOdds, shock: shock) }
    tables = outlooks.map(\.table)
  }

  /// What proposing an action is worth. O(nodes), and O(1) for somebody without history.
  /// - Parameters:
  ///   - place: Where the action stands.
  ///   - accept: The probability that the citizen accepts.
  ///   - effect: The shift of her log-odds of keeping a promise, 0 without history.
  /// - Returns: The value, to the last bit what the outlook of the action gives.
  func value(of place: Int, accept: Double, effect: Double) -> ProposalValue {
    var keep = keep[place]
    keep.citizen = effect
    return ProposalValue(
      accept: accept, keepExplanation: keep,
      impact: effect == 0
        ? impact[place]
        : tables[place].marginalImpact(keepProbabilities: shock.probabilities(logOdds: keep.logOdds)),
      hours: hours[place], leverage: leverage[place])
  }
}
