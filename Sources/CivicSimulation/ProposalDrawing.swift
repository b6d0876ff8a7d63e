import CivicDomain
import CivicStatistics
import Foundation

/// Draws which actions were proposed to whom, in lists and with known probabilities, and how people answered.
///
/// The promises of the city are drawn apart from these answers.
struct ProposalDrawing: Sendable {
  let configuration: CityConfiguration
  let seed: Seed
  let people: [Person]
  let plans: [PlannedAction]
  private let modeEffects: [Double]
  /// The probability that an action comes into question for a list.
  private let drawn: Double

  init(configuration: CityConfiguration, seed: Seed, map: ActionMap, people: [Person], plans: [PlannedAction]) {
    self.configuration = configuration
    self.seed = seed
    self.people = people
    self.plans = plans
    modeEffects = map.modes.map { mode in
      var generator = seed.derived(for: mode.code, purpose: "accepting").generator()
      return generator.normal(standardDeviation: configuration.accepting.modeSpread)
    }
    drawn = 1 - pow(1 - 1 / Double(max(1, plans.count)), Double(configuration.accepting.draws))
  }

  /// Adds the proposals to a city, and to its truth what decided the answers.
  func add(to city: inout SimulatedCity) throws(FieldError) {
    city.truth.accepting = configuration.accepting
    city.truth.acceptModeEffects = modeEffects
    for person in people {
      var generator = seed.derived(for: person.citizen.id, purpose: "proposals").generator()
      let effect = generator.normal(standardDeviation: configuration.accepting.citizenSpread)
      city.truth.acceptCitizenEffects.append(effect)
      guard !plans.isEmpty else { continue }
      for _ in 0..<generator.poisson(mean: configuration.accepting.listsPerCitizen) {
        try addList(to: person, effect: effect, &city, using: &generator)
      }
    }
  }

  private func addList(
    to person: Person, effect: Double, _ city: inout SimulatedCity, using generator: inout SeededGenerator
  ) throws(FieldError) {
    let accepting = configuration.accepting
    let age = (generator.uniform(0..<configuration.historyDays) * 86_400).rounded(.up)
    let at = configuration.now.addingTimeInterval(-age)
    var position = 0
    for plan in candidates(at: at, using: &generator) {
      let shown = person.causes.isDisjoint(with: plan.causes) ? accepting.shownOtherwise : accepting.shownForCause
      guard generator.bernoulli(shown) else { continue }
      position += 1
      let logOdds = logOdds(person, plan, effect: effect)
      let isAnswered = generator.bernoulli(accepting.answered * pow(accepting.attention, Double(position - 1)))
      let isYes = generator.bernoulli(logistic(logOdds + accepting.depth * log(Double(position))))
      city.catalog.proposals.append(
        try Proposal(
          citizen: person.citizen.id, action: plan.action.id, proposedAt: at, position: position,
          propensity: shown * drawn, response: isAnswered ? (isYes ? .accepted : .declined) : nil))
      city.truth.acceptances.append(logistic(logOdds))
    }
  }

  /// The actions that come into question at a moment, each once, in random order.
  private func candidates(at moment: Date, using generator: inout SeededGenerator) -> [PlannedAction] {
    var numbers: Set<Int> = []
    return (0..<configuration.accepting.draws).compactMap { _ in
      let number = generator.integer(below: plans.count)
      let plan = plans[number]
      guard plan.opens <= moment && moment < plan.due && numbers.insert(number).inserted else { return nil }
      return plan
    }
  }

  /// The log-odds of a yes at the top of a list.
  func logOdds(_ person: Person, _ plan: PlannedAction, effect: Double) -> Double {
    let accepting = configuration.accepting
    var sum = accepting.base + effect + (plan.mode.map { modeEffects[$0] } ?? 0)
    if !person.causes.isDisjoint(with: plan.causes) { sum += accepting.cause }
    if plan.action.format != .remote, let here = person.citizen.location, let there = plan.action.location {
      sum += accepting.distance * log1p(here.distance(to: there) / 5)
    }
    return sum
  }
}
