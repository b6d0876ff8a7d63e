/// Hours that an action asks of one participant, and where the figure comes from.
public struct AskedHours: Sendable, Hashable {
  /// Where the hours come from.
  public enum Source: String, Sendable, Codable {
    /// The organizer says so.
    case given
    /// The length of the action, which is at most twelve hours.
    case duration
    /// What the mode of action usually takes: an assumption.
    case mode
    /// The mode is unknown too: the action map's stated default.
    case unknownMode
  }

  /// The hours, at least .25.
  public let value: Double
  /// Where they come from.
  public let source: Source

  /// Whether the hours are assumed rather than known of this action.
  public var isAssumed: Bool {
    source == .mode || source == .unknownMode
  }
}

extension Action {
  /// The fewest hours that anything asks.
  public static let leastHours = 0.25
  /// The longest duration that is taken for the hours of one participant.
  public static let longestDurationAsHours = 12.0

  /// Hours that are known of this action: as given, else its duration if that is at most twelve hours; nil otherwise.
  public var knownHours: Double? {
    if let hours { return max(Action.leastHours, hours) }
    guard let duration = span.hours, duration <= Action.longestDurationAsHours else { return nil }
    return max(Action.leastHours, duration)
  }

  /// Hours asked of one participant: known, else what the mode usually takes.
  /// - Parameter map: The action map that holds the usual hours of modes.
  /// - Returns: The hours and their source.
  public func askedHours(in map: ActionMap) -> AskedHours {
    if let known = knownHours {
      return AskedHours(value: known, source: hours == nil ? .duration : .given)
    }
    let source: AskedHours.Source = mode.flatMap { map.mode($0) } == nil ? .unknownMode : .mode
    return AskedHours(value: max(Action.leastHours, map.usual(mode).hours), source: source)
  }
}
