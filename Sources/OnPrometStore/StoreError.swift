#if Store
  /// Why the store could not do what was asked.
  public enum StoreError: Error, Sendable, Equatable {
    /// A later release wrote the file: this one would misread it.
    case newerSchema
    /// What SQLite says.
    case database(message: String)

    static func catching<Value>(_ work: () throws -> Value) throws(StoreError) -> Value {
      do {
        return try work()
      } catch {
        throw .database(message: "\(error)")
      }
    }
  }
#endif
