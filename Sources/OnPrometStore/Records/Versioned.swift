#if Store
  import GRDB
  import OnPrometFiles
  import OnPrometReport

  /// A record as the store keeps it.
  package struct Versioned<Record: StoredRecord>: Sendable {
    /// What it is known by.
    package let id: RecordKey
    /// How often it was written; what an `ETag` tells.
    package let version: Int
    /// The record.
    package let record: Record

    package init(id: RecordKey, version: Int, record: Record) {
      self.id = id
      self.version = version
      self.record = record
    }
  }

  extension Versioned: Equatable where Record: Equatable {}

  extension Versioned: FetchableRecord, PersistableRecord {
    package static var databaseTableName: String { Record.table.rawValue }

    package init(row: Row) throws {
      id = RecordKey(Record.keyColumns.map { row[$0] })
      version = row["version"]
      record = try Record(row: row)
    }

    package func encode(to container: inout PersistenceContainer) {
      for column in Record.columns { container[column.name] = column.databaseValue(of: record) }
      for (column, value) in zip(Record.keyColumns, id.values) { container[column] = value }
      container["version"] = version
    }
  }
#endif
