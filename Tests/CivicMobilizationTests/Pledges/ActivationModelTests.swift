import CivicDomain
import CivicMobilization
import CivicStatistics
import Foundation
import Testing

@Suite("The probability that enough is promised")
struct ActivationModelTests {
  private static let toCome = [0.5, 0.3, 0.2]

  /// Every subset of the pledges with its probability, every number of further ones with its own.
  private func enumerated(_ oracle: PledgeOracle, needed: Int, withdrawal: Double) -> Double {
    var sum = 0.0
    for bits in 0..<1 << oracle.pledges.count {
      let made = Set(oracle.pledges.indices.filter { bits >> $0 & 1 == 1 })
      let chance =
        pow(1 - withdrawal, Double(made.count)) * pow(withdrawal, Double(oracle.pledges.count - made.count))
      for (further, probability) in Self.toCome.enumerated() {
        let places = oracle.places(oracle.holding(made: made, further: further)) + further
        if places >= needed { sum += chance * probability }
      }
    }
    return sum
  }

  private func chance(
    _ oracle: PledgeOracle, withdrawal: Double, draws: Int = 4_000
  ) throws -> ActivationChance {
    let law = try CountDistribution(masses: Self.toCome)
    let model = ActivationModel(withdrawal: withdrawal, draws: draws)
    let chance = try model.chance(of: oracle.catalog.actions[0], in: PledgeResolver(oracle.catalog), toCome: law)
    return try #require(chance)
  }

  @Test("Exact where conditions count everybody alike: the sum over all subsets", arguments: 0..<10)
  func exact(batch: UInt64) throws {
    for seed in 0..<8 {
      let oracle = try PledgeOracle(
        rows: 1..<8, lastResorts: false, groups: false, needed: 5, seed: batch * 100 + UInt64(seed))
      let chance = try chance(oracle, withdrawal: 0.2)
      #expect(chance.standardError == 0)
      #expect(abs(chance.probability - enumerated(oracle, needed: 5, withdrawal: 0.2)) < 1e-12)
    }
  }

  @Test("By draws elsewhere: within four standard errors of the sum over all subsets", arguments: 0..<10)
  func drawn(seed: UInt64) throws {
    let oracle = try PledgeOracle(rows: 4..<8, lastResorts: true, needed: 4, seed: seed)
    let expected = enumerated(oracle, needed: 4, withdrawal: 0.3)
    let chance = try chance(oracle, withdrawal: 0.3, draws: 1_000)
    let error = (expected * (1 - expected) / 1_000).squareRoot()
    #expect(abs(chance.probability - expected) <= 4 * error + 1e-12)
  }

  @Test("Without conditions and without promises to come: the binomial tail")
  func binomial() throws {
    let pledges = try (0..<20).map { try Pledge(citizen: "c\($0)", action: "a") }
    let action = try Action(id: "a", title: "A", promisesNeeded: 15)
    let resolver = PledgeResolver(Catalog(actions: [action], pledges: PledgeTable(pledges)))
    let model = ActivationModel(withdrawal: 0.2)
    let chance = try #require(try model.chance(of: action, in: resolver, toCome: .certain(0)))
    // scipy.stats.binom.sf(14, 20, 0.8)
    #expect(abs(chance.probability - 0.8042077854595564) < 1e-12)
    let free = try Action(id: "b", title: "B")
    #expect(try model.chance(of: free, in: resolver, toCome: .certain(0)) == nil)
  }

  @Test("The share withdrawn: that of actions that are over, with the prior's weight")
  func withdrawal() throws {
    let now = Date(timeIntervalSince1970: 1_000_000)
    let actions = try [("past", -1.0), ("coming", 1)].map {
      try Action(id: $0.0, title: "A", span: TimeSpan(start: now.addingTimeInterval($0.1)))
    }
    let statuses: [Pledge.Status] = [.kept, .noShow, .unknown, .cancelled, .waiting]
    let pledges = try ["past", "coming"].flatMap { action in
      try statuses.map { try Pledge(citizen: "c", action: action, status: $0) }
    }
    let catalog = Catalog(actions: actions, pledges: PledgeTable(pledges))
    #expect(abs(WithdrawalModel().share(catalog, now: now) - (1 + 10 * 0.1) / (4 + 10)) < 1e-15)
  }
}
