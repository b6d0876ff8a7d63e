#if Store
  import CivicDomain
  import GRDB
  import OnPrometFiles
  import OnPrometReport

  /// What is known of who came with one promise.
  package struct Attendance: Sendable, Hashable {
    /// The promise.
    package let pledge: String
    /// Places that came: none is a no-show, nil is not known.
    package let attended: Int?

    /// Creates an entry of the list.
    package init(pledge: String, attended: Int?) {
      self.pledge = pledge
      self.attended = attended
    }
  }

  extension StoreTransaction {
    /// Notes who came, who did not, and of whom nobody knows; what is not on the list stays as it is.
    /// - Parameters:
    ///   - action: The action.
    ///   - list: Promises to it that have places.
    /// - Returns: The promises on the list as they are kept now.
    /// - Throws: ``StoreError/refused(_:)`` for a promise that is no such one, or for more places than were promised.
    package func attendance(_ action: String, _ list: [Attendance]) throws -> [Versioned<Pledge>] {
      let action = try read(Action.self, RecordKey([action])).record
      return try list.map { entry in
        let pledge = try checked(entry, action)
        let status: Pledge.Status = entry.attended.map { $0 > 0 ? .kept : .noShow } ?? .unknown
        guard pledge.record.status != status || pledge.record.attended != entry.attended else { return pledge }
        try db.execute(
          sql: """
            UPDATE pledges SET status = ?, attended = ?, confirm_by = NULL, version = version + 1 WHERE id = ?
            """, arguments: [status.rawValue, entry.attended, entry.pledge])
        try note(
          .attended, action, about: pledge,
          [JSONValue.Member("attended", entry.attended.map(JSONValue.integer) ?? .null)])
        return try read(Pledge.self, pledge.id)
      }
    }

    private func checked(_ entry: Attendance, _ action: Action) throws -> Versioned<Pledge> {
      let found = try find(Pledge.self, RecordKey([entry.pledge]))
      guard let found, found.record.action == action.id, found.record.status.holdsPlaces else {
        throw TableProblem(
          file: "attendance", column: "pledge", value: entry.pledge, kind: .field(.existing(table: "pledges")))
      }
      guard entry.attended.map({ (0...found.record.places).contains($0) }) ?? true else {
        throw TableProblem(
          file: "attendance", column: "attended", value: entry.attended.map(String.init),
          kind: .field(.between(0, Double(found.record.places))))
      }
      return found
    }
  }
#endif
