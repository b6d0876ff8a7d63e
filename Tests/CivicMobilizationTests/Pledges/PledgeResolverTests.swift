import CivicDomain
import CivicMobilization
import Foundation
import Testing

@Suite("Which conditional pledges hold")
struct PledgeResolverTests {
  private func resolve(
    _ pledges: [(citizen: String, condition: String?)], needed: Int? = nil
  ) throws -> PledgeResolution {
    try resolved(pledges, needed: needed).resolution
  }

  private func gaps(
    _ pledges: [(citizen: String, condition: String?)], citizens: [Citizen] = []
  ) throws -> [[ConditionGap]] {
    let resolved = try resolved(pledges, citizens: citizens)
    return resolved.resolver.gaps(in: resolved.resolution)
  }

  private func resolved(
    _ pledges: [(citizen: String, condition: String?)], needed: Int? = nil, citizens: [Citizen] = []
  ) throws -> (resolver: PledgeResolver, resolution: PledgeResolution) {
    let table = PledgeTable(
      try pledges.enumerated().map { number, pledge in
        try Pledge(
          citizen: pledge.citizen, action: "a", pledgedAt: Date(timeIntervalSince1970: Double(number)),
          condition: try pledge.condition.map { try PledgeCondition(parsing: $0) })
      })
    let action = try Action(id: "a", title: "A", promisesNeeded: needed)
    let resolver = PledgeResolver(Catalog(citizens: citizens, actions: [action], pledges: table))
    return (resolver, resolver.resolution(of: action))
  }

  @Test("Striking out ends at the union of all consistent sets", arguments: 0..<10)
  func union(batch: UInt64) throws {
    for seed in 0..<40 {
      let oracle = try PledgeOracle(rows: 1..<8, lastResorts: false, seed: batch * 1_000 + UInt64(seed))
      #expect(oracle.struckOut(from: Set(oracle.pledges.indices)) == oracle.unionOfConsistentSets())
    }
  }

  @Test("The same pledges hold as by the letter of the definition", arguments: [false, true], 0..<20)
  func definition(lastResorts: Bool, batch: UInt64) throws {
    for seed in 0..<150 {
      let oracle = try PledgeOracle(rows: 1..<10, lastResorts: lastResorts, seed: batch * 1_000 + UInt64(seed))
      let resolver = PledgeResolver(oracle.catalog)
      let resolution = resolver.resolution(of: oracle.catalog.actions[0])
      let holding = oracle.holding(made: Set(oracle.pledges.indices))
      #expect(Set(resolution.pledges.filter(\.holds).map(\.row)) == holding)
      #expect(resolution.held == oracle.places(holding))
      let gaps = resolver.gaps(in: resolution)
      #expect(zip(resolution.pledges, gaps).allSatisfy { $0.holds == $1.isEmpty })
    }
  }

  @Test("What is missing is the fewest further pledges, by trying each number", arguments: 0..<10)
  func further(batch: UInt64) throws {
    for seed in 0..<100 {
      let oracle = try PledgeOracle(
        rows: 1..<10, lastResorts: false, needed: 9, seed: batch * 1_000 + UInt64(seed))
      let resolution = PledgeResolver(oracle.catalog).resolution(of: oracle.catalog.actions[0])
      let sets = (0...20).map { oracle.struckOut(from: Set(oracle.pledges.indices), further: $0) }
      for pledge in resolution.pledges {
        #expect(pledge.further == sets.firstIndex { $0.contains(pledge.row) })
      }
      let activation = sets.enumerated().first { oracle.places($1) + $0 >= 9 }?.offset
      #expect(resolution.activation?.further == activation)
      let all = Set(oracle.pledges.indices)
      #expect(resolution.furtherForAll == sets.firstIndex { $0 == all })
    }
  }

  @Test("Two who wait for each other both hold: a cycle is no contradiction")
  func mutual() throws {
    let resolution = try resolve([("ana", "all of (bob)"), ("bob", "all of (ana)")])
    #expect(resolution.pledges.map(\.holds) == [true, true])
    let broken = try resolve([("ana", "all of (bob)"), ("bob", "all of (cy)")])
    #expect(broken.pledges.map(\.holds) == [false, false])
  }

