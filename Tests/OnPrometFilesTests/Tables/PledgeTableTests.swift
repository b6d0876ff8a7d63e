import CivicDomain
import CivicStatistics
import Foundation
import OnPrometFiles
import Testing

/// Promises are read into columns by a way of their own; it must say the same as the promises themselves.
struct PledgeTableTests {
  @Test func manyRandomPromisesReadBackEqual() throws {
    var generator = Seed(7).generator()
    let pledges = try (0..<5_000).map { _ in
      let places = 1 + generator.integer(below: 4)
      // Identifiers of up to 16 bytes are kept in another place than longer ones.
      let filling = String(repeating: "x", count: generator.integer(below: 24))
      return try Pledge(
        citizen: "c\(filling)\(generator.integer(below: 300))", action: "a\(generator.integer(below: 50))é",
        slot: generator.bernoulli(0.3) ? "s\(generator.integer(below: 3))" : nil,
        pledgedAt: generator.bernoulli(0.9) ? Date(timeIntervalSince1970: generator.uniform() * 1.5e9) : nil,
        places: places, allOrNone: generator.bernoulli(0.2),
        condition: generator.bernoulli(0.1) ? .atLeast(generator.integer(below: 9), of: .everyone) : nil,
        status: Pledge.Status.allCases[generator.integer(below: 6)],
        attended: generator.bernoulli(0.3) ? generator.integer(below: places + 1) : nil,
        invitedBy: generator.bernoulli(0.1) ? "c\(generator.integer(below: 300))" : nil)
    }
    let table = PledgeTable(pledges)
    for format in TableFormat.allCases {
      let output = ByteOutput()
      try Catalog(pledges: table).write(.pledges, as: format, to: output)
      let read = try read(.pledges, output.bytes, name: "pledges.\(format.rawValue)").catalog.pledges
      #expect(read.rows == pledges)
      #expect(read.citizens == table.citizens && read.actions == table.actions && read.slots == table.slots)
    }
  }

  @Test func identifiersOfSkippedRowsLeaveNoTrace() throws {
    let text = "citizen,action,places\nc1,a1,1\nghost,phantom,0\nc2,a1,1\n"
    let pledges = try read(.pledges, text.utf8, options: ReadingOptions(policy: .skip)).catalog.pledges
    #expect(pledges.citizens.names == ["c1", "c2"] && pledges.actions.names == ["a1"])
  }

  @Test func theSameTextInOtherBytesIsTheSameIdentifier() throws {
    let pledges = try read(.pledges, "citizen,action\n\u{E9},a\ne\u{301},a\nf,a\n".utf8).catalog.pledges
    #expect(pledges.citizen == [0, 0, 1] && pledges.citizens.names == ["\u{E9}", "f"])
  }
}
