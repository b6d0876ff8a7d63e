import CivicDomain
import CivicRanking
import CivicStatistics
import CivicTurnout
import Foundation

/// Decides whom to ask to join which action, and how many to ask before waiting for answers.
///
/// Each message goes to whoever adds most to the expected impact given that those above her in the list are asked: accept × keep ×
/// marginal impact, whose last factor falls as the action fills. Asking ends once enough people come with the wanted certainty, counting
/// what comes by itself, once those expected to accept take all free places, or with a limit. Nobody is asked to join an action that
/// stays hopeless even if everybody is.
///
/// Where several actions lack people, nobody is asked twice at once: the action whose requests bring most per message is served first,
/// by the beginning of its list that brings most, however many requests that takes.
public struct Outreach: Sendable {
  private let recommender: Recommender
  private let citizens: [Citizen]
  private let audience: OutreachAudience
  private let delay: AnswerDelay
  private let shockTable: ShockTable
  /// The probability with which enough people should come.
  public let certainty: Double

  /// How many are asked where it is not known how many are enough.
  public static let usualLimit = 10

  /// An action whose minimum comes less likely than this, whoever is asked, is hopeless: in one case out of twenty, as where a rescue
  /// gives an action up (``RescueRules/worthwhile``).
  public static let hopeless = 0.05

  /// Prepares requests.
  /// - Parameters:
  ///   - recommender: What can be joined, and how likely citizens are to accept.
  ///   - citizens: The table of citizens, which the audience's numbers belong to.
  ///   - audience: Who may be asked.
  ///   - delay: How long answers take.
  ///   - certainty: The probability with which enough people should come, in 0..<1.
  public init(
    _ recommender: Recommender, citizens: [Citizen], audience: OutreachAudience, delay: AnswerDelay = .prior,
    certainty: Double = 0.9
  ) {
    precondition(certainty >= 0 && certainty < 1)
    self.recommender = recommender
    self.citizens = citizens
    self.audience = audience
    self.delay = delay
    self.certainty = certainty
    shockTable = ShockTable(recommender.board.turnout.shock)
  }

  /// The actions that take promises and lack people: enough come, or enough promise, with less than the wanted certainty.
  /// - Parameter actions: Numbers on the board.
  /// - Returns: Those of them that lack people, in the same order; never one of which it is not known how many it needs.
  public func lacking(_ actions: [Int]) -> [Int] {
    actions.filter { number in
      let (action, turnout) = (recommender.board.actions[number], recommender.outlooks[number].turnout)
      guard Eligibility.isOpen(action, context: recommender.context) else { return false }
      let lacksPeople = action.placesWanted.map { turnout.present.probability(atLeast: $0) < certainty } ?? false
      return lacksPeople || turnout.joint.probabilityActive < certainty
    }
  }

  /// Whom to ask for some actions.
  ///
  /// O(audience × open actions) to find who is eligible, then for each request O(eligible × nodes).
  /// - Parameters:
  ///   - actions: The actions' numbers on the board.
  ///   - limit: The most people to ask for one action; nil for as many as it takes.
  ///   - workers: How many threads share the work; it changes no result.
  /// - Returns: A plan for each action, those that bring most per message first.
  /// - Throws: `OutlookError` for an action whose turnout cannot be forecast.
  public func plans(
    for actions: [Int], limit: Int? = nil, workers: Int = 1
  ) throws(OutlookError) -> [OutreachPlan] {
    let pools = recommender.pools(for: actions, citizens: citizens, audience: audience.citizens, workers: workers)
    var asked: Set<Int> = []
    var open: [(plan: OutreachPlan, pool: [OutreachCandidate])] = []
    for (action, pool) in zip(actions, pools) { open.append((try plan(action, pool, limit: limit), pool)) }
    var served: [OutreachPlan] = []
    while let first = open.indices.max(by: { precedes(open[$1].plan, open[$0].plan) }) {
      served.append(open.remove(at: first).plan)
      let taken = Set(served[served.count - 1].requests.map(\.citizen))
      asked.formUnion(taken)
      for place in open.indices where open[place].plan.requests.contains(where: { taken.contains($0.citizen) }) {
        let pool = open[place].pool.filter { !asked.contains(Int($0.citizen)) }
        open[place].plan = try plan(open[place].plan.action, pool, limit: limit)
      }
    }
    return served
  }

