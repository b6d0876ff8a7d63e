import OnPrometReport

/// What a reader must know of a table's columns before it sees a row.
struct TableHeading: Sendable {
  struct Entry: Sendable {
    let name: String
    let isRequired: Bool
    let jsonKind: JSONKind
  }

  let entries: [Entry]
  let names: Set<String>
  /// Whether columns that are not named here are found too, instead of being ignored with a warning.
  let isOpen: Bool

  /// Columns of a table of which nothing but their names is known; all must be there.
  init(requiring columns: [String]) {
    entries = columns.map { Entry(name: $0, isRequired: true, jsonKind: .string) }
    names = Set(columns)
    isOpen = false
  }

  /// The columns of a table, and `time_zone`, by which also a table that does not keep it may say what its local times mean.
  init<Record: TableRecord>(of record: Record.Type) {
    self.init(Record.columns)
  }

  /// The columns of any table.
  /// - Parameters:
  ///   - columns: What is read.
  ///   - isComplete: Whether every column that is read must be there, though its cells may be empty.
  ///   - isOpen: Whether other columns are found too, instead of being ignored with a warning.
  init<Record>(
    _ columns: [any TableColumn<Record>], isComplete: Bool = false, isOpen: Bool = false
  ) {
    var entries = columns.map {
      Entry(name: $0.name, isRequired: $0.isRequired || isComplete, jsonKind: $0.jsonKind)
    }
    let zone = RowView.zoneColumn
    if !entries.contains(where: { $0.name == zone.name }) {
      entries.append(Entry(name: zone.name, isRequired: zone.isRequired, jsonKind: zone.jsonKind))
    }
    self.entries = entries
    names = Set(entries.map(\.name))
    self.isOpen = isOpen
  }
}

extension TableHeading {
  /// Where the columns stand under a header row; nil when it lacks one that is required, or names one twice.
  func positions(
    of header: [String], file: String, row: Int, _ log: ProblemLog
  ) throws(TableProblem) -> [String: Int]? {
    var positions: [String: Int] = [:]
    for (position, name) in header.enumerated() where isOpen || names.contains(name) {
      guard positions.updateValue(position, forKey: name) == nil else {
        try log.add(TableProblem(file: file, row: row, column: name, kind: .duplicateColumn))
        return nil
      }
    }
    let missing = entries.filter { $0.isRequired && positions[$0.name] == nil }
    for entry in missing {
      try log.add(TableProblem(file: file, row: row, column: entry.name, kind: .missingColumn))
    }
    let unknown = header.filter { positions[$0] == nil }
    if !unknown.isEmpty { try log.add(TableProblem(file: file, row: row, kind: .unknownColumns(unknown))) }
    return missing.isEmpty ? positions : nil
  }
}
