#if Store
  import CivicDomain
  import CivicMobilization
  import Foundation
  import GRDB
  import OnPrometFiles

  extension StoreTransaction {
    /// Settles a promise that needs others: it is activated once enough promises that hold were made in time, and has failed when it
    /// closes without. An action that needs no promises, or is settled, stays as it is.
    /// - Throws: ``StoreError/absent``.
    package func resolve(_ action: String) throws -> Versioned<Action> {
      let found = try read(Action.self, RecordKey([action]))
      try activateIfEnough(found.record)
      let now = try read(Action.self, found.id)
      guard now.record.awaitsPromises, now.record.promisesCloseAt.map({ $0 <= self.now }) ?? false else { return now }
      return try settle(now.record, as: .failed)
    }

    /// Activates an action as soon as enough has been promised: everybody is told at once.
    func activateIfEnough(_ action: Action) throws {
      guard action.awaitsPromises, let needed = action.promisesNeeded,
        try promisedPlaces(to: action.id) >= needed, try goesAhead(action)
      else { return }
      _ = try settle(action, as: .activated)
    }

    private func settle(_ action: Action, as status: Action.Status) throws -> Versioned<Action> {
      var settled = action
      settled.status = status
      return try replace(settled)
    }

    /// Whether enough of the promises made in time hold under their conditions.
    private func goesAhead(_ action: Action) throws -> Bool {
      let pledges = try pledges(to: action.id)
      let citizens = pledges.conditions.isEmpty ? [] : try citizens(pledgedTo: action.id)
      let catalog = Catalog(citizens: citizens, actions: [action], pledges: pledges)
      return PledgeResolver(catalog).resolution(of: action).activation?.goesAhead ?? false
    }

    private func citizens(pledgedTo action: String) throws -> [Citizen] {
      try Versioned<Citizen>.filter(
        sql: "id IN (SELECT citizen FROM pledges WHERE action = ?)", arguments: [action]
      ).fetchAll(db).map(\.record)
    }
  }

  extension Action {
    /// Whether it is not settled yet whether enough promise.
    fileprivate var awaitsPromises: Bool {
      (status ?? .open) == .open && (promisesNeeded ?? 0) > 0
    }
  }
#endif
