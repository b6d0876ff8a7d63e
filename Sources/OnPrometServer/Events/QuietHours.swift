#if Server
  import CivicDomain
  import Foundation

  /// The hours in which nobody is disturbed.
  package struct QuietHours: Sendable, Hashable {
    /// The hour at which they begin.
    package var start: Int
    /// The hour at which they end; before the start, they reach over midnight.
    package var end: Int

    /// From nine in the evening to eight in the morning.
    package static let standard = QuietHours(start: 21, end: 8)

    /// Whether an instant lies within them on the clock of a zone.
    package func contain(_ instant: Date, in zone: TimeZone) -> Bool {
      let hour = LocalClock(zone).weekdayAndMinute(instant).minute / 60
      return start <= end
        ? hour >= Double(start) && hour < Double(end) : hour >= Double(start) || hour < Double(end)
    }
  }
#endif
