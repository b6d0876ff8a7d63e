import CivicDomain
import CivicSimulation
import CivicStatistics
import Foundation
import OnPromet

/// A living city week by week: actions are made known, messages are sent and answered, promises close, actions take place or not.
///
/// The rules are the same for every policy. At the moment when promises close an action is cancelled if fewer places are promised than
/// its minimum, or than the promises it needs. Beyond the limit of promises one is put on the waiting list.
package struct CityYear: Sendable {
  private static let week = 7 * 86_400.0
  /// Nobody takes longer to answer, in days.
  private static let longestDelay = 3.0

  private let city: LivingCity
  private let actions: [Action]
  private let impacts: [ImpactFunction]
  private let hours: [Double]
  private let fatigue: FatigueBudget
  private let listLength: Int
  private let timeZone: TimeZone

  /// What policies see, but for the pledges, which are kept as ``promises``.
  private var catalog: Catalog
  private var week = 0
  private var now: Date
  /// The number in the city of each action of the catalog, in the order in which they were made known.
  private var shown: [Int] = []
  private var promises = CityPromises()
  /// How many volunteers of each action have been heard.
  private var heard: [Int]
  private var timesAsked: [Pair: Int] = [:]
  private var reminded: Set<Pair> = []
  private var hasCome: [Bool]
  private var isKnown: [Bool]
  private var isOver: [Bool]
  /// What happened since counting began; nil before.
  package private(set) var figures: YearFigures?

  /// Begins a year.
  /// - Parameters:
  ///   - city: The city.
  ///   - start: The first Monday.
  ///   - fatigue: How many messages a citizen may get.
  ///   - listLength: How many actions one message may propose.
  ///   - timeZone: The zone of local times.
  package init(
    _ city: LivingCity, start: Date, fatigue: FatigueBudget = .standard, listLength: Int, timeZone: TimeZone
  ) {
    (self.city, self.fatigue, self.listLength, self.timeZone) = (city, fatigue, listLength, timeZone)
    actions = city.actions
    hours = actions.map { $0.askedHours(in: .standard).value }
    impacts = zip(actions, hours).map { action, hours in
      ImpactFunction(
        curve: action.impactCurve(in: .standard), minimum: action.minimum, target: action.target,
        capacity: action.capacity, usualNumber: ActionMap.standard.usual(action.mode).number, hours: hours,
        declaredValue: action.impactValue)
    }
    catalog = Catalog(citizens: city.citizens, organizations: city.organizations)
    now = start
    heard = [Int](repeating: 0, count: actions.count)
    hasCome = [Bool](repeating: false, count: catalog.citizens.count)
    isKnown = [Bool](repeating: false, count: actions.count)
    isOver = [Bool](repeating: false, count: actions.count)
  }

  /// The tables as they are, with all that happened.
  package var tables: CityTables {
    var catalog = catalog
    catalog.pledges = promises.table
    return CityTables(
      catalog: catalog, now: now, timeZone: timeZone, fatigue: fatigue, listLength: listLength, week: week)
  }

  /// Counts from now on.
  package mutating func beginCounting() { figures = YearFigures() }

  /// Lets a week pass.
  package mutating func advance(_ policy: inout some WeeklyPolicy) throws {
    announce()
    promise(volunteers(until: now))
    let tables = tables
    let messages = try policy.messages(tables)
    messages.requireSound(tables)
    let answers = try deliver(messages)
    now = now.addingTimeInterval(Self.week)
    week += 1
    promise(answers + volunteers(until: now))
    promises.withdraw { [city] in
      city.chance(of: .withdrawing, citizen: $0.citizen, action: $0.action) < city.withdrawing
    }
    for index in shown.indices where !isOver[shown[index]] { settle(index) }
  }

  private mutating func announce() {
    for number in actions.indices where !isKnown[number] && city.announcements[number] <= now {
      isKnown[number] = true
      shown.append(number)
      catalog.actions.append(actions[number])
    }
  }

  /// Promises that nobody asked for, made until an instant.
  private mutating func volunteers(until end: Date) -> [Arrival] {
    var arrivals: [Arrival] = []
    for number in shown where !isOver[number] {
      let volunteers = city.volunteers[number]
      while heard[number] < volunteers.count, volunteers[heard[number]].at < end {
        let next = volunteers[heard[number]]
        arrivals.append(
          Arrival(pair: Pair(citizen: next.citizen, action: number), at: next.at, places: next.places))
        heard[number] += 1
      }
    }
    return arrivals
  }

  /// Sends messages, and notes how they are answered.
  private mutating func deliver(_ messages: WeeklyMessages) throws -> [Arrival] {
    figures?.lists += messages.lists.count
    figures?.reminders += messages.reminders.count
    for reminding in messages.reminders {
      reminded.insert(Pair(citizen: reminding.citizen, action: shown[reminding.action]))
      catalog.reminders.append(
        try Reminder(
          citizen: catalog.citizens[reminding.citizen].id, action: catalog.actions[reminding.action].id, sentAt: now,
          propensity: reminding.propensity, randomized: true))
    }
    var arrivals: [Arrival] = []
    for list in messages.lists {
      for (place, action) in list.actions.enumerated() {
        let pair = Pair(citizen: list.citizen, action: shown[action])
        let isYes = answer(pair, place: place + 1)
        catalog.proposals.append(
          try Proposal(
            citizen: catalog.citizens[list.citizen].id, action: catalog.actions[action].id, proposedAt: now,
            position: place + 1, propensity: list.propensities?[place], response: isYes ? .accepted : .declined))
        guard isYes else { continue }
        let delay = -log(1 - city.chance(of: .delay, citizen: pair.citizen, action: pair.action)) / 2
        arrivals.append(
          Arrival(pair: pair, at: now.addingTimeInterval(86_400 * min(Self.longestDelay, delay)), places: 1))
      }
    }
    return arrivals
  }

  /// Whether somebody says yes; asked again, she thinks again.
  private mutating func answer(_ pair: Pair, place: Int) -> Bool {
    let times = timesAsked[pair, default: 0]
    timesAsked[pair] = times + 1
    return city.chance(of: .accepting, citizen: pair.citizen, action: pair.action, time: times)
      < city.acceptance(citizen: pair.citizen, action: pair.action, place: place)
  }

  private mutating func promise(_ arrivals: [Arrival]) {
    let order = arrivals.sorted { ($0.at, $0.pair.action, $0.pair.citizen) < ($1.at, $1.pair.action, $1.pair.citizen) }
    for arrival in order where actions[arrival.pair.action].promisesCloseAt.map({ arrival.at < $0 }) ?? true {
      promises.append(arrival, actions: actions, citizens: catalog.citizens)
    }
  }

  /// Cancels an action whose promises closed without enough of them, and holds it when its day has passed.
  private mutating func settle(_ index: Int) {
    let number = shown[index]
    let action = catalog.actions[index]
    guard let closes = action.promisesCloseAt, closes <= now else { return }
    let places = promises.places(action: number)
    guard places >= max(action.minimum ?? 0, action.promisesNeeded ?? 0) else {
      finish(index, .cancelled, came: nil)
      return
    }
    guard let due = action.span.start ?? action.closesAt, due <= now else { return }
    finish(index, .done, came: hold(number, due: due))
  }

  private mutating func finish(_ index: Int, _ status: Action.Status, came: Int?) {
    let number = shown[index]
    isOver[number] = true
    catalog.actions[index].status = status
    let places = promises.places(action: number)
    figures?.promised.append(places)
    figures?.hoursAsked += Double(places) * hours[number]
    guard let came else {
      for row in promises.holding(action: number) { promises.note(.unknown, row: row) }
      figures?.cancelled += 1
      return
    }
    figures?.kept += came
    figures?.impact += impacts[number].value(at: came)
    if came < catalog.actions[index].minimum ?? 0 { figures?.short += 1 }
  }

  /// Who promised comes or not, and is ticked off or not.
  private mutating func hold(_ number: Int, due: Date) -> Int {
    let rows = promises.holding(action: number)
    let there = Set(rows.map { Int32(promises.arrivals[$0].pair.citizen) })
    var came = 0
    for row in rows {
      let promise = promises.arrivals[row]
      let citizen = promise.pair.citizen
      let keeping = city.keeping(
        citizen: citizen, action: number, leadDays: max(0, due.timeIntervalSince(promise.at) / 86_400),
        hasFriend: city.friends(of: citizen).contains { there.contains($0) },
        isReminded: reminded.contains(promise.pair))
      let comes = city.chance(of: .coming, citizen: citizen, action: number) < keeping
      let isTicked = city.chance(of: .ticking, citizen: citizen, action: number) < city.ticking(action: number)
      promises.note(isTicked ? (comes ? .kept : .noShow) : .unknown, row: row)
      guard comes else { continue }
      came += promise.places
      if !hasCome[citizen] { figures?.newcomers += 1 }
      hasCome[citizen] = true
    }
    return came
  }
}
