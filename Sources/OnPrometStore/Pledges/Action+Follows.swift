#if Store
  import CivicDomain
  import GRDB

  extension Action {
    /// Tells everybody concerned when the action is settled, and gives the places that a higher limit allows to who waits.
    package func follows(_ old: Action, in transaction: StoreTransaction) throws {
      if status != old.status, let kind = status?.event { try transaction.tellEverybody(kind, self) }
      guard promiseLimit != old.promiseLimit || status != old.status || promisesNeeded != old.promisesNeeded else {
        return
      }
      try transaction.promote(in: self)
      try transaction.activateIfEnough(self)
    }
  }

  extension Action.Status {
    fileprivate var event: EventKind? {
      switch self {
      case .activated: .activated
      case .failed: .failed
      case .cancelled: .actionCancelled
      case .open, .done: nil
      }
    }
  }

  extension StoreTransaction {
    /// One event for the organizer, and one for each person who promised, waits, or started the action.
    fileprivate func tellEverybody(_ kind: EventKind, _ action: Action) throws {
      try note(kind, action)
      let concerned = try String.fetchAll(
        db,
        sql: """
          SELECT citizen FROM pledges WHERE action = ? AND status IN ('pledged', 'waiting')
          GROUP BY citizen ORDER BY min(sequence)
          """, arguments: [action.id])
      let initiator = [action.initiator].compactMap { $0 }.filter { !concerned.contains($0) }
      for citizen in concerned + initiator { try note(kind, action, citizen: citizen) }
    }
  }
#endif
