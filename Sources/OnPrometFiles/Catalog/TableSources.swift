import Foundation
import OnPrometReport

/// Which file holds which table.
public struct TableSources: Sendable, Hashable {
  /// The file of each table that there is.
  public private(set) var paths: [TableName: String] = [:]

  /// Names no table yet.
  public init() {}

  /// Finds the tables of a folder: `citizens.csv`, `citizens.csv.gz`, `citizens.jsonl`, `citizens.jsonl.gz`, and so on.
  /// - Parameter folder: The folder's path.
  /// - Throws: ``TableProblem`` when the folder cannot be read, holds no table, or two files of one table.
  public init(folder: String) throws(TableProblem) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw TableProblem(file: folder, kind: .cannotRead(reason: error.localizedDescription))
    }
    for name in names.sorted() {
      guard TableFormat(fileName: name) != nil, let table = TableName(rawValue: String(name.prefix { $0 != "." })),
        Self.endings.contains(String(name.dropFirst(table.rawValue.count)))
      else { continue }
      let path = URL(fileURLWithPath: folder).appending(path: name).relativePath
      if let first = paths[table] { throw TableProblem(file: path, kind: .secondFile(first: first)) }
      paths[table] = path
    }
    guard !paths.isEmpty else { throw TableProblem(file: folder, kind: .noTable) }
  }

  private static let endings: Set<String> = [".csv", ".csv.gz", ".jsonl", ".jsonl.gz"]

  /// The file of a table; nil when it is not supplied.
  public subscript(table: TableName) -> String? {
    get { paths[table] }
    set { paths[table] = newValue }
  }
}
