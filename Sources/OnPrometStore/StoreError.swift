#if Store
  import GRDB
  import OnPrometReport

  /// Why the store could not do what was asked.
  public enum StoreError: Error, Sendable, Equatable {
    /// A later release wrote the file: this one would misread it.
    case newerSchema
    /// No row has the identifier.
    case absent
    /// A row has the identifier already.
    case exists
    /// Somebody changed the row meanwhile; its version is this one now.
    case changed(version: Int)
    /// The action takes no promises any more, or the promise is settled.
    case closed
    /// Rows of the table named still need the row.
    case needed(by: String)
    /// A value cannot be accepted: its table, column and text, and what would be.
    case refused(TableProblem)
    /// The key of a request came before, with another request.
    case otherRequest
    /// There is no room left on the disk; nothing was written.
    case full
    /// What SQLite says, without the values of any row.
    case database(message: String)

    static func catching<Value>(_ work: () throws -> Value) throws(StoreError) -> Value {
      do {
        return try work()
      } catch {
        throw StoreError(error)
      }
    }

    init(_ error: any Error) {
      switch error {
      case let error as StoreError: self = error
      case let problem as TableProblem: self = .refused(problem)
      case let error as DatabaseError where error.meansFullDisk: self = .full
      default: self = .database(message: "\(error)")
      }
    }
  }

  extension DatabaseError {
    /// Files that grow beside the database report a full disk as input and output that failed.
    fileprivate var meansFullDisk: Bool {
      switch extendedResultCode {
      case .SQLITE_FULL, .SQLITE_IOERR_SHMSIZE: true
      default: false
      }
    }
  }
#endif
