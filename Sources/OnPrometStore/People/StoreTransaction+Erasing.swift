#if Store
  import CivicDomain
  import GRDB
  import OnPrometFiles

  extension StoreTransaction {
    /// Deletes all rows about a person, in whatever table her identifier stands.
    ///
    /// Her places in actions to come are given to who waits. Of actions that took place, others count how many came: there the promise
    /// stays, by somebody of whom nothing is known and who has promised nothing else.
    func forget(_ id: String) throws {
      _ = try read(Citizen.self, RecordKey([id]))
      try giveUpPlaces(of: id)
      try makeNameless(id)
      try dropFromConditions(id)
      try dropFromCompanions(id)
      try db.execute(
        sql: """
          DELETE FROM answers WHERE token IN (SELECT id FROM tokens WHERE role = 'citizen' AND scope = :id)
            OR instr(CAST(body AS TEXT), :id) OR instr(coalesce(location, ''), :id);
          DELETE FROM tokens WHERE role = 'citizen' AND scope = :id;
          DELETE FROM events WHERE citizen = :id OR instr(payload, :id);
          DELETE FROM citizens WHERE id = :id;
          """, arguments: ["id": id])
    }

    private func giveUpPlaces(of id: String) throws {
      for pledge in try Versioned<Pledge>.filter(Column("citizen") == id).order(Column("sequence")).fetchAll(db) {
        let action = try read(Action.self, RecordKey([pledge.record.action])).record
        let isOpen = pledge.record.status == .pledged && action.isAhead(of: now)
        guard isOpen || [.waiting, .cancelled].contains(pledge.record.status) else { continue }
        try db.execute(sql: "DELETE FROM pledges WHERE id = ?", arguments: [pledge.id.text])
        guard isOpen else { continue }
        try note(.cancelled, action, [JSONValue.Member("places", .integer(pledge.record.places))])
        try promote(in: action)
      }
    }

    /// Gives each promise that stays an author of its own, so that they tell nothing together.
    private func makeNameless(_ id: String) throws {
      for pledge in try String.fetchAll(db, sql: "SELECT id FROM pledges WHERE citizen = ?", arguments: [id]) {
        let nobody = OpaqueID.next()
        try Versioned(id: RecordKey([nobody]), version: 1, record: try Citizen(id: nobody, contactable: false))
          .insert(db)
        try db.execute(
          sql: "UPDATE pledges SET citizen = ?, invited_by = NULL WHERE id = ?", arguments: [nobody, pledge])
      }
    }

    private func dropFromConditions(_ id: String) throws {
      let naming = try Versioned<Pledge>.filter(sql: "instr(condition, ?)", arguments: [id]).fetchAll(db)
      let nobody = OpaqueID.next()
      for pledge in naming {
        let condition = pledge.record.condition?.renaming(id, to: nobody)
        try db.execute(
          sql: "UPDATE pledges SET condition = ?, version = version + 1 WHERE id = ?",
          arguments: [condition?.description, pledge.id.text])
      }
    }

    private func dropFromCompanions(_ id: String) throws {
      for companion in try Versioned<Citizen>.filter(sql: "instr(comes_with, ?)", arguments: [id]).fetchAll(db) {
        guard companion.record.comesWith.contains(id) else { continue }
        var citizen = companion.record
        citizen.comesWith.removeAll { $0 == id }
        _ = try replace(citizen)
      }
    }
  }
#endif
