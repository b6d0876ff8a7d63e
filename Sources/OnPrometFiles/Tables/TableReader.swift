import CivicDomain
import OnPrometReport

/// Reads tables one after the other, and checks each against those before it.
struct TableReader {
  private let options: ReadingOptions
  private let log: ProblemLog
  /// The keys of every table that was supplied.
  private(set) var known: [TableName: Set<[String]>] = [:]

  init(options: ReadingOptions, log: ProblemLog) {
    self.options = options
    self.log = log
  }

  /// Reads the records of a table.
  mutating func read<Record: TableRecord>(
    _ record: Record.Type, from input: ByteInput, format: TableFormat
  ) throws(TableProblem) -> [Record] {
    var records: [Record] = []
    var keys: Set<[String]> = []
    var own = OwnReferences()
    var codes = CodeTally(map: options.map)
    let columns = Record.columns
    let scanner = RowScanner(input, format: format, heading: TableHeading(of: Record.self), log: log)
    try scanner.forEachRow(in: options.timeZone, faults: { row in columns.compactMap { $0.fault(in: row) } }) {
      row throws(FieldError) in
      let record = try Record(row)
      try check(record.references)
      if let key = record.identity, !keys.insert(key.values).inserted {
        throw FieldError(field: key.column, value: key.values.joined(separator: ", "), requirement: .unique)
      }
      codes.count(record.codes)
      own.note(record, place: records.count, row: row.number)
      records.append(record)
    }
    let lost = try own.lost(&keys, file: input.name, to: log)
    if !lost.isEmpty { records = records.indices.filter { !lost.contains($0) }.map { records[$0] } }
    try codes.report(file: input.name, to: log)
    known[Record.table] = keys
    return records
  }

  /// Reads promises into columns.
  func readPledges(from input: ByteInput, format: TableFormat) throws(TableProblem) -> PledgeTable {
    var builder = PledgeTableBuilder(known: known)
    let columns = Pledge.columns
    let scanner = RowScanner(input, format: format, heading: TableHeading(of: Pledge.self), log: log)
    try scanner.forEachRow(
      in: options.timeZone, prepare: { builder.prepare($0) },
      faults: { row in columns.compactMap { $0.fault(in: row) } }
    ) { row throws(FieldError) in
      try builder.append(row)
    }
    return builder.finish()
  }

  private func check(_ references: [Reference]) throws(FieldError) {
    for reference in references {
      guard let keys = known[reference.table], !keys.contains(reference.values) else { continue }
      throw FieldError(reference)
    }
  }
}

/// Codes that the action map does not hold, gathered into one warning a column.
private struct CodeTally {
  private static let shown = 10

  private let map: ActionMap
  private var unknown: [String: (codes: [String], seen: Set<String>)] = [:]

  init(map: ActionMap) {
    self.map = map
  }

  mutating func count(_ uses: [CodeUse]) {
    for use in uses {
      let hierarchy = use.list == .themes ? map.themeHierarchy : map.modeHierarchy
      guard !hierarchy.contains(use.code), unknown[use.column, default: ([], [])].seen.insert(use.code).inserted else {
        continue
      }
      if let count = unknown[use.column]?.codes.count, count < Self.shown {
        unknown[use.column]?.codes.append(use.code)
      }
    }
  }

  func report(file: String, to log: ProblemLog) throws(TableProblem) {
    for (column, found) in unknown.sorted(by: { $0.key < $1.key }) {
      try log.add(
        TableProblem(file: file, column: column, kind: .unknownCodes(found.codes, count: found.seen.count)))
    }
  }
}
