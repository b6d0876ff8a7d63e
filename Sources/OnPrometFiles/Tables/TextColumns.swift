import Foundation
import OnPrometReport

/// Some columns of any table, found by their names, every cell as the text that stands there.
///
/// For tables that are not ours: nothing is known of their columns but the names, and identifiers stay texts.
public struct TextColumns: Sendable {
  /// The rows as a spreadsheet numbers them.
  public let rowNumbers: [Int]
  private let cells: [String: [String]]

  /// Reads a file of CSV, or of JSON Lines where its name says so.
  ///
  /// - Parameters:
  ///   - path: The file, compressed if its name ends with `.gz`.
  ///   - columns: The names of the columns; the file may have others.
  /// - Throws: The first problem, such as a column that is not there.
  public init(path: String, columns: [String]) throws(TableProblem) {
    let input: ByteInput
    do {
      input = try ByteInput(path: path)
    } catch {
      throw TableProblem(error)
    }
    try self.init(input, columns: columns)
  }

  /// Reads an input.
  ///
  /// - Parameters:
  ///   - input: The table; its name tells the format.
  ///   - columns: The names of the columns; the table may have others.
  /// - Throws: The first problem, such as a column that is not there.
  public init(_ input: ByteInput, columns: [String]) throws(TableProblem) {
    let names = Set(columns).sorted()
    let scanner = RowScanner(
      input, format: TableFormat(fileName: input.name) ?? .csv, heading: TableHeading(requiring: names),
      log: ProblemLog(.stop))
    var rows: [Int] = []
    var values = [[String]](repeating: [], count: names.count)
    try scanner.forEachRow(in: .gmt) { row in
      rows.append(row.number)
      for (column, name) in names.enumerated() { values[column].append(row.text(name) ?? "") }
    }
    rowNumbers = rows
    cells = Dictionary(uniqueKeysWithValues: zip(names, values))
  }

  /// How many rows there are.
  public var rowCount: Int { rowNumbers.count }

  /// The cells of a column that was asked for, row after row; no other column has any.
  public subscript(column: String) -> [String] { cells[column] ?? [] }
}
