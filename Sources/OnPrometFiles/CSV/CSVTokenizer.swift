internal import CCSV

/// Splits bytes into the cells of rows with libcsv. Spaces belong to their cells; where the dialect is strict, as RFC 4180 is, a quote
/// inside an unquoted cell is an error.
///
/// Bytes come in chunks; whole rows gather in a ``CellBatch`` and wait there until they are taken.
final class CSVTokenizer {
  /// A row that cannot be split: why, where, and how many bytes of the chunk were taken until that showed.
  struct Failure: Error {
    enum Kind {
      case brokenQuote
      case cellTooLarge
    }

    let kind: Kind
    let row: Int
    let column: Int
    let lostLines: Int
    let consumed: Int
  }

  /// The largest cell accepted, in bytes: 16 MB.
  static let largestCell = 16 << 20

  private let dialect: CSVDialect
  // libcsv and its callbacks hold these addresses while they run.
  private let parser = UnsafeMutablePointer<csv_parser>.allocate(capacity: 1)
  private let state = UnsafeMutablePointer<State>.allocate(capacity: 1)

  struct State {
    var batch = CellBatch()
    var row: Int
    var lastTerminator: Int32 = 0
  }

  /// - Parameters:
  ///   - dialect: How cells are told apart.
  ///   - firstRow: The number of the first row.
  init(_ dialect: CSVDialect = .commas, firstRow: Int = 1) {
    self.dialect = dialect
    state.initialize(to: State(row: firstRow))
    parser.initialize(to: csv_parser())
    reset()
  }

  deinit {
    csv_free(parser)
    parser.deallocate()
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// The whole rows that wait, and the beginning of the next one.
  var batch: CellBatch {
    _read { yield state.pointee.batch }
    _modify { yield &state.pointee.batch }
  }

  /// Splits a chunk.
  func parse(_ chunk: UnsafeRawBufferPointer) throws(Failure) {
    inspect(chunk)
    let parsed = csv_parse(parser, chunk.baseAddress, chunk.count, Self.onCell, Self.onRow, state)
    guard parsed == chunk.count else { throw failure(.brokenQuote, consumed: parsed) }
    guard parser.pointee.entry_pos <= Self.largestCell else { throw failure(.cellTooLarge, consumed: parsed) }
  }

  /// Ends the last row, which may lack its line break.
  func finish() throws(Failure) {
    guard csv_fini(parser, Self.onCell, Self.onRow, state) == 0 else {
      throw failure(.brokenQuote, consumed: 0, isAtEnd: true)
    }
  }

  /// Forgets the row that could not be split, so that the bytes of a later line can follow.
  func skipBrokenRow(_ failure: Failure) {
    csv_free(parser)
    reset()
    batch.removeIncompleteRow()
    state.pointee.row += 1 + failure.lostLines
    state.pointee.lastTerminator = 0
  }

  private func reset() {
    csv_init(parser, UInt8((dialect.isStrict ? CSV_STRICT : 0) | CSV_STRICT_FINI | CSV_REPALL_NL))
    csv_set_delim(parser, dialect.separator)
    csv_set_space_func(parser) { _ in 0 }
    csv_set_blk_size(parser, 1 << 12)
  }

  private func inspect(_ chunk: UnsafeRawBufferPointer) {
    guard !batch.needsInspection else { return }
    var lowest: UInt8 = .max
    var all: UInt8 = 0
    for byte in chunk {
      lowest = min(lowest, byte)
      all |= byte
    }
    batch.needsInspection = lowest == 0 || all >= 0x80
  }

  /// A cell that begins with a quote and takes in what follows may have swallowed whole lines: they are lost with its row.
  private func failure(_ kind: Failure.Kind, consumed: Int, isAtEnd: Bool = false) -> Failure {
    let cells = batch.rowEnds.last ?? 0
    let start = cells > 0 ? batch.cellEnds[cells - 1] : 0
    let cell = UnsafeRawBufferPointer(start: parser.pointee.entry_buf, count: parser.pointee.entry_pos)
    let breaks = batch.bytes[start...].count { $0 == 0x0A } + cell.count { $0 == 0x0A }
    // A break that ends the file begins no other line.
    let lostLines = isAtEnd && cell.last == 0x0A ? breaks - 1 : breaks
    return Failure(
      kind: kind, row: state.pointee.row, column: batch.cellEnds.count - cells, lostLines: lostLines,
      consumed: consumed)
  }

  private static let onCell: @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
    cell, count, context in
    guard let state = context?.assumingMemoryBound(to: State.self) else { return }
    state.pointee.batch.bytes.append(contentsOf: UnsafeRawBufferPointer(start: cell, count: count))
    state.pointee.batch.cellEnds.append(state.pointee.batch.bytes.count)
  }

  private static let onRow: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = { terminator, context in
    guard let state = context?.assumingMemoryBound(to: State.self) else { return }
    let isEmpty = state.pointee.batch.cellEnds.count == state.pointee.batch.rowEnds.last ?? 0
    // The second half of CR LF ends nothing; an empty line counts as a row but holds none.
    let isSecondHalf = isEmpty && terminator == CSV_LF && state.pointee.lastTerminator == CSV_CR
    state.pointee.lastTerminator = terminator
    guard !isSecondHalf else { return }
    if !isEmpty { state.pointee.batch.endRow(number: state.pointee.row) }
    state.pointee.row += 1
  }
}
