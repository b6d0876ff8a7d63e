import OnPrometReport

/// Gives the rows of one file, batch by batch.
protocol RowSource: AnyObject {
  /// The rows that wait to be read.
  var batch: CellBatch { get set }
  /// The names of all columns of a row, also of those that the table does not have.
  var header: [String] { get }

  /// Where the columns stand in a row; nil when the file ends, or a problem was noted, before that is known.
  func readHeading() throws(TableProblem) -> [String: Int]?
  /// Makes more rows wait; false at the end.
  func advance() throws(TableProblem) -> Bool
}

extension TableProblem {
  package init(_ error: InputError) {
    let kind: Kind =
      switch error {
      case .cannotRead(_, let reason): .cannotRead(reason: reason)
      case .truncatedGzip: .truncatedGzip
      case .corruptGzip: .corruptGzip
      }
    self.init(file: error.path, kind: kind)
  }
}
