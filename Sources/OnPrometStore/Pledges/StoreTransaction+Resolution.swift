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
      let current = try read(Action.self, found.id)
      guard current.record.awaitsPromises, current.record.promisesCloseAt.map({ $0 <= now }) ?? false else {
        return current
      }
      return try settle(current.record, as: .failed)
    }

    /// Activates an action as soon as enough has been promised: everybody is told at once.
    func activateIfEnough(_ action: Action) throws {
      guard action.awaitsPromises, let needed = action.promisesNeeded, try promisedPlaces(to: action.id) >= needed
      else { return }
      // An earlier step of this transaction may have settled it.
      let current = try read(Action.self, action.key).record
      guard current.awaitsPromises, try goesAhead(current) else { return }
      _ = try settle(current, as: .activated)
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
