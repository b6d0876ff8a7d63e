#if Store
  import CivicDomain
  import Foundation
  import GRDB
  import OnPrometFiles

  extension StoreTransaction {
    /// Takes a promise: it gets its places where they are free, in the action and in the slot that it names, else it waits; none is
    /// lost.
    ///
    /// Places that come together or not at all wait together; of others, those that are free are promised and the rest waits as a
    /// promise of its own. Nobody who waits could use the places that a newcomer gets, since whoever can has been promoted.
    /// - Parameter pledge: The promise; its instant and its status are told here.
    /// - Returns: The promise as it is kept, that with places where only some wait.
    /// - Throws: ``StoreError/refused(_:)`` when it names a row that is absent, ``StoreError/exists`` when the citizen has promised or
    ///   waits already, ``StoreError/closed`` when the action takes no promises any more.
    package func pledge(_ pledge: Pledge) throws -> Versioned<Pledge> {
      try check(pledge)
      let action = try read(Action.self, RecordKey([pledge.action])).record
      guard takesPromises(action) else { throw StoreError.closed }
      guard try !hasPromised(pledge.citizen, pledge.action) else { throw StoreError.exists }
      var new = pledge
      new.pledgedAt = now
      (new.attended, new.confirmBy, new.cancelledAt) = (nil, nil, nil)
      let granted = try freePlaces(of: action).granted(pledge)
      let promised = granted > 0 ? try add(new, as: .pledged, places: granted, to: action) : nil
      let waits = granted < pledge.places
      let waiting = waits ? try add(new, as: .waiting, places: pledge.places - granted, to: action) : nil
      if promised != nil { try activateIfEnough(action) }
      guard let kept = promised ?? waiting else { preconditionFailure("a promise has at least one place") }
      return kept
    }

    /// Whether somebody may still promise.
    func takesPromises(_ action: Action) -> Bool {
      action.mayTakePlace && action.isAhead(of: now) && action.closesAt.map { now <= $0 } ?? true
    }

    func add(
      _ pledge: Pledge, as status: Pledge.Status, places: Int, to action: Action
    ) throws -> Versioned<Pledge> {
      var pledge = pledge
      pledge.status = status
      pledge.places = places
      let added = Versioned(id: RecordKey([OpaqueID.next()]), version: 1, record: pledge)
      try added.insert(db)
      try note(status == .waiting ? .waiting : .pledged, action, about: added)
      return added
    }

    private func hasPromised(_ citizen: String, _ action: String) throws -> Bool {
      let sql = """
        SELECT EXISTS (SELECT 1 FROM pledges WHERE citizen = ? AND action = ? AND status <> 'cancelled')
        """
      return try Bool.fetchOne(db.cachedStatement(sql: sql), arguments: [citizen, action]) ?? false
    }

    func note(
      _ kind: EventKind, _ action: Action, about pledge: Versioned<Pledge>, _ more: [JSONValue.Member] = []
    ) throws {
      let payload = [
        JSONValue.Member("pledge", .string(pledge.id.text)), JSONValue.Member("places", .integer(pledge.record.places)),
      ]
      try note(kind, action, citizen: pledge.record.citizen, payload + more)
    }
  }
#endif
