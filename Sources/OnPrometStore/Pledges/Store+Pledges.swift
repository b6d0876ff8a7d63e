#if Store
  import CivicDomain
  import Foundation

  extension Store {
    /// Takes a promise; see ``StoreTransaction/pledge(_:)``.
    package func pledge(_ pledge: Pledge, at now: Date) throws(StoreError) -> Versioned<Pledge> {
      try change(at: now) { try $0.pledge(pledge) }
    }

    /// Withdraws a promise; see ``StoreTransaction/cancelPledge(_:ifVersion:)``.
    package func cancelPledge(
      _ id: String, ifVersion version: Int? = nil, at now: Date
    ) throws(StoreError) -> Versioned<Pledge> {
      try change(at: now) { try $0.cancelPledge(id, ifVersion: version) }
    }

    /// Confirms a promise that came up from the waiting list; see ``StoreTransaction/confirm(_:)``.
    package func confirm(_ id: String, at now: Date) throws(StoreError) -> Versioned<Pledge> {
      try change(at: now) { try $0.confirm(id) }
    }

    /// Notes who came; see ``StoreTransaction/attendance(_:_:)``.
    package func attendance(
      _ action: String, _ list: [Attendance], at now: Date
    ) throws(StoreError) -> [Versioned<Pledge>] {
      try change(at: now) { try $0.attendance(action, list) }
    }

    /// Settles a promise that needs others; see ``StoreTransaction/resolve(_:)``.
    package func resolve(_ action: String, at now: Date) throws(StoreError) -> Versioned<Action> {
      try change(at: now) { try $0.resolve(action) }
    }

    /// Does what the passing of time brings; see ``StoreTransaction/advance()``.
    package func advance(to now: Date) throws(StoreError) {
      try change(at: now) { try $0.advance() }
    }
  }
#endif
