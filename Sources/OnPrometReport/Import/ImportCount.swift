import CivicDomain

/// A number that an import tells beside its tables.
public struct ImportCount: Sendable, Hashable {
  /// What is counted; the raw value is its name in JSON.
  public enum Matter: String, Sendable, CaseIterable {
    /// Modes of action read from a title.
    case modesFromTitle = "modes_from_title"
    /// Modes of action read from a summary.
    case modesFromSummary = "modes_from_summary"
    /// Actions without a mode.
    case modesUnknown = "modes_unknown"
    /// Projects of ballots that got no points, or points against them.
    case withoutSupport = "choices_without_support"
    /// Ballots that put several projects in an order.
    case orderedBallots = "ordered_ballots"
    /// Interactions without a rating, or with one below the minimum.
    case belowMinimum = "ratings_below_minimum"
    /// Interactions of a person with the same item after the first one.
    case repeated = "repeated_interactions"
    /// Attendances that were declined, or not decided.
    case withoutPromise = "attendances_without_promise"
  }

  /// What is counted.
  public let matter: Matter
  /// How many there are.
  public let count: Int

  /// Creates a count.
  public init(_ matter: Matter, _ count: Int) {
    self.matter = matter
    self.count = count
  }
}

/// Values of a source for which the tables have no place.
public struct LeftAside: Sendable, Hashable {
  /// The part of the source, such as a section and a column.
  public let part: String
  /// How many values there are.
  public let count: Int

  /// Creates a count.
  public init(_ part: String, count: Int) {
    self.part = part
    self.count = count
  }
}
