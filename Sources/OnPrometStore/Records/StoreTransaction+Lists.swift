#if Store
  import GRDB
  import OnPrometFiles

  /// Which rows of a table a list has: those whose column has the value.
  package struct RecordFilter: Sendable, Hashable {
    let column: String
    let value: String

    /// Creates a filter.
    /// - Parameters:
    ///   - column: The name of a column of the table; another is a programmer's mistake and traps.
    ///   - value: The text of its cell.
    package init(_ column: String, _ value: String) {
      self.column = column
      self.value = value
    }
  }

  /// Some rows of a list.
  package struct RecordPage<Record: StoredRecord>: Sendable {
    /// The rows.
    package let rows: [Versioned<Record>]
    /// Where the list goes on; nil at its end.
    package let next: String?
  }

  extension StoreTransaction {
    /// Some rows of a table, in the order of their identifiers, pledges in the order in which they came in. O(limit · log rows).
    /// - Parameters:
    ///   - type: What the rows are.
    ///   - cursor: Where an earlier page ended; nil for the first.
    ///   - limit: The most rows wanted, at least 1.
    ///   - filters: What all rows have.
    /// - Returns: The rows, and where the list goes on.
    /// - Throws: ``StoreError/absent`` for a cursor that no page gave.
    package func list<Record: StoredRecord>(
      _ type: Record.Type, after cursor: String? = nil, limit: Int, filters: [RecordFilter] = []
    ) throws -> RecordPage<Record> {
      precondition(limit >= 1)
      let order = Record.orderColumns
      var request = Versioned<Record>.order(order.map { Column($0) }).limit(limit + 1)
      for filter in filters {
        precondition(Record.columns.contains { $0.name == filter.column })
        request = request.filter(Column(filter.column) == filter.value)
      }
      if let cursor {
        guard let last = RecordKey(text: cursor), last.values.count == order.count else { throw StoreError.absent }
        let marks = order.map { _ in "?" }.joined(separator: ", ")
        request = request.filter(
          sql: "(\(order.joined(separator: ", "))) > (\(marks))", arguments: StatementArguments(last.values))
      }
      let rows = try Row.fetchAll(db, request)
      let last = rows.count > limit ? rows[limit - 1] : nil
      return RecordPage(
        rows: try rows.prefix(limit).map(Versioned<Record>.init(row:)),
        next: last.map { row in RecordKey(order.map { (row[$0] as DatabaseValue).cell }).text })
    }
  }
#endif