  @Test("Nine who each want ten need one more, who brings all nine")
  func cascade() throws {
    let nine = (1...9).map { (citizen: "c\($0)", condition: Optional("at least 10")) }
    let resolution = try resolve(nine, needed: 10)
    #expect(resolution.held == 0)
    #expect(resolution.furtherForAll == 1)
    #expect(resolution.activation?.further == 1 && resolution.activation?.promised == 0)
    let ten = try resolve(nine + [("ana", nil)], needed: 10)
    #expect(ten.activation?.goesAhead == true && ten.held == 10)
  }

  @Test("Helpers of last resort: the earliest is admitted as long as nobody's condition breaks")
  func lastResort() throws {
    let pledges = [("ana", nil), ("bob", "at most 1"), ("cy", "at most 5"), ("di", "at most 1")]
    let resolution = try resolve(pledges)
    #expect(resolution.pledges.map(\.holds) == [true, true, false, false])
    #expect(resolution.pledges.map(\.isLastResort) == [false, true, true, true])
    #expect(try gaps(pledges) == [[], [], [.breaks(citizen: "bob")], [.tooMany(others: 2, most: 1)]])
  }

  @Test("Somebody refused when her turn came is told so, even if her condition would hold in the end")
  func onePass() throws {
    let pledges = [("ana", Optional("at least 2 and at most 5")), ("bob", "at most 9")]
    #expect(try resolve(pledges).pledges.map(\.holds) == [false, true])
    #expect(try gaps(pledges) == [[.passed], []])
  }

  @Test("Why a condition fails: who is absent, unknown or falls too, how many lack, what can never hold")
  func gaps() throws {
    let citizens = try ["ana", "bob", "cy", "di"].map { try Citizen(id: $0, department: "it") }
    func gaps(_ condition: String) throws -> [ConditionGap] {
      let pledges = [("ana", condition), ("bob", nil), ("cy", "at least 99")]
      return try self.gaps(pledges, citizens: citizens)[0]
    }
    #expect(try gaps("all of (bob, cy, di, zoe)") == [.unknown(["zoe"]), .falling(["cy"]), .absent(["di"])])
    #expect(try gaps("at least 5 of department:it") == [.places(3, of: .having(field: "department", value: "it"))])
    let lawyers = PledgeGroup.having(field: "department", value: "law")
    #expect(
      try gaps("at least 1 of department:law") == [.places(1, of: lawyers), .nobody(field: "department", value: "law")])
    #expect(try gaps("at least 4 and at most 2") == [.contradictory])
    #expect(try gaps("(at least 4 or all of (bob, cy, di)) and at most 1") == [.contradictory])
    #expect(try gaps("at least 3 and at most 2") == [.places(1, of: .everyone)])
  }

  @Test("Only what is promised in time makes an action go ahead")
  func inTime() throws {
    let close = Date(timeIntervalSince1970: 100)
    let action = try Action(id: "a", title: "A", promisesNeeded: 3, closesAt: close)
    func resolution(lastAt: Double) throws -> PledgeResolution {
      let pledges = try [("ana", 10.0), ("bob", 20), ("cy", lastAt)].map {
        try Pledge(
          citizen: $0.0, action: "a", pledgedAt: Date(timeIntervalSince1970: $0.1),
          condition: .atLeast(3, of: .everyone))
      }
      return PledgeResolver(Catalog(actions: [action], pledges: PledgeTable(pledges))).resolution(of: action)
    }
    #expect(try resolution(lastAt: 100).activation == PledgeActivation(needed: 3, promised: 3, further: 0))
    let late = try resolution(lastAt: 101)
    #expect(late.held == 3)
    #expect(late.activation == PledgeActivation(needed: 3, promised: 0, further: 1))
  }

  @Test("Waiting, withdrawn and past pledges take no part")
  func statuses() throws {
    let statuses: [Pledge.Status] = [.pledged, .waiting, .cancelled, .kept, .noShow, .unknown]
    let pledges = try statuses.enumerated().map {
      try Pledge(citizen: "c\($0)", action: "a", condition: .atLeast(2, of: .everyone), status: $1)
    }
    let action = try Action(id: "a", title: "A")
    let resolution = PledgeResolver(Catalog(pledges: PledgeTable(pledges))).resolution(of: action)
    #expect(resolution.pledges.map(\.row) == [0])
    #expect(resolution.pledges[0].further == 1)
  }
}
