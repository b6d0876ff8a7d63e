import CivicDomain
import CivicLinearAlgebra
import CivicRanking
import Testing

/// The batch gives what the rule gives pair by pair.
@Suite struct AffinityIndexTests {
  private func city(citizens: Int, actions: Int, seed: UInt64) throws -> ([Citizen], [Action]) {
    var city = RandomCity(seed: seed)
    return (try (0..<citizens).map { try city.citizen("c\($0)") }, try (0..<actions).map { try city.action("a\($0)") })
  }

  @Test(arguments: [(0, 3), (3, 0), (1, 1), (130, 65)])
  func theBatchEqualsThePairs(citizens: Int, actions: Int) throws {
    let (people, offers) = try city(citizens: citizens, actions: actions, seed: 5)
    let model = try SmallHierarchies.model()
    let logits = AffinityIndex(actions: offers, model: model).logits(of: people)
    #expect(logits.rows == citizens && logits.columns == actions)
    for (row, person) in people.enumerated() {
      for (column, offer) in offers.enumerated() {
        let expected = model.affinity(of: person, for: offer).logit
        #expect(abs(Double(logits[row, column]) - expected) < 1e-5, "\(person.id) \(offer.id)")
      }
    }
  }

  @Test func workersAndNeighboursChangeNoByte() throws {
    let (people, offers) = try city(citizens: 300, actions: 100, seed: 6)
    let index = AffinityIndex(actions: offers, model: try SmallHierarchies.model())
    let whole = index.logits(of: people)
    #expect(index.logits(of: people, workers: 2) == whole)
    #expect(Array(index.logits(of: [people[257]]).row(0)) == Array(whole.row(257)))
  }
}
