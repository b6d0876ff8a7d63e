#if Store
  import CivicDomain
  import GRDB
  import OnPrometFiles

  extension StoreTransaction {
    /// Everything that the store holds about one person, under the names of its tables: rows as in JSON Lines, pledges with their
    /// identifiers, tokens without their secrets.
    /// - Throws: ``StoreError/absent``.
    package func everything(about id: String) throws -> JSONValue {
      let citizen = try read(Citizen.self, RecordKey([id]))
      return .object([
        JSONValue.Member("citizen", try JSONValue(parsing: citizen.record.json().utf8)),
        JSONValue.Member("supporters", try rows(Supporter.self, "citizen", id)),
        JSONValue.Member("actions", try rows(Action.self, "initiator", id)),
        JSONValue.Member("pledges", try pledgeRows(id)),
        JSONValue.Member("proposals", try rows(Proposal.self, "citizen", id)),
        JSONValue.Member("reminders", try rows(Reminder.self, "citizen", id)),
        JSONValue.Member("events", try plainRows("SELECT * FROM events WHERE citizen = ? ORDER BY sequence", id)),
        JSONValue.Member(
          "tokens",
          try plainRows(
            "SELECT id, label, issued_at, expires_at, revoked_at FROM tokens WHERE role = 'citizen' AND scope = ?", id)),
      ])
    }

    private func rows<Record: OnPrometFiles.TableRecord>(
      _ type: Record.Type, _ column: String, _ id: String
    ) throws -> JSONValue {
      let rows = try Row.fetchAll(
        db, sql: "SELECT * FROM \(Record.table.rawValue) WHERE \(column) = ? ORDER BY rowid", arguments: [id])
      return .array(try rows.map { try JSONValue(parsing: Record(row: $0).json().utf8) })
    }

    private func pledgeRows(_ citizen: String) throws -> JSONValue {
      let pledges = try Versioned<Pledge>.filter(Column("citizen") == citizen).order(Column("sequence")).fetchAll(db)
      return .array(
        try pledges.map { pledge in
          let row = try JSONValue(parsing: pledge.record.json().utf8)
          guard case .object(let members) = row else { return row }
          return .object([JSONValue.Member("id", .string(pledge.id.text))] + members)
        })
    }

    private func plainRows(_ sql: String, _ id: String) throws -> JSONValue {
      let rows = try Row.fetchAll(db, sql: sql, arguments: [id])
      return .array(
        rows.map { row in .object(row.map { name, value in JSONValue.Member(name, JSONValue(value)) }) })
    }
  }

  extension JSONValue {
    fileprivate init(_ value: DatabaseValue) {
      switch value.storage {
      case .null, .blob: self = .null
      case .int64(let integer): self = .integer(Int(integer))
      case .double(let number): self = .number(number)
      case .string(let text): self = .string(text)
      }
    }
  }

  extension Store {
    /// Everything that the store holds about one person; see ``StoreTransaction/everything(about:)``.
    package func everything(about id: String) throws(StoreError) -> JSONValue {
      try look { try $0.everything(about: id) }
    }
  }
#endif
