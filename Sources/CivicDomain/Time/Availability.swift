/// When a citizen can act in a usual week, in local time: windows such as `mon-fri 18:00-22:00; sat 09:00-18:00`.
public struct Availability: Sendable, Hashable {
  /// The windows, in the order given.
  public let windows: [WeeklyWindow]

  /// Creates an availability from its windows.
  public init(windows: [WeeklyWindow]) {
    self.windows = windows
  }

  /// Reads the text of a table's cell.
  ///
  /// Each part, separated by `;`, names days (`mon`, `mon-fri`, `sat,sun`, `daily`) and optionally the hours `HH:MM-HH:MM`;
  /// without hours it holds all day. Hours that end before they begin run past midnight; `24:00` is the end of the day.
  /// - Parameter text: The cell's text.
  /// - Throws: ``FieldError`` that names the part which cannot be read.
  public init(parsing text: String) throws(FieldError) {
    var windows: [WeeklyWindow] = []
    for part in text.split(separator: ";") {
      let words = part.split(whereSeparator: \.isWhitespace)
      guard !words.isEmpty else { continue }
      guard words.count <= 2, let days = Weekdays(parsing: words[0].lowercased()),
        let hours = words.count == 1 ? (0, 1440) : Self.hours(words[1])
      else {
        throw FieldError(field: "availability", value: String(part), requirement: .availability)
      }
      windows.append(WeeklyWindow(days: days, startMinute: hours.0, endMinute: hours.1))
    }
    guard !windows.isEmpty else {
      throw FieldError(field: "availability", value: text, requirement: .availability)
    }
    self.windows = windows
  }

  private static func hours(_ text: Substring) -> (Int, Int)? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let start = minute(ends[0]), let end = minute(ends[1]), start != end, start < 1440 else {
      return nil
    }
    return (start, end > start ? end : end + 1440)
  }

  private static func minute(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      let hour = Int(parts[0]), let minute = Int(parts[1]),
      (0...24).contains(hour), (0..<60).contains(minute), hour < 24 || minute == 0
    else { return nil }
    return hour * 60 + minute
  }
}

/// A window that comes back every week, in local minutes: the same hours on each of some days.
public struct WeeklyWindow: Sendable, Hashable {
  /// The days on which the window opens.
  public let days: Weekdays
  /// Minutes after midnight at which it opens, 0 to 1439.
  public let startMinute: Int
  /// Minutes after the same midnight at which it closes, above `startMinute`; above 1440 when it runs past midnight.
  public let endMinute: Int

  /// Creates a window.
  public init(days: Weekdays, startMinute: Int, endMinute: Int) {
    precondition((0..<1440).contains(startMinute) && endMinute > startMinute && endMinute - startMinute <= 1440)
    self.days = days
    self.startMinute = startMinute
    self.endMinute = endMinute
  }

  /// Whether the window contains a stretch that begins on a weekday (0 is Monday) at a minute of that day and lasts so many
  /// minutes.
  public func contains(weekday: Int, minute: Double, duration: Double) -> Bool {
    if days.contains(day: weekday), minute >= Double(startMinute), minute + duration <= Double(endMinute) {
      return true
    }
    guard endMinute > 1440, days.contains(day: (weekday + 6) % 7) else { return false }
    return minute + 1440 >= Double(startMinute) && minute + 1440 + duration <= Double(endMinute)
  }
}
