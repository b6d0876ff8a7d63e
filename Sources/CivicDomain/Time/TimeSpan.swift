import Foundation

/// When something takes place, as far as that is known.
///
/// A span given by dates alone covers whole days, and the hours of the clock are unknown within it.
public struct TimeSpan: Sendable, Hashable {
  /// The first instant, nil when unknown.
  public var start: Date?
  /// The last instant, nil when unknown.
  public var end: Date?
  /// False when only the dates are known.
  public var clockIsKnown: Bool

  /// Creates a span; nothing is known of it unless given.
  public init(start: Date? = nil, end: Date? = nil, clockIsKnown: Bool = true) {
    self.start = start
    self.end = end
    self.clockIsKnown = clockIsKnown
  }

  /// The length in hours, nil when an end or the clock is unknown.
  public var hours: Double? {
    guard clockIsKnown, let start, let end else { return nil }
    return end.timeIntervalSince(start) / 3600
  }

  /// Whether two spans clash: both need a known clock, and an instant in common.
  ///
  /// A span whose end is unknown counts as its first instant alone. Touching ends do not clash.
  public func clashes(with other: TimeSpan) -> Bool {
    guard clockIsKnown, other.clockIsKnown, let start, let otherStart = other.start else { return false }
    let (end, otherEnd) = (self.end ?? start, other.end ?? otherStart)
    return start == otherStart || (start < otherEnd && otherStart < end)
  }

  func validate(_ startField: String = "starts_at", _ endField: String = "ends_at") throws(FieldError) {
    guard let start, let end, end < start else { return }
    throw FieldError(field: endField, value: end.ISO8601Format(), requirement: .notBefore(field: startField))
  }
}
