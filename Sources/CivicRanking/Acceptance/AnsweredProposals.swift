import CivicDomain
import Foundation

/// The proposals that were answered, with all that is known beforehand of each answer, in the order of time.
struct AnsweredProposals {
  /// One answer.
  struct Answer {
    let at: Date
    let isAccepted: Bool
    /// ln of the place in the list: 0 at the top, and where the place is unknown.
    let depth: Double
    /// One over the propensity; nil where that is unknown.
    let inversePropensity: Double?
    /// The stated prior: its log-odds, and what of them is due to nearness.
    let prior: AffinityExplanation
    let action: Action
  }

  let answers: [Answer]
  /// How many proposals nobody answered.
  let unanswered: Int

  /// Joins proposals with whom and what they are about. O(n log n + n · the cost of an affinity).
  ///
  /// Proposals after `now`, and those to a citizen or of an action that the tables do not have, are left out.
  init(_ catalog: Catalog, prior: AffinityModel, now: Date) throws(AcceptanceError) {
    if let row = catalog.proposals.firstIndex(where: { $0.propensity == 0 }) {
      throw .propensityNotPositive(row: row)
    }
    let citizens = Dictionary(catalog.citizens.map { ($0.id, $0) }) { first, _ in first }
    let actions = Dictionary(catalog.actions.map { ($0.id, $0) }) { first, _ in first }
    let past = catalog.proposals.filter { $0.proposedAt <= now }
    unanswered = past.count { $0.response == nil }
    answers = past.filter { $0.response != nil }.sorted(by: Self.precedes).compactMap { proposal in
      guard let citizen = citizens[proposal.citizen], let action = actions[proposal.action] else { return nil }
      return Answer(
        at: proposal.proposedAt, isAccepted: proposal.response == .accepted,
        depth: log(Double(proposal.position ?? 1)), inversePropensity: proposal.propensity.map { 1 / $0 },
        prior: prior.affinity(of: citizen, for: action), action: action)
    }
  }

  /// An order of time in which only equal proposals change places, so that the order of the rows changes no result.
  private static func precedes(_ left: Proposal, _ right: Proposal) -> Bool {
    if left.proposedAt != right.proposedAt { return left.proposedAt < right.proposedAt }
    if left.citizen != right.citizen { return left.citizen < right.citizen }
    if left.action != right.action { return left.action < right.action }
    if left.position != right.position { return (left.position ?? 0) < (right.position ?? 0) }
    if left.response != right.response { return left.response == .accepted }
    return (left.propensity ?? 0) < (right.propensity ?? 0)
  }

  /// Where the last share of the answers begins, moved to the first one of its moment, so that no list is cut in two.
  func start(ofLast share: Double) -> Int {
    guard !answers.isEmpty else { return 0 }
    let cut = min(answers.count - 1, Int((Double(answers.count) * (1 - share)).rounded()))
    return answers.firstIndex { $0.at == answers[cut].at } ?? cut
  }
}
