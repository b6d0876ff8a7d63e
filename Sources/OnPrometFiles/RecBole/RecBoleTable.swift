import CivicDomain
import OnPrometReport

/// An atomic file: cells between tabs under a header that names types.
struct RecBoleTable {
  private let input: ByteInput
  private let scanner: RowScanner

  /// Opens a file.
  /// - Parameters:
  ///   - path: The file, compressed if its name ends with `.gz`.
  ///   - columns: What must be there, and what else has a fixed name; other columns are found too.
  ///   - log: Takes in problems.
  /// - Throws: ``TableProblem`` when the file cannot be opened.
  init<Record>(_ path: String, _ columns: [any TableColumn<Record>], _ log: ProblemLog) throws(TableProblem) {
    do throws(InputError) {
      input = try ByteInput(path: path)
    } catch {
      throw TableProblem(error)
    }
    scanner = RowScanner(input, dialect: .tabs, heading: TableHeading(columns, isOpen: true), log: log)
  }

  /// Reads every row.
  /// - Parameters:
  ///   - prepare: Called once with the columns of the file; gives the headings of those that are read.
  ///   - body: Called for each sound row.
  /// - Returns: What stands in the columns that are not read.
  /// - Throws: A ``TableProblem`` that the log does not let pass.
  func forEachRow(
    prepare: ([RecBoleField]) -> Set<String>, _ body: (RowView) throws(FieldError) -> Void
  ) throws(TableProblem) -> [LeftAside] {
    let plain = input.name.hasSuffix(".gz") ? String(input.name.dropLast(3)) : input.name
    var others = ColumnTally(plain.split(separator: ".").last.map(String.init) ?? plain)
    try scanner.forEachRow(in: .gmt) { layout throws(TableProblem) in
      others.prepare(layout, read: prepare(try RecBoleField.fields(of: layout, in: input.name)))
    } _: { row throws(FieldError) in
      try body(row)
      others.count(row)
    }
    return others.leftAside
  }
}
