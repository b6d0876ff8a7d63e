import OnPrometReport

/// The rows of a CSV file, or of a part of one that has a header of its own.
final class CSVRowSource: RowSource {
  private let input: ByteInput
  private let heading: TableHeading
  private let log: ProblemLog
  private let tokenizer: CSVTokenizer
  private let firstRow: Int
  private let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: ByteInput.chunkSize, alignment: 16)
  private var pending = 0..<0
  private var isFirstChunk = true
  private var isSkippingLine = false
  private var isAtEnd = false
  private var hasFailed = false
  /// A row that could not be split; it waits until the rows before it are read.
  private var failure: CSVTokenizer.Failure?
  /// The names of the columns; empty until they are read.
  private(set) var header: [String] = []

  init(
    _ input: ByteInput, dialect: CSVDialect = .commas, firstRow: Int = 1, heading: TableHeading, log: ProblemLog
  ) {
    self.input = input
    self.heading = heading
    self.log = log
    self.firstRow = firstRow
    tokenizer = CSVTokenizer(dialect, firstRow: firstRow)
  }

  deinit {
    chunk.deallocate()
  }

  var batch: CellBatch {
    _read { yield tokenizer.batch }
    _modify { yield &tokenizer.batch }
  }

  func readHeading() throws(TableProblem) -> [String: Int]? {
    while batch.rowCount == 0 {
      guard try advance() else {
        if !hasFailed { try log.add(TableProblem(file: input.name, kind: .emptyFile)) }
        return nil
      }
    }
    header = try takeHeader()
    return try heading.positions(of: header, file: input.name, row: firstRow, log)
  }

  func advance() throws(TableProblem) -> Bool {
    if let failure {
      self.failure = nil
      try skip(failure)
      return true
    }
    guard !isAtEnd else { return false }
    if pending.isEmpty, try !fill() {
      finish()
    } else {
      parsePending()
    }
    return true
  }

  /// Reads the next chunk; a mark of the byte order before the first byte is no part of the text.
  private func fill() throws(TableProblem) -> Bool {
    do throws(InputError) {
      var count = try input.read(into: chunk)
      while isFirstChunk, count > 0, count < 3 {
        let more = try input.read(into: UnsafeMutableRawBufferPointer(rebasing: chunk[count...]))
        if more == 0 { break }
        count += more
      }
      let hasMark = isFirstChunk && count >= 3 && chunk[..<3].elementsEqual([0xEF, 0xBB, 0xBF])
      pending = (hasMark ? 3 : 0)..<count
      isFirstChunk = false
      return count > 0
    } catch {
      isAtEnd = true
      hasFailed = true
      batch.removeIncompleteRow()
      try log.add(TableProblem(error))
      return false
    }
  }

  private func finish() {
    guard !isAtEnd else { return }
    isAtEnd = true
    do throws(CSVTokenizer.Failure) {
      try tokenizer.finish()
    } catch {
      failure = error
    }
  }

  private func parsePending() {
    if isSkippingLine {
      let lineEnd = chunk[pending].firstIndex(of: 0x0A)
      isSkippingLine = lineEnd == nil
      pending = (lineEnd.map { $0 + 1 } ?? pending.upperBound)..<pending.upperBound
    }
    let start = pending.lowerBound
    do throws(CSVTokenizer.Failure) {
      try tokenizer.parse(UnsafeRawBufferPointer(rebasing: chunk[pending]))
      pending = pending.upperBound..<pending.upperBound
    } catch {
      pending = (start + error.consumed)..<pending.upperBound
      isSkippingLine = true
      failure = error
    }
  }

  /// Without its header a file cannot be read on.
  private func skip(_ failure: CSVTokenizer.Failure) throws(TableProblem) {
    tokenizer.skipBrokenRow(failure)
    hasFailed = header.isEmpty
    isAtEnd = isAtEnd || hasFailed
    try log.add(problem(failure), isFatal: hasFailed)
  }

  private func problem(_ failure: CSVTokenizer.Failure) -> TableProblem {
    let kind: TableProblem.Kind =
      switch failure.kind {
      case .brokenQuote: .brokenQuote(lostLines: failure.lostLines)
      case .cellTooLarge: .cellTooLarge(limit: CSVTokenizer.largestCell)
      }
    let column = failure.column < header.count ? header[failure.column] : nil
    return TableProblem(file: input.name, row: failure.row, column: column, kind: kind)
  }

  /// The first row leaves the batch; the others stay.
  private func takeHeader() throws(TableProblem) -> [String] {
    var names: [String] = []
    var start = 0
    for end in batch.cellEnds[..<batch.rowEnds[0]] {
      let cell = batch.bytes[start..<end]
      if let flaw = cell.withUnsafeBytes({ $0.flaw }) {
        let column = String(decoding: cell, as: UTF8.self)
        try log.add(TableProblem(file: input.name, row: firstRow, column: column, kind: flaw), isFatal: true)
      }
      names.append(cell.withUnsafeBytes { String(decoding: $0.trimmed, as: UTF8.self) })
      start = end
    }
    batch.removeRows(1)
    return names
  }
}
