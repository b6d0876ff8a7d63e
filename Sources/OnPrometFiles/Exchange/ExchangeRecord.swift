import CivicDomain
import Foundation

/// One object of an exchange format; fields are named by their path, such as `location.venue`.
struct ExchangeRecord {
  let value: JSONValue

  /// The value at a path; nil where it is absent or null.
  func value(_ path: String) -> JSONValue? {
    let found = path.split(separator: ".").reduce(value as JSONValue?) { $0?[String($1)] }
    return found == .null ? nil : found
  }

  /// A text, or a whole number as text; nil where it is absent, null or empty.
  func text(_ path: String) throws(FieldError) -> String? {
    switch value(path) {
    case nil, .string(""): nil
    case .string(let text): text
    case .integer(let number): String(number)
    case let other?: throw FieldError(field: path, value: other.text, requirement: .nonEmpty)
    }
  }

  /// The first text that is there.
  func firstText(_ paths: String...) throws(FieldError) -> String? {
    for path in paths {
      if let text = try text(path) { return text }
    }
    return nil
  }

  /// A text that must be there.
  func required(_ path: String) throws(FieldError) -> String {
    guard let text = try text(path) else { throw FieldError(field: path, value: "", requirement: .nonEmpty) }
    return text
  }

  /// A number, also one in quotes; nil where it is absent or null.
  func number(_ path: String) throws(FieldError) -> Double? {
    guard let value = value(path), value != .string("") else { return nil }
    guard let number = value.number ?? value.string.flatMap(NumberCell.number) else {
      throw FieldError(field: path, value: value.string ?? value.text, requirement: .number)
    }
    return number
  }

  /// A whole number of at least 0, also one in quotes; nil where it is absent or null.
  func count(_ path: String) throws(FieldError) -> Int? {
    guard let value = value(path), value != .string("") else { return nil }
    guard let number = value.integer ?? value.string.flatMap(NumberCell.integer), number >= 0 else {
      throw FieldError(field: path, value: value.string ?? value.text, requirement: .atLeast(0))
    }
    return number
  }

  /// True or false; nil where it is absent or null, which is not known.
  func flag(_ path: String) throws(FieldError) -> Bool? {
    guard let value = value(path) else { return nil }
    guard case .boolean(let flag) = value else {
      throw FieldError(field: path, value: value.text, requirement: .boolean)
    }
    return flag
  }

  /// A date or a time: ISO 8601, or seconds since 1970; nil where it is absent, null or empty.
  func time(_ path: String) throws(FieldError) -> ISOTime? {
    guard let value = value(path), value != .string("") else { return nil }
    if let seconds = value.number { return ISOTime(Date(timeIntervalSince1970: seconds)) }
    guard let time = value.string.flatMap({ ISOTime($0) }) else {
      throw FieldError(field: path, value: value.string ?? value.text, requirement: .time)
    }
    return time
  }

  /// An instant; local times are those of a zone.
  func instant(_ path: String, in zone: TimeZone) throws(FieldError) -> Date? {
    try time(path)?.instant(in: zone)
  }

  /// A span between two times, whole days where they are dates alone.
  func span(_ start: String, _ end: String, in zone: TimeZone) throws(FieldError) -> TimeSpan {
    try TimeSpan(from: time(start), to: time(end), on: ZoneClock(zone), fields: (start, end))
  }

  /// A list of texts, also one of a single text; empty where it is absent or null.
  func texts(_ path: String) throws(FieldError) -> [String] {
    guard let value = value(path), value != .string("") else { return [] }
    let values = value.array ?? [value]
    let texts = values.compactMap(\.string)
    guard texts.count == values.count else {
      throw FieldError(field: path, value: value.text, requirement: .nonEmpty)
    }
    return texts
  }

  /// A time zone by its name; nil where it is absent or null.
  func zone(_ path: String) throws(FieldError) -> TimeZone? {
    guard let name = try text(path) else { return nil }
    guard let zone = TimeZone(identifier: name) else {
      throw FieldError(field: path, value: name, requirement: .timeZone)
    }
    return zone
  }

  /// A place by its two numbers; nil where either is absent or null.
  func place(
    _ path: String, _ north: String = "latitude", _ east: String = "longitude"
  ) throws(FieldError) -> Coordinate? {
    guard let latitude = try number("\(path).\(north)"), let longitude = try number("\(path).\(east)") else {
      return nil
    }
    return try Coordinate(latitude: latitude, longitude: longitude)
  }

  /// One of the words of a closed list.
  func word(_ path: String, of accepted: [String]) throws(FieldError) -> String {
    let word = try required(path)
    guard accepted.contains(word) else { throw FieldError(field: path, value: word, requirement: .oneOf(accepted)) }
    return word
  }
}
