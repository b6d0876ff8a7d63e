import CivicDomain
import OnPrometReport

/// Rows that name rows of their own table, which can only be judged once all are read.
struct OwnReferences {
  private struct Row {
    /// The record's place among those read.
    let place: Int
    let number: Int
    let key: RowKey?
    let references: [Reference]
  }

  private var rows: [Row] = []

  /// Notes what a row names of its own table.
  mutating func note<Record: TableRecord>(_ record: Record, place: Int, row: Int) {
    let own = record.references.filter { $0.table == Record.table }
    if !own.isEmpty { rows.append(Row(place: place, number: row, key: record.identity, references: own)) }
  }

  /// Finds the records that name nobody there is, and those that name such records, and notes each as a problem. O(names).
  /// - Parameters:
  ///   - keys: The keys of all records; those of the records lost are taken out.
  ///   - file: The file's name.
  ///   - log: Where problems go.
  /// - Returns: The places of these records.
  /// - Throws: A ``TableProblem`` that the log does not let pass.
  func lost(_ keys: inout Set<[String]>, file: String, to log: ProblemLog) throws(TableProblem) -> Set<Int> {
    var namers: [[String]: [Int]] = [:]
    for (index, row) in rows.enumerated() {
      for reference in row.references { namers[reference.values, default: []].append(index) }
    }
    var lost: Set<Int> = []
    var waiting = Array(rows.indices)
    while !waiting.isEmpty {
      var next: Set<Int> = []
      for index in waiting where !lost.contains(rows[index].place) {
        guard let unknown = rows[index].references.first(where: { !keys.contains($0.values) }) else { continue }
        try log.add([TableProblem(FieldError(unknown), file: file, row: rows[index].number)])
        lost.insert(rows[index].place)
        guard let key = rows[index].key else { continue }
        keys.remove(key.values)
        next.formUnion(namers[key.values] ?? [])
      }
      waiting = next.sorted()
    }
    return lost
  }
}

extension FieldError {
  /// What a reference to nothing that a table holds is told as.
  init(_ reference: Reference) {
    self.init(
      field: reference.column, value: reference.values.joined(separator: ", "),
      requirement: .existing(table: reference.table.rawValue))
  }
}
