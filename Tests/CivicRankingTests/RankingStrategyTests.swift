import CivicDomain
import CivicRanking
import Testing

@Suite struct RankingStrategyTests {
  private static let strategies: [any RankingStrategy] = [AffinityModel(), TaxonomyRule()]

  @Test func strategiesHaveNames() {
    #expect(Self.strategies.map(\.name) == ["ours", "taxonomy"])
  }

  @Test(arguments: strategies.indices) func betterMatchesComeFirstAndTiesByIdentifier(strategy: Int) throws {
    let ana = try citizen { $0.themes = [Interest("climate")] }
    let climate = [Interest("climate")]
    let actions = [
      try action("c"), try action("b") { $0.themes = climate }, try action("a"),
      try action("d") { $0.themes = climate },
    ]
    let ranking = Self.strategies[strategy].ranking(of: actions, for: ana)
    #expect(ranking.map { actions[$0].id } == ["b", "d", "a", "c"])
  }
}
