import CivicDomain
import Foundation

/// What an action asks of a usual week, on one citizen's clock.
///
/// An action of at most 24 hours must lie within one window. A longer one, or one known by its dates alone, leaves room to
/// choose: one window must overlap it for the hours asked. Daylight saving time is in the local figures.
enum WeeklyDemand: Sendable, Hashable {
  /// Too little is known to ask anything.
  case nothing
  /// A stretch that begins on a weekday (0 is Monday) at a minute of that day and lasts so many minutes of local time.
  case stretch(weekday: Int, minute: Double, duration: Double)
  /// So many minutes somewhere between two instants, in minutes of local time since 1970.
  case part(from: Double, to: Double, minutes: Double)

  private static let minutesPerDay = 1440.0
  /// Days after which every weekday has come whole: later occurrences of a window bring nothing new.
  private static let daysToTry = 9.0

  init(of action: Action, on clock: LocalClock) {
    let span = action.occupiedSpan
    guard let start = span.start, let end = span.end else {
      self = .nothing
      return
    }
    let (from, to) = (clock.localSeconds(start) / 60, clock.localSeconds(end) / 60)
    if span.clockIsKnown, end.timeIntervalSince(start) <= Action.longestStretch * 3600 {
      let (weekday, minute) = clock.weekdayAndMinute(start)
      self = .stretch(weekday: weekday, minute: minute, duration: max(0, to - from))
    } else {
      self = .part(from: from, to: to, minutes: (action.knownHours ?? Action.leastHours) * 60)
    }
  }

  /// Whether some window of an availability meets the demand.
  func isMet(by availability: Availability) -> Bool {
    self == .nothing || availability.windows.contains(where: isMet)
  }

  /// Whether a window meets the demand.
  func isMet(by window: WeeklyWindow) -> Bool {
    switch self {
    case .nothing: true
    case .stretch(let weekday, let minute, let duration):
      window.contains(weekday: weekday, minute: minute, duration: duration)
    case .part(let from, let to, let minutes): Self.overlap(of: window, from: from, to: to) >= minutes
    }
  }

  /// The longest overlap, in minutes, of one occurrence of a window with a stretch of local time.
  private static func overlap(of window: WeeklyWindow, from: Double, to: Double) -> Double {
    let first = (from / minutesPerDay).rounded(.down) - 1
    let last = min((to / minutesPerDay).rounded(.down), first + daysToTry)
    var longest = 0.0
    for day in stride(from: first, through: last, by: 1) where window.days.contains(day: LocalClock.weekday(of: day)) {
      let midnight = day * minutesPerDay
      let overlap = min(to, midnight + Double(window.endMinute)) - max(from, midnight + Double(window.startMinute))
      longest = max(longest, overlap)
    }
    return longest
  }
}

extension LocalClock {
  /// The weekday (0 is Monday) of a day counted from 1970-01-01, a Thursday.
  static func weekday(of day: Double) -> Int {
    ((Int(day) + 3) % 7 + 7) % 7
  }
}
