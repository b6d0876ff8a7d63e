import CivicDomain
import CivicMobilization
import Foundation
import Testing

@Suite("Fatigue budgets")
struct FatigueBudgetTests {
  private let now = Date(timeIntervalSince1970: 1_300_000_000)

  @Test(
    "are read as people write them",
    arguments: [("2/30d", 2, 30.0), ("1/2w", 1, 14), ("0/1d", 0, 1), ("3/1.5d", 3, 1.5)])
  func read(text: String, messages: Int, days: Double) {
    #expect(FatigueBudget(text) == FatigueBudget(messages: messages, days: days))
  }

  @Test(
    "are nothing else", arguments: ["", "2", "2/", "2/30", "-1/30d", "2/0d", "2/30m", "x/30d", "2/30d/1", "2/infd"])
  func refused(text: String) { #expect(FatigueBudget(text) == nil) }

  @Test("A list proposed at one instant is one message, each reminder is one, and older ones do not count")
  func ledger() throws {
    func day(_ days: Double) -> Date { now - 86_400 * days }
    let catalog = Catalog(
      proposals: try ["a", "b", "c"].map { try Proposal(citizen: "ines", action: $0, proposedAt: day(3)) }
        + [try Proposal(citizen: "paul", action: "a", proposedAt: day(31))],
      reminders: [
        try Reminder(citizen: "ines", action: "a", sentAt: day(3)),
        try Reminder(citizen: "ines", action: "b", sentAt: day(3)),
        try Reminder(citizen: "paul", action: "a", sentAt: day(-1)),
      ])
    var ledger = ContactLedger(FatigueBudget(messages: 4, days: 30), catalog, now: now)
    #expect(ledger.remaining("ines") == 1)
    #expect(ledger.remaining("paul") == 4 && ledger.remaining("stranger") == 4)
    ledger.note("ines")
    ledger.note("ines")
    #expect(ledger.remaining("ines") == 0)
  }
}
