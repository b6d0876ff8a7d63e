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

  /// A text that must be there.
  func required(_ path: String) throws(FieldError) -> String {
    guard let text = try text(path) else { throw FieldError(field: path, value: "", requirement: .nonEmpty) }
    return text
  }

  /// A number; nil where it is absent or null.
  func number(_ path: String) throws(FieldError) -> Double? {
    guard let value = value(path) else { return nil }
    guard let number = value.number else {
      throw FieldError(field: path, value: value.text, requirement: .number)
    }
    return number
  }

  /// A whole number of at least 0; nil where it is absent or null.
  func count(_ path: String) throws(FieldError) -> Int? {
    guard let value = value(path) else { return nil }
    guard let number = value.integer, number >= 0 else {
      throw FieldError(field: path, value: value.text, requirement: .atLeast(0))
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

  /// An instant: ISO 8601, local times in a zone, or seconds since 1970.
  func instant(_ path: String, in zone: TimeZone) throws(FieldError) -> Date? {
    guard let value = value(path) else { return nil }
    if let seconds = value.number { return Date(timeIntervalSince1970: seconds) }
    guard let text = value.string, let instant = ISOTime.instant(text, in: zone) else {
      throw FieldError(field: path, value: value.string ?? value.text, requirement: .time)
    }
    return instant
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
  func place(_ path: String) throws(FieldError) -> Coordinate? {
    guard let latitude = try number("\(path).latitude"), let longitude = try number("\(path).longitude") else {
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
