#if Store
  import CivicDomain
  import Foundation
  import GRDB
  import OnPrometFiles

  extension StoreTransaction {
    /// Withdraws a promise, with whatever else the citizen waits for in the action, and gives its places to who waits.
    /// - Throws: ``StoreError/absent``, ``StoreError/changed(version:)``, or ``StoreError/closed`` for a promise that is settled.
    package func cancelPledge(_ id: String, ifVersion version: Int? = nil) throws -> Versioned<Pledge> {
      let pledge = try current(Pledge.self, RecordKey([id]), ifVersion: version)
      guard pledge.record.status != .cancelled else { return pledge }
      guard [.pledged, .waiting].contains(pledge.record.status) else { throw StoreError.closed }
      let action = try read(Action.self, RecordKey([pledge.record.action])).record
      for withdrawn in try [pledge] + remainders(of: pledge) { try withdraw(withdrawn, action) }
      try promote(in: action)
      return try read(Pledge.self, pledge.id)
    }

    /// Confirms a promise that came up from the waiting list; one that need not be confirmed stays as it is.
    /// - Throws: ``StoreError/absent``, or ``StoreError/closed`` when it is too late.
    package func confirm(_ id: String) throws -> Versioned<Pledge> {
      let pledge = try read(Pledge.self, RecordKey([id]))
      guard let deadline = try confirmationDeadline(of: id) else { return pledge }
      guard pledge.record.status == .pledged, now <= deadline else { throw StoreError.closed }
      try db.execute(
        sql: "UPDATE pledges SET confirm_by = NULL, version = version + 1 WHERE id = ?", arguments: [id])
      try note(.confirmed, try read(Action.self, RecordKey([pledge.record.action])).record, about: pledge)
      return try read(Pledge.self, pledge.id)
    }

    /// Until when a promise must be confirmed; nil when it need not be.
    package func confirmationDeadline(of id: String) throws -> Date? {
      let text = try String.fetchOne(db, sql: "SELECT confirm_by FROM pledges WHERE id = ?", arguments: [id])
      return text.flatMap { ISOTime.instant($0, in: .gmt) }
    }

    /// Gives free places to those who wait, in the order in which they came; who needs more places than there are, or a slot that is
    /// full, is passed over.
    func promote(in action: Action) throws {
      guard takesPromises(action) else { return }
      var free = try freePlaces(of: action)
      guard !free.isEmpty else { return }
      let deadline = confirmationDeadline(action)
      var isPromoted = false
      for waiting in try pledges(of: action.id, .waiting) {
        let granted = free.granted(waiting.record)
        guard granted > 0 else { continue }
        try note(
          .promoted, action, about: try promote(waiting, places: granted, deadline),
          [JSONValue.Member("confirm_by", .string(ISOTime.text(deadline)))])
        isPromoted = true
        free.take(granted, in: waiting.record.slot)
        if free.isEmpty { break }
      }
      if isPromoted { try activateIfEnough(action) }
    }

    /// Promises some or all of the places that somebody waits for; the rest keeps its place on the list.
    private func promote(
      _ waiting: Versioned<Pledge>, places: Int, _ deadline: Date
    ) throws -> Versioned<Pledge> {
      var promoted = waiting
      if places < waiting.record.places {
        try db.execute(
          sql: "UPDATE pledges SET places = places - ?, version = version + 1 WHERE id = ?",
          arguments: [places, waiting.id.text])
        var part = waiting.record
        part.places = places
        promoted = Versioned(id: RecordKey([OpaqueID.next()]), version: 1, record: part)
        try promoted.insert(db)
      }
      try db.execute(
        sql: """
          UPDATE pledges SET status = 'pledged', promoted_at = ?, confirm_by = ?, reminded_to_confirm = 0, version = version + 1
          WHERE id = ?
          """, arguments: [ISOTime.text(now), ISOTime.text(deadline), promoted.id.text])
      return try read(Pledge.self, promoted.id)
    }

    /// A day, or half of what is left until promises close where that is less.
    private func confirmationDeadline(_ action: Action) -> Date {
      let left = action.promisesCloseAt.map { $0.timeIntervalSince(now) } ?? .infinity
      return now.addingTimeInterval(min(86_400, left / 2).rounded(.down))
    }

    /// Withdraws a promise; when is kept of one that had places, since nobody misses one that waited.
    func withdraw(
      _ pledge: Versioned<Pledge>, _ action: Action, _ why: [JSONValue.Member] = []
    ) throws {
      try db.execute(
        sql: """
          UPDATE pledges SET cancelled_at = CASE status WHEN 'pledged' THEN ? END, status = 'cancelled', confirm_by = NULL,
            version = version + 1
          WHERE id = ?
          """, arguments: [ISOTime.text(now), pledge.id.text])
      try note(.cancelled, action, about: pledge, why)
    }

    /// What the citizen of a promise still waits for in the same action.
    private func remainders(of pledge: Versioned<Pledge>) throws -> [Versioned<Pledge>] {
      try pledges(of: pledge.record.action, .waiting).filter {
        $0.record.citizen == pledge.record.citizen && $0.id != pledge.id
      }
    }

    /// The promises to an action that have a status, in the order in which they came.
    func pledges(of action: String, _ status: Pledge.Status) throws -> [Versioned<Pledge>] {
      try Versioned<Pledge>.filter(Column("action") == action && Column("status") == status.rawValue)
        .order(Column("sequence")).fetchAll(db)
    }
  }
#endif
