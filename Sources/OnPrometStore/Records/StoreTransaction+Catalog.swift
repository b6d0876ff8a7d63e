#if Store
  import CivicDomain
  import GRDB
  import OnPrometFiles
  import OnPrometReport

  extension StoreTransaction {
    /// All tables, each in the order in which its rows came in. O(rows).
    package func catalog() throws -> Catalog {
      Catalog(
        citizens: try all(), organizations: try all(), supporters: try all(), campaigns: try all(), actions: try all(),
        slots: try all(), pledges: try pledges(), proposals: try all(), reminders: try all())
    }

    /// Promises as columns.
    /// - Parameter action: The action that they are made to; nil for all.
    /// - Returns: The table.
    /// - Throws: ``TableProblem`` for a row that another program wrote and that is no promise.
    func pledges(to action: String? = nil) throws -> PledgeTable {
      let columns = Pledge.columns.map(\.name)
      var rows = PledgeRows(Pledge.table.rawValue, columns: columns)
      let condition = action == nil ? "" : "WHERE action = ?"
      let cursor = try Row.fetchCursor(
        db, sql: "SELECT \(columns.joined(separator: ", ")) FROM pledges \(condition) ORDER BY sequence",
        arguments: StatementArguments([action].compactMap { $0 }))
      while let row = try cursor.next() {
        for value in row.databaseValues { rows.append(value.cell) }
        try rows.endRow()
      }
      return try rows.finish()
    }

    private func all<Record: OnPrometFiles.TableRecord>() throws -> [Record] {
      let columns = Record.columns.map(\.name)
      var rows = CellRows(Record.table.rawValue, columns: columns)
      let cursor = try Row.fetchCursor(
        db, sql: "SELECT \(columns.joined(separator: ", ")) FROM \(Record.table.rawValue) ORDER BY rowid")
      while let row = try cursor.next() {
        for value in row.databaseValues { rows.append(value.cell) }
        rows.endRow()
      }
      return try rows.records()
    }
  }

  extension Store {
    /// One consistent state of all tables. O(rows).
    /// - Throws: ``StoreError/refused(_:)`` for a row that another program wrote and that is none of its table's.
    package func catalog() throws(StoreError) -> Catalog {
      try look { try $0.catalog() }
    }
  }
#endif
