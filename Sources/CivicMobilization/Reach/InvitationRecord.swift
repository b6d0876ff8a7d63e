import CivicDomain
import CivicStatistics
import Foundation

/// What is known of invitations of newcomers, by segment.
struct InvitationRecord {
  /// After how many days no answer is taken for one.
  static let patience = 7.0

  private let catalog: Catalog
  private let firsts: [String: Double]
  private let segments: [String: String]
  private let ledger: ContactLedger
  private let now: Date

  init(
    _ catalog: Catalog, _ promises: FirstPromises, by attribute: SegmentAttribute, year: Int, fatigue: FatigueBudget,
    now: Date
  ) {
    self.catalog = catalog
    self.now = now
    let names = catalog.pledges.citizens
    firsts = Dictionary(uniqueKeysWithValues: promises.all.map { (names[$0.citizen], $0.at) })
    segments = Dictionary(
      catalog.citizens.compactMap { citizen in
        attribute.segment(of: citizen, year: year).map { (citizen.id, $0) }
      }
    ) { first, _ in first }
    ledger = ContactLedger(fatigue, catalog, now: now)
  }

  /// One arm for each of some segments.
  func arms(of values: [String]) -> [InvitationChoice.Arm] {
    var invited: [String: Int] = [:]
    var accepted: [String: Int] = [:]
    for proposal in catalog.proposals {
      guard let segment = segments[proposal.citizen], isSettled(proposal), wasNew(proposal) else { continue }
      invited[segment, default: 0] += 1
      if proposal.response == .accepted { accepted[segment, default: 0] += 1 }
    }
    var invitable: [String: Int] = [:]
    for citizen in catalog.citizens where isInvitable(citizen) {
      if let segment = segments[citizen.id] { invitable[segment, default: 0] += 1 }
    }
    return values.map {
      InvitationChoice.Arm(
        value: $0, invited: invited[$0] ?? 0, accepted: accepted[$0] ?? 0, invitable: invitable[$0] ?? 0)
    }
  }

  private func isSettled(_ proposal: Proposal) -> Bool {
    let age = now.timeIntervalSince(proposal.proposedAt)
    return age >= 0 && (proposal.response != nil || age >= 86_400 * Self.patience)
  }

  private func wasNew(_ proposal: Proposal) -> Bool {
    firsts[proposal.citizen].map { $0 >= proposal.proposedAt.timeIntervalSince1970 } ?? true
  }

  private func isInvitable(_ citizen: Citizen) -> Bool {
    citizen.contactable != false && firsts[citizen.id] == nil && ledger.remaining(citizen.id) > 0
  }
}
