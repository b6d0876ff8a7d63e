import Foundation

/// Turns local times of one zone into instants, and remembers each day's offset: asking Foundation a million times is slow.
///
/// A local time that the clocks skip in spring counts as if they had not been put forward yet; one that comes twice in autumn is the
/// first of the two.
final class ZoneClock {
  let zone: TimeZone
  private var offsets: [Int: Double] = [:]

  init(_ zone: TimeZone) {
    self.zone = zone
  }

  /// Seconds since 1970 UTC of seconds since 1970 on the zone's clock.
  func instant(ofClock seconds: Double) -> Double {
    let day = Int((seconds / 86_400).rounded(.down))
    if let offset = offsets[day] { return seconds - offset }
    let (before, after) = (offset(at: Double(day) * 86_400 - 86_400), offset(at: Double(day) * 86_400 + 2 * 86_400))
    guard before != after else {
      offsets[day] = before
      return seconds - before
    }
    // The clocks change near this day; an offset is right when it holds at the instant that it leads to.
    let candidates = [before, after].map { (offset: $0, instant: seconds - $0) }
    let fitting = candidates.first { offset(at: $0.instant) == $0.offset }
    return (fitting ?? candidates[0]).instant
  }

  /// The number of the day, counted from 1970-01-01, that begins at an instant; nil where none does.
  func day(beginningAt instant: Double) -> Int? {
    let day = Int(((instant + offset(at: instant)) / 86_400).rounded())
    return self.instant(ofClock: Double(day) * 86_400) == instant ? day : nil
  }

  private func offset(at instant: Double) -> Double {
    Double(zone.secondsFromGMT(for: Date(timeIntervalSince1970: instant)))
  }
}
