#if Store
  import Foundation

  extension Store {
    /// A record; see ``StoreTransaction/read(_:_:)``.
    package func read<Record: StoredRecord>(
      _ type: Record.Type, _ id: RecordKey
    ) throws(StoreError) -> Versioned<Record> {
      try look { try $0.read(type, id) }
    }

    /// Some rows of a table; see ``StoreTransaction/list(_:after:limit:filters:)``.
    package func list<Record: StoredRecord>(
      _ type: Record.Type, after cursor: String? = nil, limit: Int, filters: [RecordFilter] = []
    ) throws(StoreError) -> RecordPage<Record> {
      try look { try $0.list(type, after: cursor, limit: limit, filters: filters) }
    }

    /// Adds a record; see ``StoreTransaction/insert(_:)``.
    package func insert<Record: EditableRecord>(
      _ record: Record, at now: Date
    ) throws(StoreError) -> Versioned<Record> {
      try change(at: now) { try $0.insert(record) }
    }

    /// Replaces a record; see ``StoreTransaction/replace(_:ifVersion:)``.
    package func replace<Record: EditableRecord>(
      _ record: Record, ifVersion version: Int? = nil, at now: Date
    ) throws(StoreError) -> Versioned<Record> {
      try change(at: now) { try $0.replace(record, ifVersion: version) }
    }

    /// Deletes a record; see ``StoreTransaction/delete(_:_:ifVersion:)``.
    package func delete<Record: EditableRecord>(
      _ type: Record.Type, _ id: RecordKey, ifVersion version: Int? = nil, at now: Date
    ) throws(StoreError) {
      try change(at: now) { try $0.delete(type, id, ifVersion: version) }
    }
  }
#endif
