#if Store
  import CivicDomain
  import Foundation
  import GRDB
  import OnPrometFiles

  extension StoreTransaction {
    /// Does what the passing of time brings: places that nobody confirmed go to the next who waits, people are asked again to confirm
    /// when half their time is over, and promises that close are activated or have failed. Does nothing when nothing is due.
    package func advance() throws {
      for (pledge, action) in try unconfirmed("unixepoch(confirm_by) < ?") {
        try withdraw(pledge, action, [JSONValue.Member("reason", .string("not_confirmed"))])
        try promote(in: action)
      }
      let half = "reminded_to_confirm = 0 AND (unixepoch(promoted_at) + unixepoch(confirm_by)) / 2 <= ?"
      for (pledge, action) in try unconfirmed(half) {
        try db.execute(sql: "UPDATE pledges SET reminded_to_confirm = 1 WHERE id = ?", arguments: [pledge.id.text])
        let deadline = try confirmationDeadline(of: pledge.id.text)
        try note(
          .confirmationDue, action, about: pledge,
          [JSONValue.Member("confirm_by", deadline.map { .string(ISOTime.text($0)) } ?? .null)])
      }
      for action in try closing() { _ = try resolve(action) }
    }

    private func unconfirmed(_ condition: String) throws -> [(Versioned<Pledge>, Action)] {
      let due = try Versioned<Pledge>.filter(
        sql: "confirm_by IS NOT NULL AND status = 'pledged' AND \(condition)",
        arguments: [Int(now.timeIntervalSince1970)]
      ).order(Column("sequence")).fetchAll(db)
      return try due.map { ($0, try read(Action.self, RecordKey([$0.record.action])).record) }
    }

    /// Actions that close without being settled.
    private func closing() throws -> [String] {
      try String.fetchAll(
        db,
        sql: """
          SELECT id FROM actions WHERE promises_needed > 0 AND coalesce(status, 'open') = 'open'
            AND min(coalesce(unixepoch(closes_at), 1e18), coalesce(unixepoch(starts_at), 1e18)) <= ?
          ORDER BY id
          """, arguments: [now.timeIntervalSince1970])
    }
  }
#endif
