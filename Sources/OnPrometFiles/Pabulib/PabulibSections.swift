import OnPrometReport

/// The sections of a Pabulib file: each is a table with semicolons under a header row of its own.
struct PabulibSections {
  /// The sections that every file has.
  enum Name: String, CaseIterable {
    case meta = "META"
    case projects = "PROJECTS"
    case votes = "VOTES"
  }

  let file: String
  private var parts: [Name: (firstRow: Int, bytes: ArraySlice<UInt8>)] = [:]

  /// Finds the sections.
  /// - Throws: ``TableProblem`` where the file cannot be read, a section is missing or comes twice, or something stands before the
  ///   first one.
  init(_ input: ByteInput) throws(TableProblem) {
    file = input.name
    let bytes: [UInt8]
    do throws(InputError) {
      bytes = try input.readAll()
    } catch {
      throw TableProblem(error)
    }
    try split(PabulibRows(bytes))
    for name in Name.allCases where parts[name] == nil {
      throw TableProblem(file: file, kind: .missingSection(name.rawValue))
    }
  }

  /// Reads a section's rows; columns that are not named by the heading are found too.
  func scanner<Record>(
    of name: Name, _ columns: [any TableColumn<Record>], _ log: ProblemLog
  ) -> RowScanner {
    let part = parts[name] ?? (firstRow: 1, bytes: [])
    return RowScanner(
      ByteInput(decompressed: part.bytes, name: file), dialect: .semicolons, firstRow: part.firstRow,
      heading: TableHeading(columns, isOpen: true), log: log)
  }

  private mutating func split(_ rows: consuming PabulibRows) throws(TableProblem) {
    var met: Set<Name> = []
    var open: Name?
    while let row = rows.next() {
      if let name = Self.marked(row.text) {
        guard met.insert(name).inserted else {
          throw TableProblem(file: file, row: row.number, kind: .repeatedSection(name.rawValue))
        }
        open = name
      } else if !row.isBlank {
        guard let open else { throw outside(row) }
        let start = parts[open] ?? (row.number, row.text)
        parts[open] = (start.firstRow, rows.bytes[start.bytes.startIndex..<rows.position])
      }
      // A quote that nobody closes has swallowed the sections that follow.
      if row.isUnclosed, met.count < Name.allCases.count {
        let lines = row.text.dropLast().count { $0 == UInt8(ascii: "\n") }
        throw TableProblem(file: file, row: row.number, kind: .brokenQuote(lostLines: lines))
      }
    }
  }

  private func outside(_ row: PabulibRows.Row) -> TableProblem {
    TableProblem(
      file: file, row: row.number, value: String(decoding: row.text, as: UTF8.self),
      kind: .outsideSections(accepted: Name.allCases.map(\.rawValue)))
  }

  /// The section that a row opens: its name alone, in letters of any case, with the empty cells that spreadsheets add.
  private static func marked(_ row: ArraySlice<UInt8>) -> Name? {
    let length = row.lastIndex { $0 > 0x20 && $0 != UInt8(ascii: ";") }.map { $0 - row.startIndex + 1 } ?? 0
    guard length <= "PROJECTS".utf8.count else { return nil }
    return Name(rawValue: String(decoding: row.prefix(length), as: UTF8.self).uppercased())
  }
}
