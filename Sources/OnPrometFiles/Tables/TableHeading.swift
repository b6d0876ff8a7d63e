/// What a reader must know of a table's columns before it sees a row.
struct TableHeading: Sendable {
  struct Entry: Sendable {
    let name: String
    let isRequired: Bool
    let jsonKind: JSONKind
  }

  let entries: [Entry]
  let names: Set<String>

  /// Columns of a table of which nothing but their names is known; all must be there.
  init(requiring columns: [String]) {
    entries = columns.map { Entry(name: $0, isRequired: true, jsonKind: .string) }
    names = Set(columns)
  }

  /// The columns of a table, and `time_zone`, by which also a table that does not keep it may say what its local times mean.
  init<Record: TableRecord>(of record: Record.Type) {
    self.init(Record.columns)
  }

  /// The columns of any table; those ignored are known and not read.
  init<Record>(_ columns: [any TableColumn<Record>], ignored: [String] = []) {
    var entries = columns.map { Entry(name: $0.name, isRequired: $0.isRequired, jsonKind: $0.jsonKind) }
    let zone = RowView.zoneColumn
    if !entries.contains(where: { $0.name == zone.name }) {
      entries.append(Entry(name: zone.name, isRequired: zone.isRequired, jsonKind: zone.jsonKind))
    }
    entries += ignored.map { Entry(name: $0, isRequired: false, jsonKind: .string) }
    self.entries = entries
    names = Set(entries.map(\.name))
  }
}
