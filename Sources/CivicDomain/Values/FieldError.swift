/// A value that a table or a caller gave and that cannot be accepted: which field, what it was, what would have been accepted.
///
/// The core holds no sentences; `OnPrometReport` renders ``Requirement`` in French and English.
public struct FieldError: Error, Sendable, Hashable {
  /// The column's name, as in the tables.
  public var field: String
  /// The offending value, as text.
  public var value: String
  /// What would be accepted instead.
  public var requirement: Requirement

  /// Creates an error for one field.
  public init(field: String, value: String, requirement: Requirement) {
    self.field = field
    self.value = value
    self.requirement = requirement
  }
}

/// What a field accepts.
public enum Requirement: Sendable, Hashable {
  /// Some text: the field is required.
  case nonEmpty
  /// A finite number.
  case number
  /// A whole number.
  case integer
  /// A number from the first bound to the second, both included.
  case between(Double, Double)
  /// A number no smaller than this.
  case atLeast(Double)
  /// A number greater than this.
  case above(Double)
  /// A number no larger than the value of another field of the row.
  case notAbove(field: String)
  /// A time no earlier than the value of another field of the row.
  case notBefore(field: String)
  /// One of a closed list of codes.
  case oneOf([String])
  /// `true` or `false`.
  case boolean
  /// An ISO 8601 date or time.
  case time
  /// The name of a time zone such as `Europe/Paris`.
  case timeZone
  /// Codes separated by `;`, each with an optional `:weight`.
  case interests
  /// Windows such as `mon-fri 18:00-22:00; sat 09:00-18:00`.
  case availability
  /// An impact curve; the text says what is wrong with the one given.
  case impactCurve(reason: String)
  /// A condition of a pledge; the text says what is wrong with the one given.
  case pledgeCondition(reason: String)
  /// A value that no other row of the table has.
  case unique
  /// A list in which nothing comes twice.
  case distinct
  /// A list with as many entries as that of another field of the row.
  case asMany(as: String)
  /// An identifier that the named table holds.
  case existing(table: String)
  /// At most one of the two fields may be given.
  case exclusive(with: String)
}
