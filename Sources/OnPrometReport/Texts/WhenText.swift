import CivicDomain
import Foundation

/// When something takes place, as people say it, on the clock of one zone.
package struct WhenText {
  package let language: Language
  private let clock: LocalClock
  private let year: Int

  /// - Parameters:
  ///   - language: The language.
  ///   - timeZone: The zone whose clock counts.
  ///   - now: Dates of the same year do not repeat it.
  package init(_ language: Language, timeZone: TimeZone, now: Date) {
    self.language = language
    clock = LocalClock(timeZone)
    year = clock.year(now)
  }

  /// The span in words; nil when nothing is known of it.
  package func text(_ span: TimeSpan) -> String? {
    switch (span.start, lastInstant(of: span)) {
    case (nil, nil): nil
    case (nil, let end?): language.text(fr: "jusqu’au \(day(end))", en: "until \(day(end))")
    case (let start?, nil): span.clockIsKnown ? "\(day(start)), \(hour(start))" : day(start)
    case (let start?, let end?): between(start, end, clockIsKnown: span.clockIsKnown)
    }
  }

  /// Days alone end with the midnight after the last of them.
  private func lastInstant(of span: TimeSpan) -> Date? {
    guard !span.clockIsKnown, let end = span.end else { return span.end }
    let last = end.addingTimeInterval(-1)
    return span.start.map { max($0, last) } ?? last
  }

  private func between(_ start: Date, _ end: Date, clockIsKnown: Bool) -> String {
    let isOneDay = day(start) == day(end)
    guard clockIsKnown else {
      return isOneDay ? day(start) : range(from: day(start), to: day(end))
    }
    return isOneDay
      ? "\(day(start)), \(hour(start))–\(hour(end))"
      : range(from: "\(day(start)), \(hour(start))", to: "\(day(end)), \(hour(end))")
  }

  private func range(from start: String, to end: String) -> String {
    language.text(fr: "du \(start) au \(end)", en: "\(start) to \(end)")
  }

  private func day(_ date: Date) -> String {
    let civil = CivilDate(daysSince1970: Int((clock.localSeconds(date) / 86_400).rounded(.down)))
    let weekday = Self.weekdays[clock.weekdayAndMinute(date).weekday][language]
    let month = Self.months[civil.month - 1][language]
    let number = language == .fr && civil.day == 1 ? "1er" : "\(civil.day)"
    return "\(weekday) \(number) \(month)" + (civil.year == year ? "" : " \(civil.year)")
  }

  private func hour(_ date: Date) -> String {
    let minutes = Int(clock.weekdayAndMinute(date).minute)
    let (hour, minute) = (minutes / 60, minutes % 60)
    let padded = minute < 10 ? "0\(minute)" : "\(minute)"
    return language.text(fr: minute == 0 ? "\(hour) h" : "\(hour) h \(padded)", en: "\(hour):\(padded)")
      .replacing(" ", with: "\u{00A0}")
  }

  static let weekdays = [
    LocalizedText(fr: "lundi", en: "Monday"), LocalizedText(fr: "mardi", en: "Tuesday"),
    LocalizedText(fr: "mercredi", en: "Wednesday"), LocalizedText(fr: "jeudi", en: "Thursday"),
    LocalizedText(fr: "vendredi", en: "Friday"), LocalizedText(fr: "samedi", en: "Saturday"),
    LocalizedText(fr: "dimanche", en: "Sunday"),
  ]

  private static let months = [
    LocalizedText(fr: "janvier", en: "January"), LocalizedText(fr: "février", en: "February"),
    LocalizedText(fr: "mars", en: "March"), LocalizedText(fr: "avril", en: "April"),
    LocalizedText(fr: "mai", en: "May"), LocalizedText(fr: "juin", en: "June"),
    LocalizedText(fr: "juillet", en: "July"), LocalizedText(fr: "août", en: "August"),
    LocalizedText(fr: "septembre", en: "September"), LocalizedText(fr: "octobre", en: "October"),
    LocalizedText(fr: "novembre", en: "November"), LocalizedText(fr: "décembre", en: "December"),
  ]
}
