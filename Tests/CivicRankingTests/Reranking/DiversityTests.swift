import CivicDomain
import CivicRanking
import CivicStatistics
import Testing

@Suite("Diversity")
struct DiversityTests {
  private func candidates(_ count: Int, seed: UInt64) -> [CandidateLists.Candidate] {
    var generator = Seed(seed).generator()
    return (0..<count).map { (action: $0, worth: Double(generator.integer(below: 12)) / 4) }
      .sorted { $0.worth > $1.worth }
  }

  private func facet(_ count: Int, labels: Int, seed: UInt64) -> ActionFacet {
    var generator = Seed(seed).derived(for: "labels").generator()
    return ActionFacet((0..<count).map { _ in ["\(generator.integer(below: labels))"] })
  }

  @Test("of strength 0 leaves every list as it is", arguments: 0..<20 as Range<UInt64>)
  func identity(seed: UInt64) {
    let facets = [facet(9, labels: 3, seed: seed), facet(9, labels: 2, seed: seed + 100)]
    let list = candidates(9, seed: seed)
    for limit in 0...10 {
      let selection = Diversity(strength: 0, facets: facets).selection(from: list, limit: limit)
      #expect(selection.places == Array(0..<min(limit, 9)))
    }
  }

  @Test("fills every place, each action once", arguments: [0.3, 0.7, 1])
  func exactly(strength: Double) {
    let rule = Diversity(strength: strength, facets: [facet(9, labels: 3, seed: 1), facet(9, labels: 4, seed: 2)])
    for limit in 0...10 {
      let places = rule.selection(from: candidates(9, seed: 3), limit: limit).places
      #expect(places.count == min(limit, 9) && Set(places).count == places.count)
    }
  }

  @Test("with one category an action no list has a larger sum of discounted worths", arguments: 0..<40 as Range<UInt64>)
  func optimal(seed: UInt64) {
    let (strength, limit) = (Double(seed % 5) / 4, 3)
    let facet = facet(8, labels: 3, seed: seed)
    let list = candidates(8, seed: seed)
    /// Within a category the worths fall, and the n-th counts (1 − strength)ⁿ.
    func sum(_ places: [Int]) -> Double {
      var seen: [Int32: Double] = [:]
      return places.sorted().reduce(0) { sum, place in
        let category = facet.categories(of: list[place].action).first ?? -1
        let weight = seen[category] ?? 1
        seen[category] = weight * (1 - strength)
        return sum + weight * list[place].worth
      }
    }
    let greedy = Diversity(strength: strength, facets: [facet]).selection(from: list, limit: limit)
    let best = SmallLists.subsets(of: 8, size: limit).map(sum).max() ?? 0
    #expect(abs(sum(greedy.places) - best) < 1e-12)
  }

  @Test("tells what a candidate beyond the list would have needed", arguments: 0..<20 as Range<UInt64>)
  func leastGain(seed: UInt64) {
    let rule = Diversity(strength: 0.5, facets: [facet(12, labels: 3, seed: seed)])
    let list = candidates(12, seed: seed)
    let whole = rule.selection(from: list, limit: 3)
    for known in 3...12 {
      let part = rule.selection(from: Array(list.prefix(known)), limit: 3)
      if known < 12, list[known].worth > part.leastGain { continue }
      #expect(part == whole)
    }
  }

  @Test("takes themes and organizers apart; what is not described counts as alike")
  func facets() throws {
    let actions = [
      try Action(id: "a", title: "a", organization: "x", themes: [Interest("food"), Interest("climate")]),
      try Action(id: "b", title: "b", initiator: "x", themes: [Interest("food"), Interest("climate", weight: -1)]),
      try Action(id: "c", title: "c"), try Action(id: "d", title: "d"),
    ]
    let themes = ActionFacet.themes(of: actions)
    #expect(themes.categoryCount == 3)
    #expect(themes.categories(of: 0).count == 2 && themes.categories(of: 1).count == 1)
    #expect(themes.categories(of: 2) == themes.categories(of: 3))
    let organizers = ActionFacet.organizers(of: actions)
    #expect(organizers.categoryCount == 3)
    #expect(organizers.categories(of: 0) != organizers.categories(of: 1))
  }
}
