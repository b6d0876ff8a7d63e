import CivicDomain
import CivicLeverage
import CivicMobilization

/// What is worth saying of promises to one action, whoever makes them.
struct ActionReasons: Sendable {
  /// All that may be said.
  let reasons: [Reason]
  /// Where it stands that a promise may make the action take place; nil where that is not said.
  private let activation: Int?
  /// Where it stands what one more counts; nil where that is not said.
  private let leverage: Int?
  /// Where what is said in any case begins.
  private let always: Int

  /// Says it. O(support of the forecast).
  init(_ action: Action, _ outlook: ActionOutlook, _ language: Language) {
    func said(_ reason: ImpactReason?) -> [Reason] {
      reason.map { [Reason(code: $0.code, text: $0.sentence(language))] } ?? []
    }
    let (activating, leveraging) = (said(.activation(action, outlook)), said(.leverage(outlook)))
    reasons = activating + leveraging + said(.minimum(action, outlook)) + said(.hours(outlook))
    activation = activating.isEmpty ? nil : 0
    leverage = leveraging.isEmpty ? nil : activating.count
    always = activating.count + leveraging.count
  }

  /// Tells where the reasons for one promise stand, in the order in which they are told.
  func forEachPlace(of impact: MarginalImpact, _ body: (Int) -> Void) {
    let activates = activation != nil && impact.byActivating > impact.byComing
    if let first = activates ? activation : leverage { body(first) }
    for place in always..<reasons.count { body(place) }
  }
}
