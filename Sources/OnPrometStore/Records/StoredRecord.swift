#if Store
  import CivicDomain
  import OnPrometFiles

  /// A table's record that the store keeps, with a version that grows with each change.
  package protocol StoredRecord: TableRecord {
    /// The columns that tell a row from the others.
    static var keyColumns: [String] { get }
    /// The columns by which a list is ordered.
    static var orderColumns: [String] { get }
  }

  extension StoredRecord {
    package static var keyColumns: [String] { ["id"] }
    package static var orderColumns: [String] { keyColumns }
  }

  /// A record that holds its own key, and is written as it comes.
  package protocol EditableRecord: StoredRecord {
    /// What tells it from the others.
    var key: RecordKey { get }
    /// Does what follows when this record takes the place of another.
    func follows(_ old: Self, in transaction: StoreTransaction) throws
  }

  extension EditableRecord {
    package func follows(_ old: Self, in transaction: StoreTransaction) throws {}
  }

  extension Organization: EditableRecord {
    package var key: RecordKey { RecordKey([id]) }
  }

  extension Campaign: EditableRecord {
    package var key: RecordKey { RecordKey([id]) }
  }

  extension Citizen: EditableRecord {
    package var key: RecordKey { RecordKey([id]) }
  }

  extension Supporter: EditableRecord {
    package static var keyColumns: [String] { ["citizen", "organization"] }
    package var key: RecordKey { RecordKey([citizen, organization]) }
  }

  extension Action: EditableRecord {
    package var key: RecordKey { RecordKey([id]) }
  }

  extension Slot: EditableRecord {
    package static var keyColumns: [String] { ["action", "id"] }
    package var key: RecordKey { RecordKey([action, id]) }
  }

  extension Pledge: StoredRecord {
    package static var orderColumns: [String] { ["sequence"] }
  }
#endif
