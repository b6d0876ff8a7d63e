import CivicDomain
import CivicLeverage
import CivicStatistics
import CivicTurnout
import Foundation

/// Weighs the ways to save actions that may fail: each is forecast like any other action, with the promises that it would then have.
/// What an action of a campaign achieves is what it adds on the campaign's curve.
public struct RescueBoard: Sendable {
  /// How many other actions are looked at: those closest in time.
  private static let mostOthers = 8

  private let board: ActionBoard
  private let rules: RescueRules
  private let map: ActionMap
  private let now: Date

  /// Prepares rescues.
  /// - Parameters:
  ///   - board: What can be joined.
  ///   - rules: How people take it when plans change.
  ///   - map: The action map, for what is usual of a mode.
  ///   - now: The moment.
  public init(_ board: ActionBoard, rules: RescueRules = RescueRules(), map: ActionMap = .standard, now: Date) {
    // Expectations need few nodes of the shared shock, whatever the board was made for.
    self.board = ActionBoard(
      actions: board.actions, slots: board.slots, campaigns: board.campaigns, promises: board.promises,
      turnout: board.turnout.refined(nodes: 9))
    (self.rules, self.map, self.now) = (rules, map, now)
  }

  /// The ways to save an action, by expected gain; giving it up comes first where nothing else is worth it.
  ///
  /// O(actions near it × nodes × places²) at worst.
  /// - Parameters:
  ///   - number: The action's number on the board.
  ///   - recruits: How many more promises it takes, and places are free for; nil where nothing tells, or none can be made any more.
  /// - Returns: The options, best first.
  /// - Throws: ``OutlookError`` for an action of many millions.
  public func options(for number: Int, recruits: Int?) throws(OutlookError) -> [RescueOption] {
    let here = try scene(number)
    let stakes = try stakes(beside: number)
    func gain(_ then: [RescueScene], of now: [RescueScene], without gone: Set<Int> = []) throws(OutlookError) -> Double
    {
      try stakes.expectedImpact(of: then, without: gone) - stakes.expectedImpact(of: now)
    }
    var options: [RescueOption] = []
    if let recruits, recruits > 0 {
      let newcomer = Promise(logOdds: here.outlook.turnout.newcomerLogOdds)
      let then = try scene(here, here.promises.joined(by: [Promise](repeating: newcomer, count: recruits)))
      options.append(try option(.recruit(recruits), then, gain: gain([then], of: [here])))
    }
    for other in others(near: number) {
      let there = try scene(other)
      if !here.promises.isEmpty {
        let then = try merged(here, into: there)
        let change = try gain([then], of: [here, there], without: [number])
        options.append(try option(.merge(into: there.action.id), then, gain: change))
      }
      if let recruits, recruits > 0, let moved = try move(recruits, there, to: here, gain) { options.append(moved) }
    }
    if here.action.span.start != nil {
      for days in rules.delays {
        let then = try postponed(here, days: days)
        options.append(try option(.postpone(days: days), then, gain: gain([then], of: [here])))
      }
    }
    options.sort { $0.gain > $1.gain }
    let cancelled = RescueOption(
      way: .cancel, gain: try gain([], of: [here], without: [number]), wantedProbability: nil)
    let most = max(0, options.first?.gain ?? 0) - cancelled.gain
    return most < rules.worthwhile * stakes.reference(of: here) ? [cancelled] + options : options + [cancelled]
  }

  private func option(
    _ way: RescueOption.Way, _ then: RescueScene, gain: Double
  ) throws(OutlookError) -> RescueOption {
    RescueOption(way: way, gain: gain, wantedProbability: then.wantedProbability)
  }

  private func scene(_ number: Int) throws(OutlookError) -> RescueScene {
    try RescueScene(number, board.actions[number], board.promises[number], board.turnout, map, now)
  }

  private func scene(_ scene: RescueScene, _ promises: [Promise]) throws(OutlookError) -> RescueScene {
    try RescueScene(scene.number, scene.action, promises, board.turnout, map, now)
  }

  /// The campaigns of an action and of those that people could go to instead.
  private func stakes(beside number: Int) throws(OutlookError) -> CampaignStakes {
    let named = Set(([number] + others(near: number)).compactMap { board.actions[$0].campaign })
    let own = board.actions.indices.filter { board.actions[$0].campaign.map(named.contains) ?? false }
    return CampaignStakes(board.campaigns, try own.map { number throws(OutlookError) in try scene(number) })
  }

  /// The best number of people to move, up to what is needed here and promised there; nil where none helps.
  private func move(
    _ needed: Int, _ there: RescueScene, to here: RescueScene,
    _ gain: ([RescueScene], [RescueScene], Set<Int>) throws(OutlookError) -> Double
  ) throws(OutlookError) -> RescueOption? {
    var best: RescueOption?
    var count = 1
    while count <= min(needed, there.promises.count) {
      let moved = there.promises.suffix(count).prefix(agreeing(count))
      let then = try scene(here, here.promises.joined(by: Array(moved)))
      let left = try scene(there, Array(there.promises.dropLast(count)))
      let change = try gain([then, left], [here, there], [])
      if change > max(0, best?.gain ?? 0) {
        best = try option(.move(count, from: there.action.id), then, gain: change)
      }
      count = count == needed ? needed + 1 : min(2 * count, max(needed, count + 1))
    }
    return best
  }

  /// Everybody is asked to go to the other action, as far as there is room.
  private func merged(_ here: RescueScene, into there: RescueScene) throws(OutlookError) -> RescueScene {
    let room = there.action.promiseLimit.map { max(0, $0 - there.outlook.turnout.promised) } ?? .max
    let coming = here.promises.prefix(min(agreeing(here.promises.count), room))
    return try scene(there, there.promises.joined(by: Array(coming)))
  }

  private func postponed(_ here: RescueScene, days: Int) throws(OutlookError) -> RescueScene {
    var later = here.action
    let delay = Double(days) * 86_400
    later.span.start = later.span.start?.addingTimeInterval(delay)
    later.span.end = later.span.end?.addingTimeInterval(delay)
    later.closesAt = later.closesAt?.addingTimeInterval(delay)
    let faithful = Int((Double(here.promises.count) * rules.faithfulness).rounded(.down))
    return try RescueScene(here.number, later, Array(here.promises.prefix(faithful)), board.turnout, map, now)
  }

  private func agreeing(_ asked: Int) -> Int { Int((Double(asked) * rules.agreement).rounded(.down)) }

  /// The actions that people could go to instead: of the same organizer and mode, still ahead, of the same format, not far.
  private func others(near number: Int) -> [Int] {
    let action = board.actions[number]
    guard let organizer = action.organizer else { return [] }
    let found = board.actions.indices.filter { other in
      let candidate = board.actions[other]
      guard other != number, candidate.organizer == organizer, candidate.mode == action.mode else { return false }
      return candidate.isAhead(of: now) && candidate.mayTakePlace && candidate.format == action.format
        && isNear(candidate, action)
    }
    let start = action.span.start ?? now
    func wait(_ other: Int) -> TimeInterval {
      abs(board.actions[other].span.start?.timeIntervalSince(start) ?? .infinity)
    }
    return Array(found.sorted { (wait($0), $0) < (wait($1), $1) }.prefix(Self.mostOthers))
  }

  private func isNear(_ one: Action, _ other: Action) -> Bool {
    guard let here = one.location, let there = other.location else { return true }
    return here.distance(to: there) <= rules.reach
  }
}
