#if Store
  import CivicDomain
  import Foundation
  import GRDB
  import OnPrometFiles
  import OnPrometReport

  extension StoreTransaction {
    /// A record.
    /// - Throws: ``StoreError/absent``.
    package func read<Record: StoredRecord>(
      _ type: Record.Type, _ id: RecordKey
    ) throws -> Versioned<Record> {
      guard let found = try find(type, id) else { throw StoreError.absent }
      return found
    }

    /// A record, nil when there is none.
    package func find<Record: StoredRecord>(
      _ type: Record.Type, _ id: RecordKey
    ) throws -> Versioned<Record>? {
      guard id.values.count == Record.keyColumns.count else { return nil }
      return try Versioned<Record>.filter(key: id.condition(of: type)).fetchOne(db)
    }

    /// Adds a record.
    /// - Throws: ``StoreError/exists``, or ``StoreError/refused(_:)`` when it names a row that is absent.
    package func insert<Record: EditableRecord>(_ record: Record) throws -> Versioned<Record> {
      guard try find(Record.self, record.key) == nil else { throw StoreError.exists }
      try check(record)
      let added = Versioned(id: record.key, version: 1, record: record)
      try added.insert(db)
      return added
    }

    /// Puts a record in the place of the one that has its key.
    /// - Parameters:
    ///   - record: The record.
    ///   - version: The version that it was made from; nil to replace any.
    /// - Returns: The record as it is kept now.
    /// - Throws: ``StoreError/absent``, ``StoreError/changed(version:)``, or ``StoreError/refused(_:)`` when it names a row that is
    ///   absent.
    package func replace<Record: EditableRecord>(
      _ record: Record, ifVersion version: Int? = nil
    ) throws -> Versioned<Record> {
      let old = try current(Record.self, record.key, ifVersion: version)
      try check(record)
      let new = Versioned(id: record.key, version: old.version + 1, record: record)
      try new.update(db)
      try record.follows(old.record, in: self)
      return try read(Record.self, record.key)
    }

    /// Deletes a record.
    /// - Throws: ``StoreError/absent``, ``StoreError/changed(version:)``, or ``StoreError/needed(by:)``: an organization that
    ///   organises, and people and actions with pledges, stay. Of people, see ``Store/erase(_:at:)``.
    package func delete<Record: EditableRecord>(
      _ type: Record.Type, _ id: RecordKey, ifVersion version: Int? = nil
    ) throws {
      let old = try current(type, id, ifVersion: version)
      do {
        try old.delete(db)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        throw StoreError.needed(by: try tables(referringTo: Record.table, id).joined(separator: ", "))
      }
    }

    func current<Record: StoredRecord>(
      _ type: Record.Type, _ id: RecordKey, ifVersion version: Int?
    ) throws -> Versioned<Record> {
      let current = try read(type, id)
      guard version == nil || version == current.version else { throw StoreError.changed(version: current.version) }
      return current
    }

    /// Sees to it that whatever a record names is there, to be able to say which column is wrong.
    func check(_ record: some OnPrometFiles.TableRecord) throws {
      for reference in record.references where try !holds(reference.table, reference.values) {
        throw TableProblem(
          file: type(of: record).table.rawValue, column: reference.column,
          value: reference.values.last, kind: .field(.existing(table: reference.table.rawValue)))
      }
    }

    func holds(_ table: TableName, _ key: [String]) throws -> Bool {
      let columns = table == .slots ? Slot.keyColumns : ["id"]
      let condition = columns.map { "\($0) = ?" }.joined(separator: " AND ")
      let sql = "SELECT EXISTS (SELECT 1 FROM \(table.rawValue) WHERE \(condition))"
      return try Bool.fetchOne(db.cachedStatement(sql: sql), arguments: StatementArguments(key)) ?? false
    }

    /// The tables that have rows which name a row.
    private func tables(referringTo table: TableName, _ id: RecordKey) throws -> [String] {
      try TableName.allCases.map(\.rawValue).filter { referring in
        try db.foreignKeys(on: referring).contains { key in
          guard key.destinationTable == table.rawValue, key.originColumns.count == id.values.count else { return false }
          let condition = key.originColumns.map { "\($0) = ?" }.joined(separator: " AND ")
          return try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM \(referring) WHERE \(condition))",
            arguments: StatementArguments(id.values)) ?? false
        }
      }
    }
  }

  extension RecordKey {
    func condition<Record: StoredRecord>(of type: Record.Type) -> [String: (any DatabaseValueConvertible)?] {
      Dictionary(uniqueKeysWithValues: zip(Record.keyColumns, values))
    }
  }
#endif
