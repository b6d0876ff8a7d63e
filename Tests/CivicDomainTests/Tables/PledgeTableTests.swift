import CivicDomain
import Foundation
import Testing

@Suite struct PledgeTableTests {
  private func pledges() throws -> [Pledge] {
    [
      try Pledge(citizen: "ana", action: "beach"),
      try Pledge(
        citizen: "bob", action: "river", slot: "am", pledgedAt: Date(timeIntervalSince1970: 1.7e9), places: 4,
        allOrNone: true, condition: .atLeast(10, of: .everyone), status: .kept, attended: 3, invitedBy: "eve"),
      try Pledge(citizen: "ana", action: "river", status: .noShow, attended: 0),
      try Pledge(
        citizen: "eve", action: "beach", slot: "am", condition: .atMost(4), status: .waiting, invitedBy: "ana"),
    ]
  }

  @Test func rowsComeBackAsTheyWent() throws {
    let pledges = try pledges()
    let table = PledgeTable(pledges)
    #expect(table.indices.map { table[$0] } == pledges)
    #expect(table.count == 4)
  }

  @Test func rowsAreGroupedInTheTablesOrder() throws {
    let table = PledgeTable(try pledges())
    #expect(table.citizens.names == ["ana", "bob", "eve"])
    #expect(table.rowsByCitizen() == [[0, 2], [1], [3]])
    #expect(table.rowsByAction() == [[0, 3], [1, 2]])
  }

  @Test func anEmptyTableHasNoRows() {
    #expect(PledgeTable().indices.isEmpty && PledgeTable().rowsByAction().isEmpty)
  }

  @Test func identifiersAreNumberedByFirstAppearance() {
    var table = IdentifierTable(["b", "a", "b"])
    #expect(table.names == ["b", "a"] && table.count == 2)
    #expect(table.insert("a") == 1 && table.insert("c") == 2)
    #expect(table.number(of: "c") == 2 && table.number(of: "d") == nil && table[0] == "b")
  }
}
