import CivicDomain

/// A format that has actions as events and promises as attendances, all in one JSON document.
protocol AttendanceExport {
  /// The columns that events and attendances hold.
  static var columns: [TableName: Set<String>] { get }
  /// An action with what else is known of it.
  static func event(_ action: Action, _ index: ExchangeIndex) -> JSONValue
  /// A promise.
  static func attendance(_ pledge: Pledge) -> JSONValue
  /// The document that holds both.
  static func document(events: [JSONValue], attendances: [JSONValue]) -> JSONValue
}

extension AttendanceExport {
  /// Writes a document.
  /// - Parameters:
  ///   - actions: What to write.
  ///   - index: Their organizations, slots and promised places.
  ///   - pledges: The promises to them that the format can hold.
  /// - Returns: The document, whole.
  static func text(_ actions: [Action], _ index: ExchangeIndex, pledges: [Pledge]) -> String {
    document(events: actions.map { event($0, index) }, attendances: pledges.map(attendance)).text + "\n"
  }
}
