import CivicDomain
import CivicStatistics
import Foundation

/// When something takes place, when it may be promised, and the hours it asks for.
struct ActionTiming: Sendable {
  let span: TimeSpan
  let hours: Double?
  let opens: Date
  let closes: Date?
  let due: Date
}

/// Places actions in the weeks of a city: evenings on working days, the whole day at weekends.
struct ActionCalendar: Sendable {
  let timeZone: TimeZone

  /// The longest stretch that one would call a single date.
  private static let longestDay = 10.0

  func timing(
    usual: UsualPractice, format: Format, isPast: Bool, _ configuration: CityConfiguration,
    using generator: inout SeededGenerator
  ) -> ActionTiming {
    let days =
      isPast ? -generator.uniform(1..<configuration.historyDays) : generator.uniform(0..<configuration.horizonDays)
    let now = configuration.now
    let start = max(
      isPast ? .distantPast : now.addingTimeInterval(3_600),
      begin(now.addingTimeInterval(days * 86_400), using: &generator))
    let hours = (usual.hours * generator.pick([0.5, 1, 1, 1, 1.5]) * 2).rounded() / 2
    let opens = opening(start: start, isPast: isPast, now: now, using: &generator)
    if format == .remote, usual.hours <= 1 {
      return ActionTiming(span: TimeSpan(), hours: usual.hours, opens: opens, closes: start, due: start)
    }
    let closes = generator.unless(0.6) { start.addingTimeInterval(-86_400 * $0.pick([0.125, 0.5, 1, 2])) }
    if hours > Self.longestDay {
      let end = start.addingTimeInterval(86_400 * (hours / 3).rounded(.up))
      return ActionTiming(
        span: TimeSpan(start: start, end: end, clockIsKnown: false), hours: hours, opens: opens, closes: closes,
        due: start)
    }
    let length = max(0.5, hours)
    return ActionTiming(
      span: TimeSpan(start: start, end: start.addingTimeInterval(length * 3_600)),
      hours: generator.unless(0.5) { _ in length }, opens: opens, closes: closes, due: start)
  }

  /// Nearly half of the upcoming actions are announced this very moment, so that nobody has promised yet.
  private func opening(start: Date, isPast: Bool, now: Date, using generator: inout SeededGenerator) -> Date {
    let usual = start.addingTimeInterval(-86_400 * generator.uniform(15..<60))
    guard !isPast else { return usual }
    let isNew = generator.bernoulli(0.47)
    return isNew ? now : min(usual, now.addingTimeInterval(-86_400 * generator.uniform(2..<20)))
  }

  /// A usual hour on the day of this instant.
  private func begin(_ instant: Date, using generator: inout SeededGenerator) -> Date {
    let clock = LocalClock(timeZone)
    let (weekday, minute) = clock.weekdayAndMinute(instant)
    let isWorkday = weekday < 5
    let hour =
      isWorkday && generator.bernoulli(0.65)
      ? generator.pick([18, 18.5, 18.5, 19, 19.5]) : generator.pick([9, 9.5, 10, 10, 11, 14, 14, 14.5, 15, 16])
    return instant.addingTimeInterval((hour * 60 - minute) * 60)
  }
}
