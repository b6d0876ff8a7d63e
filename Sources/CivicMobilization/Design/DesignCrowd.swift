import CivicDomain
import CivicRanking
import CivicStatistics
import CivicTurnout
import Foundation

/// The people who are asked, and how each would answer every shape of an action.
struct DesignCrowd: Sendable {
  /// The most slots that a shape may have: one bit each.
  static let mostSlots = 8
  /// By how much the odds of a promise rise once a quarter of an hour was given: a stated assumption.
  ///
  /// The mean correlation of .13 over 120 studies, as an odds ratio. Source: Burger, "The foot-in-the-door compliance procedure: a
  /// multiple-process analysis and review", Personality and Social Psychology Review 3 (1999).
  static let firstStepOdds = 1.6

  /// The probability with which each accepts.
  let accept: [Double]
  /// The log-odds, at no shock, with which each keeps the promise.
  let keepCentre: [Double]
  /// Whether each has the abilities required; where nothing is known, she has.
  let isAble: [Bool]
  /// By hours asked: which slots are open to each, abilities aside.
  private let openSlots: [Double: [UInt8]]

  /// Looks at everybody. O(people × hours × slots).
  init(
    _ candidates: [Candidate], asked action: Action, _ levers: DesignLevers, affinity: AffinityModel,
    turnout: FittedTurnoutModel, context: EligibilityContext
  ) {
    accept = candidates.map { affinity.affinity(of: $0.citizen, for: action).accept }
    keepCentre = candidates.map {
      turnout.shock.centre(logOdds: turnout.keep.explanation(citizen: $0.citizen.id, action: action).logOdds)
    }
    isAble = candidates.map { candidate in
      candidate.citizen.abilities.isEmpty || action.requires.allSatisfy(candidate.citizen.abilities.contains)
    }
    let slots = levers.slots.max() ?? 1
    openSlots = Dictionary(
      uniqueKeysWithValues: Set(levers.hours).map { hours in
        let offers = (0..<slots).map { Self.offer(action, slot: $0, hours: hours) }
        return (hours, candidates.map { Self.open(offers, to: $0, context) })
      })
  }

  /// Which slots of a variant are open to each: bit k for slot k. The same whatever else is varied.
  func open(_ variant: DesignVariant) -> [UInt8] {
    let offered = UInt8(truncatingIfNeeded: (1 << variant.slots) - 1)
    let all = openSlots[variant.hours] ?? []
    return zip(all, isAble).map { open, able in variant.roles == .together && !able ? 0 : open & offered }
  }

  /// The probability with which each accepts a variant.
  func accept(_ variant: DesignVariant) -> [Double] {
    guard variant.takesFirstStep else { return accept }
    return accept.map { p in p * logistic(logit(p) + log(Self.firstStepOdds)) + (1 - p) * p }
  }

  private static func open(_ offers: [Action], to candidate: Candidate, _ context: EligibilityContext) -> UInt8 {
    offers.enumerated().reduce(0) { bits, offer in
      let isOpen = Eligibility.isEligible(
        candidate.citizen, for: offer.element, situation: candidate.situation, context: context)
      return isOpen ? bits | 1 << UInt8(offer.offset) : bits
    }
  }

  /// The action as one slot of another shape; room and abilities are the business of the trials.
  private static func offer(_ action: Action, slot: Int, hours: Double) -> Action {
    var offer = action
    offer.status = .open
    offer.hours = hours
    (offer.minimum, offer.capacity, offer.pledgeLimit, offer.promisesNeeded, offer.requires) = (nil, nil, nil, nil, [])
    guard let start = action.span.start else { return offer }
    let moved = start.addingTimeInterval(Double(slot) * 86_400)
    let isLong = (action.span.hours ?? 0) > Action.longestDurationAsHours
    offer.span.start = moved
    offer.span.end =
      isLong ? action.span.end.map { $0.addingTimeInterval(Double(slot) * 86_400) } : moved + 3600 * hours
    return offer
  }
}
