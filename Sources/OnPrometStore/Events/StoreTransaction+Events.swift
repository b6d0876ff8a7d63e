#if Store
  import CivicDomain
  import Foundation
  import GRDB
  import OnPrometFiles

  extension StoreTransaction {
    /// Notes what happens in this transaction, for everybody who must hear of it.
    /// - Parameters:
    ///   - kind: What happens.
    ///   - action: The action that it is about.
    ///   - citizen: The citizen who must hear of it; nil when it is for the organizer alone.
    ///   - payload: More of it.
    /// - Throws: What SQLite refuses.
    package func note(
      _ kind: EventKind, _ action: Action, citizen: String? = nil, _ payload: [JSONValue.Member] = []
    ) throws {
      try db.cachedStatement(
        sql: "INSERT INTO events (at, kind, action, citizen, organization, payload) VALUES (?, ?, ?, ?, ?, ?)"
      ).execute(arguments: [
        ISOTime.text(now), kind.rawValue, action.id, citizen, action.organization, JSONValue.object(payload).text,
      ])
      try db.cachedStatement(
        sql: """
          INSERT INTO deliveries (subscription, event, next_at)
          SELECT id, ?, ? FROM subscriptions WHERE organization IS NULL OR organization = ?
          """
      ).execute(arguments: [db.lastInsertedRowID, now.timeIntervalSince1970, action.organization])
    }

    /// What happened after an event, in order, as far as somebody may know.
    ///
    /// A citizen sees what she must hear of and what happens to the promises that she started, an organizer what happens to the
    /// organization's actions, a company nothing, since all of it is about single people.
    /// - Parameters:
    ///   - sequence: The last event known; 0 for the beginning.
    ///   - limit: The most events wanted.
    ///   - access: Who asks.
    /// - Returns: The events, oldest first.
    /// - Throws: What SQLite refuses.
    package func events(after sequence: Int64, limit: Int, visibleTo access: Access) throws -> [StoreEvent] {
      let visible: (sql: String, arguments: StatementArguments) =
        switch access.role {
        case .admin: ("1", [])
        case .company: ("0", [])
        case .organizer: ("organization = ?", [access.scope])
        case .citizen:
          ("(citizen = ? OR action IN (SELECT id FROM actions WHERE initiator = ?))", [access.scope, access.scope])
        }
      return try StoreEvent.fetchAll(
        db, sql: "SELECT * FROM events WHERE sequence > ? AND \(visible.sql) ORDER BY sequence LIMIT ?",
        arguments: [sequence] + visible.arguments + [limit])
    }
  }

  extension Store {
    /// What happened after an event; see ``StoreTransaction/events(after:limit:visibleTo:)``.
    package func events(
      after sequence: Int64, limit: Int, visibleTo access: Access
    ) throws(StoreError) -> [StoreEvent] {
      try look { try $0.events(after: sequence, limit: limit, visibleTo: access) }
    }
  }
#endif
