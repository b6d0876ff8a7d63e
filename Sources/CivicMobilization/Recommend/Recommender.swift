import CivicDomain
import CivicLinearAlgebra
import CivicRanking
import CivicStatistics
import CivicTurnout
import Foundation

/// Ranks actions for citizens by what proposing each is worth: fit × keep × leverage, per hour asked.
///
/// Everything that does not depend on the citizen is computed once. Each citizen is ranked alone, so a large number of citizens
/// herds to the few actions that are pivotal; who is proposed what *together* is the question of an allocation.
public struct Recommender: Sendable {
  /// What can be joined: all actions of the given board that can be forecast.
  public let board: ActionBoard
  /// The actions that are left out since their turnout cannot be forecast, and why.
  public let leftOut: [OutlookError]
  /// The moment, and what was promised so far.
  public let context: EligibilityContext
  /// How likely a citizen is to accept.
  public let affinity: AffinityModel
  /// The outlook of each action of the board.
  public let outlooks: [ActionOutlook]
  /// The numbers of the actions that are open to anybody at all: only these are compiled for a search.
  ///
  /// Those worth most of a newcomer's time come first, by powers of two and then cause by cause, so that it can pass over many at a
  /// time.
  let openActions: [Int]
  let eligibility: EligibilityIndex
  let affinityIndex: AffinityIndex
  let learnedIndex: LearnedAffinityIndex?
  let kernel: ProposalKernel
  let proposals: ProposalTable
  let bounds: GainBounds
  /// The rank of each action's identifier, which breaks ties.
  let order: [Int32]

  /// Prepares recommendations. O(actions × (codes + nodes × support)).
  /// - Parameters:
  ///   - board: What can be joined, with the promises made to it; what cannot be forecast is left out.
  ///   - context: The moment, and what was promised so far.
  ///   - affinity: How likely a citizen is to accept.
  ///   - learned: What past promises tell beside what citizens state; nil for nothing.
  ///   - map: The action map, for what is usual of a mode.
  ///   - workers: How many threads share the work; it changes no result.
  public init(
    board: ActionBoard, context: EligibilityContext, affinity: AffinityModel = AffinityModel(),
    learned: LearnedAffinity? = nil, map: ActionMap = .standard, workers: Int = 1
  ) {
    let results = board.outlooks(map: map, now: context.now, workers: workers)
    let board = board.selecting(results.indices.filter { (try? results[$0].get()) != nil })
    outlooks = results.compactMap { try? $0.get() }
    leftOut = results.compactMap { if case .failure(let error) = $0 { error } else { nil } }
    self.board = board
    self.context = context
    self.affinity = affinity
    let order = Self.order(of: board.actions)
    let openActions = Self.openActions(of: board, outlooks, context, order, themes: map.themeHierarchy)
    let open = openActions.map { board.actions[$0] }
    self.openActions = openActions
    eligibility = EligibilityIndex(actions: open, context: context)
    affinityIndex = AffinityIndex(actions: open, model: affinity)
    learnedIndex = learned.map { LearnedAffinityIndex($0, actions: open) }
    kernel = ProposalKernel(openActions.map { [outlooks] in outlooks[$0] }, shock: board.turnout.shock)
    proposals = ProposalTable(open, openActions.map { [outlooks] in outlooks[$0] }, board.turnout)
    bounds = GainBounds(kernel, actions: openActions.count)
    self.order = order
  }

  /// Prepares recommendations from tables, with a model fitted on them.
  /// - Parameters:
  ///   - catalog: The tables.
  ///   - turnout: The model that forecasts who comes.
  ///   - affinity: How likely a citizen is to accept.
  ///   - learned: What past promises tell beside what citizens state; nil for nothing.
  ///   - now: The moment.
  ///   - timeZone: The zone of local times where a citizen or an action states none.
  ///   - workers: How many threads share the work; it changes no result.
  public init(
    catalog: Catalog, turnout: FittedTurnoutModel, affinity: AffinityModel = AffinityModel(),
    learned: LearnedAffinity? = nil, now: Date,
    timeZone: TimeZone = .gmt, workers: Int = 1
  ) {
    self.init(
      board: ActionBoard(catalog, turnout: turnout, now: now),
      context: EligibilityContext(
        now: now, timeZone: timeZone, actions: catalog.actions, slots: catalog.slots, pledges: catalog.pledges),
      affinity: affinity, learned: learned, workers: workers)
  }

