#if Store
  import CivicDomain
  import GRDB
  import OnPrometFiles

  /// Whom and what changed rows are about.
  package struct ChangedSubjects: Sendable {
    /// Citizens whose record or pledges changed.
    package var citizens: Set<String> = []
    /// Actions whose record, slots or pledges changed.
    package var actions: Set<String> = []
  }

  extension StoreTransaction {
    /// Whom and what changed rows are about.
    ///
    /// - Parameter changes: Rows of citizens, actions, slots and pledges.
    /// - Returns: Their identifiers; nil where a row is gone, so that nobody can tell whom it was about.
    /// - Throws: What SQLite refuses.
    package func subjects(of changes: some Sequence<StoreChange>) throws -> ChangedSubjects? {
      var subjects = ChangedSubjects()
      for change in changes {
        switch change.table {
        case Pledge.table.rawValue:
          guard let row = try row(change, "SELECT citizen, action FROM pledges WHERE sequence = ?") else { return nil }
          subjects.citizens.insert(row["citizen"])
          subjects.actions.insert(row["action"])
        case Citizen.table.rawValue:
          guard let row = try row(change, "SELECT id FROM citizens WHERE rowid = ?") else { return nil }
          subjects.citizens.insert(row["id"])
        case Slot.table.rawValue:
          guard let row = try row(change, "SELECT action FROM slots WHERE rowid = ?") else { return nil }
          subjects.actions.insert(row["action"])
        default:
          guard let row = try row(change, "SELECT id FROM actions WHERE rowid = ?") else { return nil }
          subjects.actions.insert(row["id"])
        }
      }
      return subjects
    }

    /// A citizen as she is now, with her pledges; nil where she is unknown.
    /// - Throws: What SQLite refuses, or ``TableProblem`` for a row that another program wrote.
    package func fresh(citizen id: String) throws -> FreshCitizen? {
      do {
        let citizen = try read(Citizen.self, RecordKey([id])).record
        let rows = try list(Pledge.self, limit: Int(Int32.max), filters: [RecordFilter("citizen", id)]).rows
        return FreshCitizen(citizen: citizen, pledges: rows.map(\.record))
      } catch StoreError.absent {
        return nil
      }
    }

    private func row(_ change: StoreChange, _ sql: String) throws -> Row? {
      try Row.fetchOne(try db.cachedStatement(sql: sql), arguments: [change.row])
    }
  }

  /// A citizen and her pledges at one moment.
  package struct FreshCitizen: Sendable {
    /// Her record.
    package let citizen: Citizen
    /// Her pledges, in the order in which they came in.
    package let pledges: [Pledge]
  }
#endif
