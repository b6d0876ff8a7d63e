import CivicDomain
import CivicLeverage
import CivicStatistics
import CivicTurnout
import Foundation

/// Weighs the ways to save actions that may fail: each is forecast like any other action, with the promises that it would then have.
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
      actions: board.actions, slots: board.slots, promises: board.promises, turnout: board.turnout.refined(nodes: 9))
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
    let here = try Scene(board.actions[number], board.promises[number], board, map, now)
    var options: [RescueOption] = []
    if let recruits, recruits > 0 { options.append(try recruit(recruits, here)) }
    for other in others(near: number) {
      let there = try Scene(board.actions[other], board.promises[other], board, map, now)
      if let merged = try merge(here, into: there) { options.append(merged) }
      if let recruits, recruits > 0, let moved = try move(recruits, there, to: here) { options.append(moved) }
    }
    if here.action.span.start != nil {
      for days in rules.delays { options.append(try postpone(here, days: days)) }
    }
    options.sort { $0.gain > $1.gain }
    let cancelled = RescueOption(way: .cancel, gain: -here.expectedImpact, wantedProbability: nil)
    let most = here.expectedImpact + max(0, options.first?.gain ?? 0)
    return most < rules.worthwhile * here.impact.referenceImpact ? [cancelled] + options : options + [cancelled]
  }

  private func recruit(_ count: Int, _ here: Scene) throws(OutlookError) -> RescueOption {
    let newcomer = Promise(logOdds: here.turnout.newcomerLogOdds)
    let then = try here.with(
      here.promises.joined(by: [Promise](repeating: newcomer, count: count)), board, map, now)
    return RescueOption(
      way: .recruit(count), gain: then.expectedImpact - here.expectedImpact, wantedProbability: then.wantedProbability)
  }

  /// The best number of people to move, up to what is needed here and promised there; nil where none helps.
  private func move(_ needed: Int, _ there: Scene, to here: Scene) throws(OutlookError) -> RescueOption? {
    var best: RescueOption?
    var count = 1
    while count <= min(needed, there.promises.count) {
      let moved = there.promises.suffix(count).prefix(agreeing(count))
      let then = try here.with(here.promises.joined(by: Array(moved)), board, map, now)
      let left = try there.with(there.promises.dropLast(count), board, map, now)
      let gain = then.expectedImpact + left.expectedImpact - here.expectedImpact - there.expectedImpact
      if gain > max(0, best?.gain ?? 0) {
        best = RescueOption(
          way: .move(count, from: there.action.id), gain: gain, wantedProbability: then.wantedProbability)
      }
      count = count == needed ? needed + 1 : min(2 * count, max(needed, count + 1))
    }
    return best
  }

  /// Everybody is asked to go to the other action, as far as there is room; nil where nobody has promised.
  private func merge(_ here: Scene, into there: Scene) throws(OutlookError) -> RescueOption? {
    guard !here.promises.isEmpty else { return nil }
    let room = there.action.promiseLimit.map { max(0, $0 - there.turnout.promised) } ?? .max
    let coming = here.promises.prefix(min(agreeing(here.promises.count), room))
    let then = try there.with(there.promises.joined(by: Array(coming)), board, map, now)
    return RescueOption(
      way: .merge(into: there.action.id), gain: then.expectedImpact - there.expectedImpact - here.expectedImpact,
      wantedProbability: then.wantedProbability)
  }

  private func postpone(_ here: Scene, days: Int) throws(OutlookError) -> RescueOption {
    var later = here.action
    let delay = Double(days) * 86_400
    later.span.start = later.span.start?.addingTimeInterval(delay)
    later.span.end = later.span.end?.addingTimeInterval(delay)
    later.closesAt = later.closesAt?.addingTimeInterval(delay)
    let faithful = Int((Double(here.promises.count) * rules.faithfulness).rounded(.down))
    let then = try Scene(later, Array(here.promises.prefix(faithful)), board, map, now)
    return RescueOption(
      way: .postpone(days: days), gain: then.expectedImpact - here.expectedImpact,
      wantedProbability: then.wantedProbability)
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

/// An action with some promises, and what is forecast of both.
private struct Scene {
  let action: Action
  let promises: [Promise]
  let turnout: ActionTurnout
  let impact: ImpactFunction
  let expectedImpact: Double

  init(
    _ action: Action, _ promises: [Promise], _ board: ActionBoard, _ map: ActionMap, _ now: Date
  ) throws(OutlookError) {
    do throws(CountDistributionError) {
      let outlook = try ActionOutlook(of: action, promises: promises, model: board.turnout, map: map, now: now)
      (self.action, self.promises, turnout, impact) = (action, promises, outlook.turnout, outlook.impact)
      let law = outlook.turnout.present
      expectedImpact = law.expectation(of: impact.values(over: 0..<law.upperBound + 1))
    } catch {
      throw OutlookError(action: action.id, reason: error)
    }
  }

  var wantedProbability: Double? { action.placesWanted.map { turnout.present.probability(atLeast: $0) } }

  func with(
    _ promises: some Collection<Promise>, _ board: ActionBoard, _ map: ActionMap, _ now: Date
  ) throws(OutlookError) -> Scene {
    try Scene(action, Array(promises), board, map, now)
  }
}
