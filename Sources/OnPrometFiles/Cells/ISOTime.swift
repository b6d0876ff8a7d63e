import CivicDomain
import Foundation

/// A time as it was written (ISO 8601): a date, or a date and a time of day, with an offset or on a local clock.
///
/// Accepted are `2011-04-01`, `2011-04-01T10:00`, with seconds and their fraction, a space in place of `T`, and an offset `Z`, `+02:00`,
/// `+0200` or `+02`. `24:00` is the end of the day.
public struct ISOTime: Sendable, Hashable {
  /// Seconds since 1970-01-01 00:00 on the written clock.
  let clockSeconds: Double
  /// Seconds by which the written clock is ahead of UTC; nil for a local clock.
  let offset: Int?
  /// Whether there is no time of day.
  public let isDate: Bool

  /// Reads a time; nil for anything else.
  public init?(_ text: String) {
    var text = text
    let parsed = text.withUTF8 { ISOTime(UnsafeRawBufferPointer($0)) }
    guard let parsed else { return nil }
    self = parsed
  }

  /// Reads a time from UTF-8; nil for anything else. Takes no memory.
  init?(_ bytes: UnsafeRawBufferPointer) {
    var scanner = DigitScanner(bytes)
    guard let year = scanner.digits(4), scanner.take("-"), let month = scanner.digits(2), scanner.take("-"),
      let day = scanner.digits(2)
    else { return nil }
    let date = CivilDate(year: year, month: month, day: day)
    guard date.isValid else { return nil }
    let midnight = Double(date.daysSince1970 * 86_400)
    guard !scanner.isAtEnd else {
      self.init(clockSeconds: midnight, offset: nil, isDate: true)
      return
    }
    guard scanner.take("T") || scanner.take(" ") || scanner.take("t"), let seconds = scanner.secondsOfDay() else {
      return nil
    }
    guard !scanner.isAtEnd else {
      self.init(clockSeconds: midnight + seconds, offset: nil, isDate: false)
      return
    }
    guard let offset = scanner.offset(), scanner.isAtEnd else { return nil }
    self.init(clockSeconds: midnight + seconds, offset: offset, isDate: false)
  }

  init(clockSeconds: Double, offset: Int?, isDate: Bool) {
    self.clockSeconds = clockSeconds
    self.offset = offset
    self.isDate = isDate
  }

  /// The instant; of a date alone, its first.
  /// - Parameter zone: The zone of a local clock.
  /// - Returns: The instant.
  public func instant(in zone: TimeZone) -> Date {
    Date(timeIntervalSince1970: seconds(on: ZoneClock(zone)))
  }

  /// Seconds since 1970 UTC; of a date alone, of its first instant.
  func seconds(on clock: ZoneClock) -> Double {
    offset.map { clockSeconds - Double($0) } ?? clock.instant(ofClock: clockSeconds)
  }

  /// Seconds since 1970 UTC; of a date alone, of the next midnight.
  func endSeconds(on clock: ZoneClock) -> Double {
    isDate ? clock.instant(ofClock: clockSeconds + 86_400) : seconds(on: clock)
  }

  /// Reads an instant, as ``instant(in:)`` of the time written; nil for anything else.
  public static func instant(_ text: String, in zone: TimeZone) -> Date? {
    ISOTime(text)?.instant(in: zone)
  }
}

/// Fixed numbers of digits, from the front.
private struct DigitScanner {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { position == bytes.count }

  mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard position < bytes.count, UInt32(bytes[position]) == byte.value else { return false }
    position += 1
    return true
  }

  mutating func digits(_ count: Int) -> Int? {
    guard bytes.count - position >= count else { return nil }
    var value = 0
    for index in position..<position + count {
      let digit = bytes[index] &- 0x30
      guard digit <= 9 else { return nil }
      value = value * 10 + Int(digit)
    }
    position += count
    return value
  }

  mutating func secondsOfDay() -> Double? {
    guard let hour = digits(2), take(":"), let minute = digits(2), hour <= 24, minute < 60 else { return nil }
    var second = 0.0
    if take(":") {
      guard let whole = digits(2), whole < 60 else { return nil }
      second = Double(whole)
      if take(".") {
        guard let fraction = fraction() else { return nil }
        second += fraction
      }
    }
    let total = Double(hour * 3_600 + minute * 60) + second
    return total <= 86_400 ? total : nil
  }

  /// Digits beyond the 15th lie below what a number holds.
  private mutating func fraction() -> Double? {
    var value = 0.0
    var scale = 1.0
    var isEmpty = true
    while let digit = digits(1) {
      isEmpty = false
      guard scale < 1e15 else { continue }
      value = value * 10 + Double(digit)
      scale *= 10
    }
    return isEmpty ? nil : value / scale
  }

  mutating func offset() -> Int? {
    if take("Z") || take("z") { return 0 }
    let sign = take("+") ? 1 : take("-") ? -1 : 0
    guard sign != 0, let hours = digits(2), hours <= 18 else { return nil }
    guard !isAtEnd else { return sign * hours * 3_600 }
    let hasColon = take(":")
    guard let minutes = digits(2), minutes < 60 else { return hasColon ? nil : sign * hours * 3_600 }
    return sign * (hours * 3_600 + minutes * 60)
  }
}