  private func precedes(_ left: OutreachPlan, _ right: OutreachPlan) -> Bool {
    if left.bestRate != right.bestRate { return left.bestRate > right.bestRate }
    return recommender.order[left.action] < recommender.order[right.action]
  }

  private func plan(
    _ number: Int, _ pool: [OutreachCandidate], limit: Int?
  ) throws(OutlookError) -> OutreachPlan {
    let (action, outlook) = (recommender.board.actions[number], recommender.outlooks[number])
    let promises = recommender.board.promises[number]
    do throws(CountDistributionError) {
      let turnout = try AskedTurnout(outlook, action, promises: promises, model: recommender.board.turnout)
      let room = action.promiseLimit.map { Double($0 - outlook.turnout.promised) } ?? .infinity
      let course = OutreachCourse(turnout, list(of: pool, outlook), room: room)
      let bound = try OutreachCeiling(action, outlook.turnout, promises: promises, model: recommender.board.turnout)
      let ceiling = try bound?.probability(asking: pool, shockTable) ?? 1
      return plan(number, course, pool.count, ceiling: ceiling < Self.hopeless ? ceiling : nil, limit)
    } catch {
      throw OutlookError(action: action.id, reason: error)
    }
  }

  private func plan(
    _ number: Int, _ start: OutreachCourse, _ eligible: Int, ceiling: Double?, _ limit: Int?
  ) -> OutreachPlan {
    let action = recommender.board.actions[number]
    let goal = action.placesWanted ?? (action.promisesNeeded == nil ? nil : 0)
    let limit = ceiling != nil ? 0 : limit ?? (goal == nil ? Self.usualLimit : .max)
    var course = start
    var requests: [OutreachRequest] = []
    while requests.count < limit, let request = next(&course, number, goal: goal) { requests.append(request) }
    let listed = course.turnout
    while ceiling == nil, goal != nil, course.isRising, next(&course, number, goal: goal) != nil {}
    return OutreachPlan(
      action: number, requests: requests, before: goal.map { start.turnout.probability(atLeast: $0) },
      after: goal.map { listed.probability(atLeast: $0) },
      gain: listed.expectedImpact - start.turnout.expectedImpact, bestRate: course.bestRate, ceiling: ceiling,
      eligible: eligible, wait: delay.wait(for: action, now: recommender.context.now))
  }

  /// Asks the next of a course; nil where enough come, no place is left, or nobody to ask.
  private func next(_ course: inout OutreachCourse, _ action: Int, goal: Int?) -> OutreachRequest? {
    guard course.room > 0, goal.map({ course.turnout.probability(atLeast: $0) < certainty }) ?? true else { return nil }
    let gains = course.turnout.gains
    guard let candidate = course.list.next(gains, weights: recommender.board.turnout.shock.weights) else { return nil }
    let request = ask(candidate, action, gains, &course.turnout)
    course.note(request)
    return request
  }

  private func list(of pool: [OutreachCandidate], _ outlook: ActionOutlook) -> OutreachList {
    OutreachList(
      pool, waits: { [citizens, audience] in audience.waitsFor(citizens[Int($0.citizen)].id) != nil },
      isLess: { [citizens, audience] in
        let (left, right) = (citizens[Int($0.citizen)].id, citizens[Int($1.citizen)].id)
        return (audience.lastAsked(left) ?? .distantPast, left) < (audience.lastAsked(right) ?? .distantPast, right)
      }, keepLogOdds: outlook.turnout.newcomerLogOdds, shockTable: shockTable)
  }

  private func ask(
    _ candidate: OutreachCandidate, _ action: Int, _ gains: (coming: [Double], activating: Double),
    _ turnout: inout AskedTurnout
  ) -> OutreachRequest {
    let citizen = citizens[Int(candidate.citizen)]
    let value = recommender.evaluate(
      action: action,
      for: Candidate(citizen: citizen, situation: recommender.context.situation(of: citizen.id))
    ).value
    let keep = recommender.board.turnout.shock.probabilities(logOdds: value.keepExplanation.logOdds)
    turnout.ask(accept: value.accept, keep: keep)
    let impact = zip(gains.coming, keep).reduce(gains.activating) { $0 + $1.0 * $1.1 }
    return OutreachRequest(
      citizen: Int(candidate.citizen), gain: value.accept * impact, accept: value.accept, keep: value.keep,
      lastAsked: audience.lastAsked(citizen.id), waitsFor: audience.waitsFor(citizen.id))
  }
}
