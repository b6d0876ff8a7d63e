#if Store
  import CivicDomain
  import Foundation
  import GRDB
  import OnPrometFiles
  import OnPrometReport

  extension OnPrometFiles.TableRecord {
    /// Reads a record from a row that has all columns of the table.
    /// - Throws: ``TableProblem`` for a value that another program wrote and that is none of the table's.
    init(row: Row) throws(TableProblem) {
      let names = Self.columns.map(\.name)
      var rows = CellRows(Self.table.rawValue, columns: names)
      for name in names { rows.append((row[name] as DatabaseValue).cell) }
      rows.endRow()
      self = try rows.first()
    }
  }

  extension TableColumn {
    /// The cell as the store keeps it: truth values as 0 and 1, numbers as numbers, since SQLite may read the last bit of their text
    /// otherwise than Swift does, and all else as its text.
    func databaseValue(of record: Record) -> DatabaseValue {
      guard let text = text(of: record, in: .gmt) else { return .null }
      switch (jsonKind, text) {
      case (.bare, "true"): return 1.databaseValue
      case (.bare, "false"): return 0.databaseValue
      case (.bare, _): return Int64(text)?.databaseValue ?? Double(text)?.databaseValue ?? text.databaseValue
      default: return text.databaseValue
      }
    }
  }

  extension DatabaseValue {
    /// The text of the cell. Numbers keep all their digits, which SQLite's own text of them does not.
    var cell: String {
      switch storage {
      case .null, .blob: ""
      case .int64(let integer): String(integer)
      case .double(let number): number.description
      case .string(let text): text
      }
    }
  }
#endif