  /// The exact value of proposing one action to one citizen, whether she is eligible or not.
  ///
  /// O(codes + nodes), and where promises taught something as much as scoring one citizen.
  /// - Parameters:
  ///   - action: The action's number on the board.
  ///   - candidate: The citizen, and what she has promised. An action that is closed to everybody takes nothing from that.
  /// - Returns: The value and what explains it.
  public func evaluate(action: Int, for candidate: Candidate) -> Recommendation {
    evaluate(
      action: action, for: candidate.citizen, terms(of: [candidate]).map { CitizenHistory(terms: $0, citizen: 0) })
  }

  func evaluate(action: Int, for citizen: Citizen, _ history: CitizenHistory?) -> Recommendation {
    evaluate(action: action, for: citizen, affinity.affinity(of: citizen, for: board.actions[action]), history)
  }

  /// The same of one of ``openActions``, with what the citizen states compiled, and how she keeps promises.
  func evaluate(
    place: Int, _ interest: CitizenInterest, effect: Double, _ history: CitizenHistory?
  ) -> Recommendation {
    let stated = affinityIndex.affinity(of: interest, for: place)
    let fit = history.map { stated.adding($0.reasons(for: board.actions[openActions[place]].id)) } ?? stated
    return Recommendation(
      action: openActions[place], value: proposals.value(of: place, accept: fit.accept, effect: effect),
      affinity: fit, distance: affinityIndex.distance(to: place, for: interest))
  }

  private func evaluate(
    action: Int, for citizen: Citizen, _ stated: AffinityExplanation, _ history: CitizenHistory?
  ) -> Recommendation {
    let (subject, outlook) = (board.actions[action], outlooks[action])
    let fit = history.map { stated.adding($0.reasons(for: subject.id)) } ?? stated
    let keep = board.turnout.keep.explanation(citizen: citizen.id, action: subject)
    return Recommendation(
      action: action,
      value: ProposalValue(
        accept: fit.accept, keepExplanation: keep,
        impact: outlook.marginalImpact(keepLogOdds: keep.logOdds, shock: board.turnout.shock), hours: outlook.hours,
        leverage: outlook.expectation.leverage),
      affinity: fit, distance: distance(of: citizen, to: subject))
  }

  private func distance(of citizen: Citizen, to action: Action) -> Double? {
    guard action.format != .remote, let here = citizen.location, let there = action.location else { return nil }
    return here.distance(to: there)
  }

  /// The numbers of the actions that are open to anybody, by identifier.
  var openByIdentifier: [Int] { openActions.sorted { order[$0] < order[$1] } }

  private static func openActions(
    of board: ActionBoard, _ outlooks: [ActionOutlook], _ context: EligibilityContext, _ order: [Int32],
    themes: Hierarchy
  ) -> [Int] {
    let open = board.actions.indices.filter { Eligibility.isOpen(board.actions[$0], context: context) }
    let gains = open.map { ProposalKernel.newcomerGain(outlooks[$0], shock: board.turnout.shock) }
    let causes = open.map { number -> [String] in
      guard let theme = board.actions[number].themes.first?.code else { return [] }
      return themes.ancestors(of: theme).reversed() + [theme]
    }
    return open.indices.sorted { left, right in
      let (gain, other) = (gains[left], gains[right])
      if gain.exponent == other.exponent, causes[left] != causes[right] {
        return causes[left].lexicographicallyPrecedes(causes[right])
      }
      return gain != other ? gain > other : order[open[left]] < order[open[right]]
    }.map { open[$0] }
  }

  private static func order(of actions: [Action]) -> [Int32] {
    var order = [Int32](repeating: 0, count: actions.count)
    for (rank, number) in actions.indices.sorted(by: { actions[$0].id < actions[$1].id }).enumerated() {
      order[number] = Int32(rank)
    }
    return order
  }
}
