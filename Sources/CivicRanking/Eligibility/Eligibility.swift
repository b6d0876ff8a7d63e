import CivicDomain
import Foundation

/// Which actions are open to whom: the hard rules, none of which ever gets a weight.
///
/// Whatever is unknown passes, so an unanswered question never excludes. ``EligibilityIndex`` gives the same answers for
/// many citizens at once.
public enum Eligibility {
  /// What rounding may add to a sum of hours.
  static let hoursTolerance = 1e-9

  /// Every rule that keeps an action from a citizen, in a fixed order; none when it is open to her. O(own commitments).
  ///
  /// - Parameters:
  ///   - citizen: The citizen.
  ///   - action: The action.
  ///   - situation: What she has promised already.
  ///   - context: The present moment and what everybody promised.
  /// - Returns: The reasons, first those that hold for everybody.
  public static func exclusions(
    of citizen: Citizen, for action: Action, situation: CitizenSituation, context: EligibilityContext
  ) -> [Exclusion] {
    var pair = Pair(citizen: citizen, action: action, situation: situation, context: context)
    pair.checkAction()
    pair.checkCommitments()
    pair.checkHours()
    pair.checkFormatAndPlace()
    pair.checkPerson()
    pair.checkAvailability()
    return pair.exclusions
  }

  /// Whether no rule keeps an action from a citizen. O(own commitments).
  ///
  /// - Parameters:
  ///   - citizen: The citizen.
  ///   - action: The action.
  ///   - situation: What she has promised already.
  ///   - context: The present moment and what everybody promised.
  /// - Returns: Whether it may be proposed to her.
  public static func isEligible(
    _ citizen: Citizen, for action: Action, situation: CitizenSituation, context: EligibilityContext
  ) -> Bool {
    exclusions(of: citizen, for: action, situation: situation, context: context).isEmpty
  }

  /// Whether an action is open to anybody at all: its status, its dates, its promised places.
  public static func isOpen(_ action: Action, context: EligibilityContext) -> Bool {
    exclusionsForEverybody(action, context: context).isEmpty
  }

  /// Why an action is open to nobody, if it is not: its status, its dates, its promised places.
  static func exclusionsForEverybody(_ action: Action, context: EligibilityContext) -> [Exclusion] {
    var exclusions: [Exclusion] = []
    if let status = action.status, status != .open, status != .activated { exclusions.append(.notOpen(status)) }
    if let begun = action.span.start ?? action.span.end, begun <= context.now { exclusions.append(.started) }
    if let closesAt = action.closesAt, context.now > closesAt { exclusions.append(.closed) }
    if let limit = action.promiseLimit, context.promisedPlaces[action.id, default: 0] >= limit {
      exclusions.append(.full(limit: limit))
    }
    return exclusions
  }
}

/// One citizen and one action, and the reasons found so far.
private struct Pair {
  let citizen: Citizen
  let action: Action
  let situation: CitizenSituation
  let context: EligibilityContext
  var exclusions: [Exclusion] = []

  mutating func checkAction() {
    exclusions += Eligibility.exclusionsForEverybody(action, context: context)
  }

  mutating func checkCommitments() {
    if situation.commitments.contains(where: { $0.action == action.id }) { exclusions.append(.alreadyPledged) }
    let span = action.occupiedSpan
    for commitment in situation.commitments where commitment.action != action.id {
      let clash = Exclusion.clash(with: commitment.action)
      if commitment.span.clashes(with: span), !exclusions.contains(clash) { exclusions.append(clash) }
    }
  }

  mutating func checkHours() {
    guard let hours = action.knownHours else { return }
    if let maximum = citizen.maximumHours, hours > maximum {
      exclusions.append(.tooLong(hours: hours, maximum: maximum))
    }
    guard let monthly = citizen.monthlyHours, let start = action.span.start else { return }
    let clock = context.clock(of: citizen)
    let left = monthly - situation.hoursSpent(inMonth: clock.month(start), on: clock)
    if hours > left + Eligibility.hoursTolerance {
      exclusions.append(.monthlyHoursSpent(left: left, asked: hours))
    }
  }

  mutating func checkFormatAndPlace() {
    if let format = action.format, !FormatSet(citizen.formats).accepts(format) { exclusions.append(.format(format)) }
    guard action.format == .onsite, let there = action.location, let here = citizen.location,
      let radius = citizen.radius, let reach = Reach(of: citizen), !reach.contains(there)
    else { return }
    exclusions.append(.tooFar(distance: here.distance(to: there), radius: radius))
  }

  mutating func checkPerson() {
    if !citizen.languages.isEmpty, !action.languages.isEmpty {
      let spoken = citizen.languages.map(primaryLanguage)
      let isShared = action.languages.contains { spoken.contains(primaryLanguage($0)) }
      if !isShared { exclusions.append(.language(action.languages)) }
    }
    if !citizen.abilities.isEmpty {
      let missing = action.requires.filter { !citizen.abilities.contains($0) }
      if !missing.isEmpty { exclusions.append(.missingAbilities(missing)) }
    }
    if let minimumAge = action.minimumAge, let birthYear = citizen.birthYear, let start = action.span.start {
      let age = context.clock(of: action).year(start) - birthYear
      if age < minimumAge { exclusions.append(.tooYoung(minimumAge: minimumAge, age: age)) }
    }
  }

  mutating func checkAvailability() {
    guard let availability = citizen.availability, !availability.windows.isEmpty else { return }
    let demand = WeeklyDemand(of: action, on: context.clock(of: citizen))
    if !demand.isMet(by: availability) { exclusions.append(.outsideAvailability) }
  }
}
