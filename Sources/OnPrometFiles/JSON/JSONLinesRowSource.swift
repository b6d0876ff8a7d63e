import OnPrometReport

/// The rows of a JSON Lines file: each line an object whose names are columns.
final class JSONLinesRowSource: RowSource {
  /// The longest line accepted, in bytes: room for four of the largest cells.
  private static let longestLine = 4 * CSVTokenizer.largestCell

  private let input: ByteInput
  private let log: ProblemLog
  private let entries: [TableHeading.Entry]
  private let positions: [String: Int]
  private let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: ByteInput.chunkSize, alignment: 16)
  private var line: [UInt8] = []
  private var lineNumber = 1
  private var isTooLong = false
  private var isAtEnd = false
  private var unknown: [String] = []

  var batch = CellBatch()
  let header: [String]

  init(_ input: ByteInput, heading: TableHeading, log: ProblemLog) {
    self.input = input
    self.log = log
    entries = heading.entries
    header = entries.map(\.name)
    positions = Dictionary(uniqueKeysWithValues: header.enumerated().map { ($1, $0) })
  }

  deinit {
    chunk.deallocate()
  }

  func readHeading() -> [String: Int]? { positions }

  func advance() throws(TableProblem) -> Bool {
    guard !isAtEnd else { return false }
    let count = try read()
    guard count > 0 else { return try finish() }
    var rest = chunk[..<count]
    while let end = rest.firstIndex(of: 0x0A) {
      try take(rest[..<end])
      try endLine()
      rest = rest[(end + 1)...]
    }
    try take(rest)
    return true
  }

  private func read() throws(TableProblem) -> Int {
    do throws(InputError) {
      return try input.read(into: chunk)
    } catch {
      isAtEnd = true
      line = []
      try log.add(TableProblem(error))
      return 0
    }
  }

  private func finish() throws(TableProblem) -> Bool {
    isAtEnd = true
    try endLine()
    if !unknown.isEmpty { try log.add(TableProblem(file: input.name, kind: .unknownColumns(unknown))) }
    return batch.rowCount > 0
  }

  private func take(_ bytes: Slice<UnsafeMutableRawBufferPointer>) throws(TableProblem) {
    guard !isTooLong else { return }
    line.append(contentsOf: bytes)
    guard line.count > Self.longestLine else { return }
    isTooLong = true
    line.removeAll()
    try log.add(TableProblem(file: input.name, row: lineNumber, kind: .cellTooLarge(limit: Self.longestLine)))
  }

  private func endLine() throws(TableProblem) {
    defer {
      line.removeAll(keepingCapacity: true)
      lineNumber += 1
      isTooLong = false
    }
    var bytes = line[...]
    if lineNumber == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    guard !bytes.allSatisfy({ $0 <= 0x20 && $0 != 0 }) else { return }
    if let flaw = bytes.withUnsafeBytes({ $0.flaw }) {
      return try log.add(TableProblem(file: input.name, row: lineNumber, kind: flaw))
    }
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONValue(parsing: bytes)
    } catch {
      return try log.add(TableProblem(error, file: input.name, row: lineNumber))
    }
    try append(value)
  }

  private func append(_ value: JSONValue) throws(TableProblem) {
    guard case .object(let members) = value else {
      let kind = TableProblem.Kind.malformedJSON(reason: "no object")
      return try log.add(TableProblem(file: input.name, row: lineNumber, kind: kind))
    }
    var cells = [String](repeating: "", count: entries.count)
    for member in members {
      guard let position = positions[member.name] else {
        if !unknown.contains(member.name) { unknown.append(member.name) }
        continue
      }
      do throws(MemberFlaw) {
        cells[position] = try member.cell(entries[position].jsonKind)
      } catch {
        return try log.add(TableProblem(error, file: input.name, row: lineNumber))
      }
    }
    for cell in cells { batch.appendCell(cell) }
    batch.endRow(number: lineNumber)
  }
}

extension TableProblem {
  /// A line that is not JSON, or names a column twice.
  init(_ error: JSONError, file: String, row: Int? = nil) {
    let kind: Kind = error.repeatedName == nil ? .malformedJSON(reason: error.reason) : .repeatedName
    self.init(file: file, row: row, column: error.repeatedName, kind: kind)
  }
}
