/// Identifiers of events: those of this project carry its name, so that they are not taken for another's.
enum ICalendarIdentifier {
  private static let suffix = "@on-promet"

  /// The value for an action, or for one of its slots.
  static func global(_ action: String, slot: String? = nil) -> String {
    ICalendarText.escaped((slot.map { "\(action)/\($0)" } ?? action) + suffix)
  }

  /// The identifier that a value holds, without the project's name.
  static func local(_ value: String) -> String {
    let identifier = ICalendarText.text(value)
    return identifier.hasSuffix(suffix) ? String(identifier.dropLast(suffix.count)) : identifier
  }
}
