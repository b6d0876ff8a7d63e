import CivicDomain
import CivicRanking
import CivicTurnout
import Foundation

/// The allocation problem of a catalog, and what its numbers stand for.
///
/// ```swift
/// let city = try AllocationCase(catalog, turnout: turnout, now: now)
/// let allocation = try Allocator().allocate(city.problem)
/// ```
public struct AllocationCase: Sendable {
  /// What a post stands for.
  public struct Post: Sendable, Hashable {
    /// The action's number in the catalog.
    public let action: Int
    /// The identifier of the slot; nil where the action has none.
    public let slot: String?
  }

  /// The problem.
  public let problem: AllocationProblem
  /// What each post stands for.
  public let posts: [Post]
  /// The citizens of each party, as numbers in the catalog.
  public let parties: [[Int]]
  /// Citizens who are left out because they do not want to be contacted.
  public let notContactable: Int
  /// Citizens who are left out because they got as many messages as they may.
  public let tired: Int
  /// The action for which each citizen waits for a place, by her number in the catalog.
  public let waitsFor: [Int: String]
  /// Citizens who are left out because they come only with somebody who cannot be sent.
  public let withoutCompanion: Int
  /// Citizens to whom nothing is open, or nothing that is open to all with whom they come.
  public let withoutOption: Int

  /// Sets the problem up. O(citizens × parts of actions), and what the outlooks of these take.
  ///
  /// An action with slots is one post for each slot, whose base are the promises to that slot; what a slot does not say is an equal
  /// share of what the action says. What the action says holds for its slots together as well. Citizens who do not want to be contacted,
  /// or got as many messages as they may, are left out. Those who wait for a place elsewhere are sent before others who bring as much.
  /// - Parameters:
  ///   - catalog: The tables.
  ///   - turnout: The model that forecasts who comes.
  ///   - affinity: How likely a citizen is to accept.
  ///   - learned: What past promises tell beside what citizens state; nil for nothing.
  ///   - settings: What is asked of the allocation.
  ///   - map: The action map, for what is usual of a mode.
  ///   - now: The moment.
  ///   - timeZone: The zone of local times where a citizen or an action states none.
  ///   - workers: How many threads share the work; it changes no result.
  /// - Throws: `OutlookError` for an action whose turnout cannot be forecast.
  public init(
    _ catalog: Catalog, turnout: FittedTurnoutModel, affinity: AffinityModel = AffinityModel(),
    learned: LearnedAffinity? = nil, settings: AllocationSettings = AllocationSettings(), map: ActionMap = .standard,
    now: Date, timeZone: TimeZone = .gmt, workers: Int = 1
  ) throws(OutlookError) {
    let context = EligibilityContext(
      now: now, timeZone: timeZone, actions: catalog.actions, slots: catalog.slots, pledges: catalog.pledges)
    let (parts, totals) = try ActionPart.all(of: catalog, turnout: turnout, context: context)
    let board = ActionBoard(actions: parts.map(\.action), promises: parts.map(\.promises), turnout: turnout)
    var outlooks: [ActionOutlook] = []
    for outlook in board.outlooks(map: map, now: now, workers: workers) { outlooks.append(try outlook.get()) }
    let willing = catalog.citizens.indices.filter { catalog.citizens[$0].contactable != false }
    let ledger = ContactLedger(settings.fatigue, catalog, now: now)
    let asked = willing.filter { ledger.remaining(catalog.citizens[$0].id) > 0 }
    let people = asked.map { catalog.citizens[$0] }
    // Places promised to a whole action say nothing about a part of it; what is left of a part stands in its room.
    let partContext = EligibilityContext(
      now: now, timeZone: timeZone, actions: catalog.actions, slots: catalog.slots, pledges: catalog.pledges,
      promisedPlaces: [:])
    let pairs = EligiblePairs(
      parts, context: partContext, affinity: affinity, learned: learned, keep: turnout.keep
    ).pairs(of: people, limit: max(20, settings.pairLimit / max(1, people.count)), workers: workers)
    let waiting = WaitingList(catalog, now: now)
    var clocks = PartClocks(parts.map(\.action), defaultZone: timeZone)
    let members = people.enumerated().map { index, citizen in
      let situation = context.situation(of: citizen.id)
      return PartMember(
        pairs: pairs[index], hours: clocks.limit(of: citizen, situation), promises: situation.commitments.count,
        waits: waiting[citizen.id] != nil)
    }
    var problem = AllocationProblem(
      posts: zip(parts, outlooks).map(AllocationPost.init),
      totals: totals, shock: turnout.shock, months: clocks.months)
    let offer = PartyOffer(settings: settings, hours: outlooks.map(\.hours.value))
    let companionship = Companionship(people)
    for (group, companions) in zip(companionship.groups, companionship.companions) {
      let together = group.map { members[$0] }
      problem.append(offer.party(together, companions: companions), options: offer.options(together))
    }
    self.problem = problem
    posts = parts.map { Post(action: $0.number, slot: $0.slot?.id) }
    parties = companionship.groups.map { group in group.map { asked[$0] } }
    notContactable = catalog.citizens.count - willing.count
    tired = willing.count - asked.count
    waitsFor = Dictionary(
      uniqueKeysWithValues: asked.compactMap { citizen in waiting[catalog.citizens[citizen].id].map { (citizen, $0) } })
    withoutCompanion = companionship.strandedCount
    withoutOption = zip(problem.parties.indices, companionship.groups).reduce(0) {
      problem.options(of: $1.0).isEmpty ? $0 + $1.1.count : $0
    }
  }
}

extension AllocationPost {
  /// A part of an action, as it looks now.
  fileprivate init(_ part: ActionPart, _ outlook: ActionOutlook) {
    self.init(
      action: part.number, impact: outlook.impact, base: outlook.turnout.joint.nodes.map(\.present),
      room: part.action.promiseLimit.map { max(0, $0 - outlook.turnout.promised) },
      needed: max(0, (part.action.promisesNeeded ?? 0) - outlook.turnout.holding), span: part.action.occupiedSpan,
      hours: part.action.knownHours)
  }
}
