import CivicDomain
import CivicStatistics
import Foundation

/// Draws the actions: past ones first, then those that one may still join.
struct ActionDrawing: Sendable {
  let configuration: CityConfiguration
  let seed: Seed
  let map: ActionMap
  let neighbourhoods: [Neighbourhood]
  let organizers: [Organizer]
  let byActivity: WeightedChoice
  let roots: [String: Int]
  let abilities: [String]
  let calendar: ActionCalendar

  init(
    configuration: CityConfiguration, seed: Seed, map: ActionMap, neighbourhoods: [Neighbourhood],
    organizers: [Organizer], roots: [String: Int]
  ) {
    self.configuration = configuration
    self.seed = seed
    self.map = map
    self.neighbourhoods = neighbourhoods
    self.organizers = organizers
    self.roots = roots
    byActivity = WeightedChoice(organizers.map(\.activity))
    abilities = PersonDrawing.abilities(of: map)
    calendar = ActionCalendar(timeZone: configuration.timeZone)
  }

  func action(number: Int) throws(FieldError) -> PlannedAction {
    let id = Identifier.text("a", number)
    var generator = seed.derived(for: id, purpose: "action").generator()
    let organizer = byActivity.draw(using: &generator)
    let mode = organizers[organizer].modes.isEmpty ? nil : generator.pick(organizers[organizer].modes)
    let code = mode.map { map.modes[$0].code }
    let usual = map.usual(code)
    let isPast = number < configuration.pastActions
    let initiator = generator.bernoulli(0.08) ? generator.integer(0..<configuration.citizens) : nil
    let format = generator.bernoulli(0.85) ? usual.format : generator.pick(Format.allCases)
    let home =
      generator.bernoulli(0.7) ? organizers[organizer].home : generator.integer(neighbourhoods.indices)
    let place = format == .remote ? nil : home
    let themes = themes(of: organizers[organizer], using: &generator)
    let timing = calendar.timing(usual: usual, format: format, isPast: isPast, configuration, using: &generator)
    let numbers = ActionNumbers.draw(usual: usual, isPromise: initiator != nil, configuration, using: &generator)
    let location: Coordinate? =
      if let place { try neighbourhoods[place].point(using: &generator) } else { nil }
    let action = try Action(
      id: id, title: title(mode: mode, place: place),
      organization: initiator == nil ? organizers[organizer].organization.id : nil,
      initiator: initiator.map { Identifier.text("c", $0) }, mode: code, themes: themes.map { Interest($0) },
      format: generator.unless(0.05) { _ in format }, promisesNeeded: numbers.promisesNeeded, span: timing.span,
      hours: timing.hours, location: location, area: place.map { neighbourhoods[$0].name }, minimum: numbers.minimum,
      target: numbers.target, capacity: numbers.capacity, pledgeLimit: numbers.pledgeLimit, impact: numbers.impact,
      requires: abilities(mode: mode, using: &generator), languages: languages(using: &generator),
      minimumAge: generator.bernoulli(0.15) ? generator.pick([16, 18, 18]) : nil, closesAt: timing.closes,
      status: isPast ? .done : .open, timeZone: configuration.timeZone)
    return PlannedAction(
      action: action, organizer: initiator == nil ? organizer : nil, mode: mode, place: place,
      causes: CauseSet(action.themes, in: map.themeHierarchy, roots: roots),
      lastBirthYear: lastBirthYear(action, due: timing.due),
      due: timing.due, opens: timing.opens,
      demand: numbers.demand, shock: generator.normal(standardDeviation: configuration.keeping.sharedShock))
  }

  private func lastBirthYear(_ action: Action, due: Date) -> Int? {
    action.minimumAge.map { LocalClock(configuration.timeZone).year(due) - $0 }
  }

  private func title(mode: Int?, place: Int?) -> String {
    [mode.map { map.modes[$0].label[configuration.language] }, place.map { neighbourhoods[$0].name }]
      .compactMap(\.self).joined(separator: ", ")
  }

  private func themes(of organizer: Organizer, using generator: inout SeededGenerator) -> [String] {
    guard !organizer.themes.isEmpty, generator.bernoulli(0.95) else { return [] }
    return generator.bernoulli(0.8) ? [generator.pick(organizer.themes)] : organizer.themes
  }

  private func abilities(mode: Int?, using generator: inout SeededGenerator) -> [String] {
    let usual = mode.map { map.modes[$0].requires } ?? []
    if !usual.isEmpty { return generator.bernoulli(0.5) ? usual : [] }
    return generator.bernoulli(0.08) ? [generator.pick(abilities)] : []
  }

  private func languages(using generator: inout SeededGenerator) -> [String] {
    let foreign = generator.pickEarly(PersonDrawing.languages)
    return generator.pick([[], ["fr"], ["fr"], ["fr"], ["fr"], ["fr"], ["fr", foreign], ["fr", foreign], [foreign]])
  }
}
