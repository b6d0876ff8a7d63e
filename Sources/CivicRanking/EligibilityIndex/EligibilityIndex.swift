import CivicDomain

/// Which actions are open to a citizen, for many citizens and the same actions.
///
/// The first form asks the per-pair rule for every action; the compiled bitmaps take its place behind the same three members.
public struct EligibilityIndex: Sendable {
  private let actions: [Action]
  private let context: EligibilityContext

  /// Compiles actions at one moment.
  public init(actions: [Action], context: EligibilityContext) {
    self.actions = actions
    self.context = context
  }

  /// Memory that one thread needs while it asks.
  package struct Scratch {
    var words: [UInt64]
  }

  /// Memory for one thread.
  package func makeScratch() -> Scratch {
    Scratch(words: [UInt64](zeros: actions.count))
  }

  /// Calls `body` with the set of actions that are open to a citizen.
  package func withEligible<Result>(
    _ citizen: Citizen, _ situation: CitizenSituation, _ scratch: inout Scratch,
    _ body: (UnsafeBufferPointer<UInt64>) -> Result
  ) -> Result {
    for index in scratch.words.indices { scratch.words[index] = 0 }
    for (number, action) in actions.enumerated()
    where Eligibility.isEligible(citizen, for: action, situation: situation, context: context) {
      scratch.words.insert(number)
    }
    return scratch.words.withUnsafeBufferPointer(body)
  }
}
