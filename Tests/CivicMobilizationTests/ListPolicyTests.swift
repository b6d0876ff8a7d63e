import CivicDomain
import CivicMobilization
import CivicRanking
import CivicStatistics
import CivicTurnout
import Testing

@Suite("Lists that depart from the ranking")
struct ListPolicyTests {
  private func ids(_ list: [Recommendation], _ town: SmallTown) -> [String] {
    list.map { town.catalog.actions[$0.action].id }
  }

  @Test("variety is that of all eligible actions, however few are looked at", arguments: [1, 2, 3, 4], [0.1, 0.5, 1])
  func diversity(seed: UInt64, strength: Double) throws {
    let town = try SmallTown(actions: 150, seed: seed)
    let recommender = try town.recommender()
    let candidates = town.candidates(recommender)
    let rule = Diversity(
      strength: strength, facets: [.themes(of: town.catalog.actions), .organizers(of: town.catalog.actions)])
    let lists = recommender.recommendations(for: candidates, top: 5, policy: ListPolicy(diversity: strength))
    for (all, list) in zip(recommender.recommendations(for: candidates, top: 150), lists) {
      let places = rule.selection(from: all.map { ($0.action, $0.value.valuePerHour) }, limit: 5).places
      #expect(list.map(\.action) == places.map { all[$0].action })
      #expect(list.map(\.value) == places.map { all[$0].value })
      #expect(list.map(\.placement.cause) == places.map { $0 < 5 ? .rank : .diversity })
    }
  }

  @Test("exploration keeps an action's place or draws another that is eligible, with the stated propensity")
  func exploration() throws {
    let town = try SmallTown(seed: 2)
    let recommender = try town.recommender()
    let candidates = town.candidates(recommender)
    let exploration = Exploration(rate: 0.4)
    let lists = recommender.recommendations(
      for: candidates, top: 4, policy: ListPolicy(exploration: exploration, seed: Seed(3)))
    for (all, list) in zip(recommender.recommendations(for: candidates, top: 60), lists) {
      let length = min(4, all.count)
      #expect(list.count == length && Set(list.map(\.action)).count == length)
      for (place, shown) in list.enumerated() {
        let others = all.count - length
        if shown.placement.cause == .chance {
          #expect(all.dropFirst(length).contains { $0.action == shown.action })
          #expect(
            shown.placement.propensity == exploration.propensityOfOther(length: length, others: others))
        } else {
          #expect(shown.action == all[place].action)
          #expect(
            shown.placement.propensity == exploration.propensityOfKeeping(length: length, others: others))
        }
      }
    }
    #expect(lists.flatMap(\.self).contains { $0.placement.cause == .chance })
  }

  @Test("a list is the same alone, in company, with any number of workers, and for actions in any order of rows")
  func independence() throws {
    let town = try SmallTown(citizens: 400, seed: 7)
    let policy = ListPolicy(diversity: 0.3, exploration: Exploration(rate: 0.3), seed: Seed(5))
    let recommender = try town.recommender()
    let candidates = town.candidates(recommender)
    let lists = recommender.recommendations(for: candidates, top: 6, policy: policy)
    #expect(lists == recommender.recommendations(for: candidates, top: 6, policy: policy, workers: 3))
    #expect(
      lists[17] == recommender.recommendations(for: [candidates[17]], top: 6, policy: policy)[0])
    var turned = town.catalog
    turned.actions.reverse()
    let other = Recommender(catalog: turned, turnout: town.turnout, now: SmallTown.now)
    for (list, again) in zip(lists, other.recommendations(for: candidates, top: 6, policy: policy)) {
      #expect(ids(list, town) == again.map { turned.actions[$0.action].id })
      #expect(list.map(\.placement) == again.map(\.placement))
    }
  }

  @Test("bounds hold where they can, for everybody exactly as many, whatever the order of citizens")
  func bounds() throws {
    let town = try SmallTown(citizens: 120, seed: 4)
    let recommender = try town.recommender()
    let candidates = town.candidates(recommender)
    let plain = recommender.recommendations(for: candidates, top: 5)
    let bounded = recommender.recommendations(for: candidates, top: 5, within: ExposureRange(floor: 10, cap: 30))
    #expect(bounded.shortfall == 0 && bounded.excess == 0)
    #expect(bounded.recommendations.map(\.count) == plain.map(\.count))
    #expect(bounded.keptValue > 0.3 && bounded.keptValue < 1)
    let shown = Dictionary(grouping: bounded.recommendations.flatMap(\.self), by: \.action).mapValues(\.count)
    #expect(shown.values.allSatisfy { 10...30 ~= $0 })
    let turned = recommender.recommendations(
      for: candidates.reversed(), top: 5, within: ExposureRange(floor: 10, cap: 30), workers: 2)
    #expect(Array(turned.recommendations.reversed()) == bounded.recommendations)
    for list in bounded.recommendations {
      let values = list.map(\.value.valuePerHour)
      #expect(values == values.sorted(by: >))
    }
  }

  @Test("without bounds that bind, nobody's list changes")
  func idle() throws {
    let town = try SmallTown(seed: 8)
    let recommender = try town.recommender()
    let candidates = town.candidates(recommender)
    let bounded = recommender.recommendations(for: candidates, top: 5, within: ExposureRange())
    #expect(bounded.recommendations == recommender.recommendations(for: candidates, top: 5))
    #expect(bounded.keptValue == 1)
  }
}
