#if Store
  import CivicDomain
  import GRDB
  import OnPrometFiles
  import OnPrometReport

  extension StoreTransaction {
    /// Adds tables to what the store holds. Rows that are named and of which nothing is known yet get a row that holds their name alone;
    /// an action must be known, since it needs a title. Promises get new identifiers, and nobody is told of them.
    /// - Parameters:
    ///   - catalog: The tables.
    ///   - replacing: Whether rows take the place of those that have their key; else such a row is refused.
    /// - Throws: ``StoreError/refused(_:)`` for a row whose key is there already, or that names an action that is not.
    package func add(_ catalog: Catalog, replacing: Bool = false) throws {
      try addNames(of: catalog)
      try add(catalog.organizations, replacing)
      try add(catalog.campaigns, replacing)
      try add(catalog.citizens, replacing)
      try add(catalog.supporters, replacing)
      try add(catalog.actions, replacing)
      try addSlotNames(of: catalog)
      try add(catalog.slots, replacing)
      try add(catalog.pledges.indices.lazy.map { catalog.pledges[$0] }, id: true)
      try add(catalog.proposals)
      try add(catalog.reminders)
    }

    private func add<Record: EditableRecord>(_ records: [Record], _ replacing: Bool) throws {
      var insertion = try BulkInsertion<Record>(db, key: Record.keyColumns, replacing: replacing)
      for record in records { try insertion.add(record) }
    }

    private func add<Record: OnPrometFiles.TableRecord>(_ records: some Sequence<Record>, id: Bool = false) throws {
      var insertion = try BulkInsertion<Record>(db, opaqueID: id)
      for record in records { try insertion.add(record) }
    }
  }
#endif
