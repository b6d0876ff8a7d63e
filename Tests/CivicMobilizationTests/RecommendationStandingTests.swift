import CivicDomain
import CivicMobilization
import CivicRanking
import Testing

@Suite("The rank of an action, and the rank without each thing that speaks")
struct RecommendationStandingTests {
  private let town: SmallTown
  private let recommender: Recommender
  private let candidates: ArraySlice<Candidate>

  init() throws {
    town = try SmallTown(seed: 5)
    recommender = try town.recommender()
    candidates = town.candidates(recommender).prefix(20)
  }

  private func list(_ candidate: Candidate, _ recommender: Recommender) -> [Recommendation] {
    recommender.recommendations(for: [candidate], top: town.catalog.actions.count)[0]
  }

  /// Compares each standing with the list that a citizen gets when the world is changed instead of the sum.
  private func expect(
    _ rank: (RecommendationStanding) -> Int, of candidate: Candidate, equalsThatIn list: [Recommendation]
  ) throws {
    for (place, shown) in list.enumerated() {
      let standing = try #require(recommender.standing(of: shown.action, for: candidate))
      #expect(rank(standing) == place + 1 && standing.count == list.count)
    }
  }

  @Test("is the place at which the action is recommended")
  func rank() throws {
    for candidate in candidates { try expect(\.rank, of: candidate, equalsThatIn: list(candidate, recommender)) }
  }

  @Test("without the only mode that a citizen states is the rank for somebody who states none")
  func mode() throws {
    var tested = 0
    for candidate in candidates where candidate.citizen.modes.count == 1 {
      var silent = candidate.citizen
      silent.modes = []
      let list = list(Candidate(citizen: silent, situation: candidate.situation), recommender)
      try expect(
        { $0.rank(without: .mode(candidate.citizen.modes[0].code)) }, of: candidate, equalsThatIn: list)
      tested += 1
    }
    #expect(tested > 2)
  }

  @Test("without taking part from home is the rank where that counts as halfway to the edge")
  func remote() throws {
    let indifferent = Recommender(
      catalog: town.catalog, turnout: town.turnout,
      affinity: AffinityModel(weights: AffinityWeights(remoteProximity: 0.5)), now: SmallTown.now)
    for candidate in candidates {
      try expect({ $0.rank(without: .remote) }, of: candidate, equalsThatIn: list(candidate, indifferent))
    }
  }

  @Test("without the hours is the rank by value")
  func hours() throws {
    for candidate in candidates {
      let values = list(candidate, recommender).map { ($0.action, $0.value.valuePerHour * $0.value.hours.value) }
      for (action, value) in values where value > 0 {
        let standing = try #require(recommender.standing(of: action, for: candidate))
        let rank = standing.rank(without: .hours)
        // A tie may go either way by rounding.
        #expect(rank > values.count { $0.1 > value * (1 + 1e-12) })
        #expect(rank <= values.count { $0.1 > value * (1 - 1e-12) })
      }
    }
  }

  @Test("is none for an action that is not open")
  func closed() throws {
    for candidate in candidates {
      let open = Set(list(candidate, recommender).map(\.action))
      for action in town.catalog.actions.indices where !open.contains(action) {
        #expect(recommender.standing(of: action, for: candidate) == nil)
      }
    }
  }
}
