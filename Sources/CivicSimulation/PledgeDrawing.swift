import CivicDomain
import CivicStatistics
import Foundation

/// Draws who promises what, and who keeps it.
struct PledgeDrawing: Sendable {
  let configuration: CityConfiguration
  let seed: Seed
  let people: [Person]
  let organizers: [Organizer]
  let plans: [PlannedAction]
  let map: ActionMap
  private let modeEffects: [Double]
  private let crowd: Crowd

  init(
    configuration: CityConfiguration, seed: Seed, map: ActionMap, neighbourhoods: [Neighbourhood], people: [Person],
    organizers: [Organizer], plans: [PlannedAction]
  ) {
    self.configuration = configuration
    self.seed = seed
    self.map = map
    self.people = people
    self.organizers = organizers
    self.plans = plans
    crowd = Crowd(people: people, neighbourhoods: neighbourhoods)
    modeEffects = map.modes.map { mode in
      var generator = seed.derived(for: mode.code, purpose: "mode").generator()
      return generator.normal(standardDeviation: configuration.keeping.modeSpread)
    }
  }

  /// One promise that holds places when the action begins.
  struct Promise {
    let person: Int
    let leadDays: Double
    let at: Date
    let places: Int
  }

  func city() -> SimulatedCity {
    var pledges = PledgeTable()
    var (actions, promised, came) = ([Action](), [Int](), [Int]())
    for plan in plans {
      var generator = seed.derived(for: plan.action.id, purpose: "pledges").generator()
      let outcome = draw(plan, into: &pledges, using: &generator)
      actions.append(outcome.action)
      promised.append(outcome.promised)
      came.append(outcome.came)
    }
    let catalog = Catalog(
      citizens: people.map(\.citizen), organizations: organizers.map(\.organization), actions: actions,
      pledges: pledges)
    let truth = CityTruth(
      keeping: configuration.keeping, citizenEffects: people.map(\.keepEffect),
      organizationEffects: organizers.map(\.keepEffect), organizationDrifts: organizers.map(\.drift),
      modes: map.modes.map(\.code), modeEffects: modeEffects, shocks: plans.map(\.shock), promised: promised,
      came: came)
    return SimulatedCity(catalog: catalog, truth: truth)
  }

  private func draw(
    _ plan: PlannedAction, into pledges: inout PledgeTable, using generator: inout SeededGenerator
  ) -> (action: Action, promised: Int, came: Int) {
    let isPast = plan.due < configuration.now
    var (action, promised, came, placesNow) = (plan.action, 0, 0, 0)
    for promise in promises(plan, using: &generator) {
      let withdrawn = generator.bernoulli(configuration.keeping.withdrawn)
      let attended = withdrawn ? 0 : attendance(of: promise, at: plan, using: &generator)
      if !withdrawn {
        promised += promise.places
        came += attended
      }
      guard promise.at < configuration.now else { continue }
      if !withdrawn { placesNow += promise.places }
      let noted = generator.bernoulli(plan.organizer.map { organizers[$0].ticksList } ?? 0.7)
      let status: Pledge.Status =
        withdrawn ? .cancelled : !isPast ? .pledged : !noted ? .unknown : attended > 0 ? .kept : .noShow
      append(promise, to: &pledges, action: action, status: status, attended: attended)
    }
    if !isPast, let needed = action.promisesNeeded, placesNow >= needed { action.status = .activated }
    return (action, promised, came)
  }

  private func append(
    _ promise: Promise, to pledges: inout PledgeTable, action: Action, status: Pledge.Status, attended: Int
  ) {
    let isPartial = status == .kept && attended < promise.places
    pledges.append(
      citizen: pledges.number(citizen: people[promise.person].citizen.id), action: pledges.number(action: action.id),
      slot: -1, pledgedAt: promise.at.timeIntervalSince1970.rounded(), places: Int32(promise.places), allOrNone: false,
      status: status, attended: isPartial ? Int32(attended) : -1, invitedBy: -1)
  }

  /// In the order in which they are made, up to the demand and never above the limit of places.
  func promises(_ plan: PlannedAction, using generator: inout SeededGenerator) -> [Promise] {
    let window = plan.due.timeIntervalSince(plan.opens) / 86_400
    var (promises, taken, places) = ([Promise](), Set<Int>(), 0)
    for attempt in 0..<plan.demand where places < plan.demand {
      guard let person = crowd.draw(for: plan, people: people, using: &generator), taken.insert(person).inserted else {
        continue
      }
      var lead = generator.exponential(mean: 12, atMost: window)
      // An action that is out already has found somebody.
      if attempt == 0, plan.opens < configuration.now {
        let sinceOpening = min(configuration.now, plan.due).timeIntervalSince(plan.opens) / 86_400
        lead = window - sinceOpening * generator.uniform(0.01..<0.99)
      }
      let wanted = generator.pick([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 3])
      let promise = Promise(
        person: person, leadDays: lead, at: plan.due.addingTimeInterval(-lead * 86_400),
        places: min(wanted, plan.demand - places))
      places += promise.places
      promises.append(promise)
    }
    return promises.sorted { ($0.at, $0.person) < ($1.at, $1.person) }
  }

  private func attendance(
    of promise: Promise, at plan: PlannedAction, using generator: inout SeededGenerator
  ) -> Int {
    let logOdds = logOdds(people[promise.person], plan, leadDays: promise.leadDays)
    guard generator.bernoulli(logistic(logOdds)) else { return 0 }
    return promise.places > 1 && generator.bernoulli(0.15) ? promise.places - 1 : promise.places
  }

  /// The log-odds that a person who promises so many days ahead comes.
  func logOdds(_ person: Person, _ plan: PlannedAction, leadDays: Double) -> Double {
    let keeping = configuration.keeping
    let organizer = plan.organizer.map { organizers[$0] }
    let years = plan.due.timeIntervalSince(configuration.now) / (365.25 * 86_400)
    let organizerEffect = organizer.map { $0.keepEffect + $0.drift * years } ?? 0
    return keeping.base + person.keepEffect + organizerEffect + (plan.mode.map { modeEffects[$0] } ?? 0)
      + plan.shock + keeping.leadDay * leadDays
  }
}
