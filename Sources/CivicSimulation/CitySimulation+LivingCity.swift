import CivicDomain
import CivicStatistics
import Foundation

extension CitySimulation {
  /// Makes a living city up. All its actions lie ahead of `now`, within `horizonDays`; each is made known a few weeks before it begins.
  /// - Parameters:
  ///   - seed: What makes this city differ from others.
  ///   - laws: By which laws people come.
  /// - Returns: The city.
  /// - Throws: ``FieldError`` for a configuration that describes no city, such as one without citizens.
  public func livingCity(seed: Seed, laws: LivingCity.Laws = LivingCity.Laws()) throws(FieldError) -> LivingCity {
    let parts = try parts(seed: seed)
    let plans = parts.plans.map { plan in
      var (plan, generator) = (plan, seed.derived(for: plan.action.id, purpose: "notice").generator())
      plan.opens = plan.due.addingTimeInterval(-86_400 * generator.uniform(laws.noticeDays))
      return plan
    }
    return LivingCity(
      seed: seed, laws: laws,
      pledges: PledgeDrawing(
        configuration: configuration, seed: seed, map: map, neighbourhoods: parts.neighbourhoods,
        people: parts.people, organizers: parts.organizers, plans: plans),
      proposals: ProposalDrawing(
        configuration: configuration, seed: seed, map: map, people: parts.people, plans: plans),
      friendships: Friendships(people: parts.people, laws: laws, seed: seed))
  }
}
