/// A set of days of the week; day 0 is Monday.
public struct Weekdays: OptionSet, Sendable, Hashable {
  /// One bit a day, Monday lowest.
  public let rawValue: UInt8

  /// Creates a set from its bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue & 0x7F
  }

  /// Every day of the week.
  public static let daily = Weekdays(rawValue: 0x7F)
  /// The abbreviations used in tables, Monday first.
  public static let abbreviations = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// Whether the day (0 is Monday) belongs to the set.
  public func contains(day: Int) -> Bool {
    rawValue & (1 << UInt8(day)) != 0
  }

  /// Reads `mon`, `mon-fri`, `sat-mon`, `sat,sun` or `daily`; nil for anything else.
  public init?(parsing text: String) {
    guard text != "daily" else {
      self = .daily
      return
    }
    var bits: UInt8 = 0
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false)
      guard (1...2).contains(ends.count), let first = Self.day(ends[0]), let last = Self.day(ends[ends.count - 1])
      else {
        return nil
      }
      for step in 0...((last - first + 7) % 7) { bits |= 1 << UInt8((first + step) % 7) }
    }
    self.init(rawValue: bits)
  }

  private static func day(_ text: Substring) -> Int? {
    abbreviations.firstIndex { $0 == text }
  }
}
