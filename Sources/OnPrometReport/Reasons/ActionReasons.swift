import CivicDomain
import CivicLeverage
import CivicMobilization

/// What is worth saying of promises to one action, whoever makes them.
struct ActionReasons: Sendable {
  private let activation: Reason?
  private let leverage: Reason?
  private let always: [Reason]

  /// Says it. O(support of the forecast).
  init(_ action: Action, _ outlook: ActionOutlook, _ language: Language) {
    func said(_ reason: ImpactReason?) -> Reason? {
      reason.map { Reason(code: $0.code, text: $0.sentence(language)) }
    }
    activation = said(.activation(action, outlook))
    leverage = said(.leverage(outlook))
    always = [said(.minimum(action, outlook)), said(.hours(outlook))].compactMap { $0 }
  }

  /// The reasons for one promise, in the order in which they are told.
  func reasons(of impact: MarginalImpact) -> [Reason] {
    let activates = activation != nil && impact.byActivating > impact.byComing
    guard let first = activates ? activation : leverage else { return always }
    return [first] + always
  }
}
