/// How many messages a citizen may get in a stretch of time, over all organizers together.
public struct FatigueBudget: Sendable, Hashable {
  /// The most messages.
  public let messages: Int
  /// Within how many days.
  public let days: Double

  /// At most two messages in thirty days.
  public static let standard = FatigueBudget(messages: 2, days: 30)
  /// As many as one likes: for plans that look farther ahead than the messages that may be sent now.
  public static let unlimited = FatigueBudget(messages: .max, days: 1)

  /// Creates a budget.
  ///
  /// - Parameters:
  ///   - messages: The most messages, at least 0.
  ///   - days: Within how many days, above 0.
  public init(messages: Int, days: Double) {
    precondition(messages >= 0 && days > 0 && days.isFinite, "a budget has a number of messages and of days")
    self.messages = messages
    self.days = days
  }

  /// Reads a budget as people write it: `2/30d`, two in thirty days; `1/2w`, one in two weeks. Nil for anything else.
  ///
  /// - Parameter text: A whole number, a slash, a number above 0, and `d` or `w`.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let messages = Int(parts[0]), messages >= 0, let unit = parts[1].last,
      let length = Double(parts[1].dropLast()), length > 0, length.isFinite, unit == "d" || unit == "w"
    else { return nil }
    self.init(messages: messages, days: unit == "w" ? 7 * length : length)
  }
}
