#if Store
  import CivicDomain
  import GRDB
  import OnPrometFiles
  import OnPrometReport

  extension StoreTransaction {
    /// Gives a row to every organization, campaign and citizen that is named and has none, neither here nor in the tables; an action
    /// must have one.
    func addNames(of catalog: Catalog) throws {
      var named: [TableName: Set<String>] = [:]
      func collect(_ records: some Sequence<some OnPrometFiles.TableRecord>) {
        for reference in records.lazy.flatMap(\.references) where reference.values.count == 1 {
          named[reference.table, default: []].insert(reference.values[0])
        }
      }
      collect(catalog.citizens)
      collect(catalog.supporters)
      collect(catalog.actions)
      collect(catalog.slots)
      collect(catalog.proposals)
      collect(catalog.reminders)
      named[.citizens, default: []].formUnion(catalog.pledges.citizens.names)
      named[.actions, default: []].formUnion(catalog.pledges.actions.names)
      try checkActions(named[.actions, default: []].subtracting(catalog.actions.map(\.id)))
      try add(named[.organizations, default: []].subtracting(catalog.organizations.map(\.id)), to: .organizations)
      try add(named[.campaigns, default: []].subtracting(catalog.campaigns.map(\.id)), to: .campaigns)
      try add(named[.citizens, default: []].subtracting(catalog.citizens.map(\.id)), to: .citizens)
    }

    /// Gives a row to every slot that promises name.
    func addSlotNames(of catalog: Catalog) throws {
      let known = Set(catalog.slots.map { [$0.action, $0.id] })
      let pledges = catalog.pledges
      let named = Set(
        pledges.indices.lazy.filter { pledges.slot[$0] >= 0 }.map {
          [pledges.actions[pledges.action[$0]], pledges.slots[pledges.slot[$0]]]
        })
      for key in named.subtracting(known).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        try db.execute(
          sql: "INSERT OR IGNORE INTO slots (action, id) VALUES (?, ?)", arguments: StatementArguments(key))
      }
    }

    private func add(_ names: Set<String>, to table: TableName) throws {
      let statement = try db.makeStatement(sql: "INSERT OR IGNORE INTO \(table.rawValue) (id) VALUES (?)")
      for name in names.sorted() { try statement.execute(arguments: [name]) }
    }

    private func checkActions(_ names: Set<String>) throws {
      for name in names.sorted() where try !holds(.actions, [name]) {
        throw TableProblem(
          file: "pledges", column: "action", value: name, kind: .field(.existing(table: "actions")))
      }
    }
  }
#endif
