import CivicDomain

/// What would open more to a citizen: the changes that each would do so alone, and the actions she misses most narrowly.
///
/// Only actions count that a single rule excludes, and one in her own hands: radius, hours at one go, hours in a month, format,
/// language, ability or free time. A figure is not raised beyond twice what she states, unless nothing is within that; else one
/// faraway action would make the answer "travel 9,000 km". It is rounded up to a whole kilometre or a quarter of an hour.
public struct Openers: Sendable, Hashable {
  /// The changes that open something, those that open most first.
  public let changes: [Opener]
  /// The actions that a single thing about her excludes, those that suit her best first.
  public let nearest: [NearMiss]

  /// The change that opens most, nil when no single one opens anything.
  public var best: Opener? { changes.first }

  /// Finds what would open more. O(actions · own commitments).
  ///
  /// - Parameters:
  ///   - citizen: The citizen.
  ///   - situation: What she has promised already.
  ///   - actions: The actions.
  ///   - context: The present moment and what everybody promised.
  ///   - strategy: What tells which actions suit her.
  ///   - nearestAtMost: How many missed actions to name.
  public init(
    for citizen: Citizen, situation: CitizenSituation, among actions: [Action], context: EligibilityContext,
    strategy: some RankingStrategy, nearestAtMost: Int = 5
  ) {
    let misses = actions.indices.compactMap { position -> NearMiss? in
      let exclusions = Eligibility.exclusions(
        of: citizen, for: actions[position], situation: situation, context: context)
      guard exclusions.count == 1, let only = exclusions.first, only.isInOwnHands else { return nil }
      return NearMiss(action: position, exclusion: only)
    }
    let clock = context.clock(of: citizen)
    changes = Self.changes(for: citizen, misses) { WeeklyDemand(of: actions[$0], on: clock) }
    let order = strategy.ranking(of: misses.map { actions[$0.action] }, for: citizen)
    nearest = order.prefix(max(0, nearestAtMost)).map { misses[$0] }
  }

  private static func changes(
    for citizen: Citizen, _ misses: [NearMiss], demand: (Int) -> WeeklyDemand
  ) -> [Opener] {
    var tally = OpenerTally()
    for miss in misses {
      switch miss.exclusion {
      case .tooFar(let distance, _): tally.radius.append((miss.action, distance))
      case .tooLong(let hours, _): tally.maximumHours.append((miss.action, hours))
      case .monthlyHoursSpent(let left, let asked):
        tally.monthlyHours.append((miss.action, (citizen.monthlyHours ?? 0) + asked - left))
      case .format(let format): tally.add(.format(format), miss.action)
      case .language(let tags): for tag in Set(tags.map(primaryLanguage)) { tally.add(.language(tag), miss.action) }
      case .missingAbilities(let abilities):
        if let ability = abilities.first, Set(abilities).count == 1 { tally.add(.ability(ability), miss.action) }
      case .outsideAvailability:
        let demand = demand(miss.action)
        for day in 0..<7 where demand.isMet(by: .wholeDay(day)) { tally.add(.freeDay(day), miss.action) }
      case .notOpen, .started, .closed, .full, .alreadyPledged, .clash, .tooYoung: break
      }
    }
    return tally.openers(for: citizen)
  }
}

extension Exclusion {
  /// Whether the citizen could change what she states, so that the rule no longer holds.
  var isInOwnHands: Bool {
    switch self {
    case .tooLong, .monthlyHoursSpent, .format, .tooFar, .language, .missingAbilities, .outsideAvailability: true
    case .notOpen, .started, .closed, .full, .alreadyPledged, .clash, .tooYoung: false
    }
  }
}
