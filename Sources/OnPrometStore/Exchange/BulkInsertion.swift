#if Store
  import GRDB
  import OnPrometFiles
  import OnPrometReport

  /// Adds many rows to one table by one statement.
  struct BulkInsertion<Record: OnPrometFiles.TableRecord> {
    private let statement: Statement
    private let columns: [any TableColumn<Record>]

    /// - Parameters:
    ///   - db: The store.
    ///   - key: The columns that tell a row from others.
    ///   - replacing: Whether a row takes the place of one that has its key.
    ///   - opaqueID: Whether each row gets an identifier of its own.
    /// - Throws: What SQLite refuses.
    init(_ db: Database, key: [String] = [], replacing: Bool = false, opaqueID: Bool = false) throws {
      columns = Record.columns
      let names = columns.map(\.name)
      let marks = names.map { _ in "?" }
      var sql = "INSERT INTO \(Record.table.rawValue) "
      sql += "(\(((opaqueID ? ["id"] : []) + names).joined(separator: ", "))) "
      sql += "VALUES (\(((opaqueID ? ["lower(hex(randomblob(12)))"] : []) + marks).joined(separator: ", ")))"
      if replacing {
        let changes = names.filter { !key.contains($0) }.map { "\($0) = excluded.\($0)" } + ["version = version + 1"]
        sql += " ON CONFLICT (\(key.joined(separator: ", "))) DO UPDATE SET \(changes.joined(separator: ", "))"
      }
      statement = try db.makeStatement(sql: sql)
    }

    /// Adds a row.
    /// - Throws: ``TableProblem`` for a key that is there already, or for a row that names one that is absent.
    mutating func add(_ record: Record) throws {
      do {
        try statement.execute(arguments: StatementArguments(columns.map { $0.databaseValue(of: record) }))
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        throw record.problem(error) ?? error
      }
    }
  }

  extension OnPrometFiles.TableRecord {
    fileprivate func problem(_ error: DatabaseError) -> (any Error)? {
      switch error.extendedResultCode {
      case .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_UNIQUE:
        identity.map { key in
          TableProblem(
            file: Self.table.rawValue, column: key.column, value: key.values.joined(separator: ", "),
            kind: .field(.unique))
        }
      default: nil
      }
    }
  }
#endif
