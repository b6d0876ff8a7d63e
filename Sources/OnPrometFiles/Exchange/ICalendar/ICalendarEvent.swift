import CivicDomain
import Foundation

/// An event of a calendar.
struct ICalendarEvent {
  let id: String
  /// The event that it is a part of, if the calendar says so.
  let parent: String?
  let title: String
  let span: TimeSpan
  let zone: TimeZone?
  let codes: ExchangeCodes
  private let component: ICalendarReader.Component

  /// - Throws: ``FieldError`` for a property that cannot be used.
  init(
    _ component: ICalendarReader.Component, zones: [String: String], zone given: TimeZone, map: ActionMap
  ) throws(FieldError) {
    self.component = component
    id = ICalendarIdentifier.local(try Self.required(component, "UID"))
    title = ICalendarText.text(try Self.required(component, "SUMMARY"))
    let relation = component.lines.first {
      $0.name == "RELATED-TO" && ($0.parameters["RELTYPE"] ?? "PARENT").uppercased() == "PARENT"
    }
    parent = relation.map { ICalendarIdentifier.local($0.value) }
    zone = try component["DTSTART"].flatMap { line throws(FieldError) in try Self.zone(line, zones) }
    span = try Self.span(component, zones, zone ?? given)
    codes = ExchangeCodes(
      component.lines.filter { $0.name == "CATEGORIES" }.flatMap { ICalendarText.texts($0.value) }, map: map)
  }

  /// The event as an action.
  func action() throws(FieldError) -> Action {
    try Action(
      id: id, title: title, description: text("DESCRIPTION"), mode: codes.mode, themes: codes.themes, span: span,
      location: place(), area: text("LOCATION"),
      status: component["STATUS"]?.value.uppercased() == "CANCELLED" ? .cancelled : nil,
      url: component["URL"]?.value, timeZone: zone)
  }

  /// The event as a slot of its parent.
  func slot(of action: String) throws(FieldError) -> Slot {
    let prefix = action + "/"
    return try Slot(
      action: action, id: id.hasPrefix(prefix) ? String(id.dropFirst(prefix.count)) : id, span: span, role: title)
  }

  /// Properties of an event for which the tables have no place.
  var others: [String] {
    component.lines.map(\.name).filter { ["RRULE", "RDATE", "ATTENDEE", "ORGANIZER"].contains($0) }
  }

  private func text(_ name: String) -> String? {
    component[name].map { ICalendarText.text($0.value) }.flatMap(\.orNil)
  }

  /// Two numbers with a semicolon between them.
  private func place() throws(FieldError) -> Coordinate? {
    guard let value = component["GEO"]?.value else { return nil }
    let numbers = value.split(separator: ";").compactMap { NumberCell.number(String($0)) }
    guard numbers.count == 2 else { throw FieldError(field: "GEO", value: value, requirement: .number) }
    return try Coordinate(latitude: numbers[0], longitude: numbers[1])
  }

  private static func required(_ component: ICalendarReader.Component, _ name: String) throws(FieldError) -> String {
    guard let value = component[name]?.value, !value.isEmpty else {
      throw FieldError(field: name, value: "", requirement: .nonEmpty)
    }
    return value
  }

  /// The zone that a time names; nil where it names none.
  private static func zone(_ line: ICalendarLine, _ zones: [String: String]) throws(FieldError) -> TimeZone? {
    guard let name = line.parameters["TZID"] else { return nil }
    guard let zone = TimeZone(identifier: name) ?? zones[name].flatMap(TimeZone.init(identifier:)) else {
      throw FieldError(field: "\(line.name);TZID", value: name, requirement: .timeZone)
    }
    return zone
  }

  /// From the start to the end, or for the duration; a date alone lasts that day, and an end that is a date alone is the day after.
  private static func span(
    _ component: ICalendarReader.Component, _ zones: [String: String], _ zone: TimeZone
  ) throws(FieldError) -> TimeSpan {
    guard let first = try component["DTSTART"].map(time) else { return TimeSpan() }
    let start = first.instant(in: zone)
    let end: Date? =
      if let line = component["DTEND"] {
        try time(line).instant(in: Self.zone(line, zones) ?? zone)
      } else if let line = component["DURATION"] {
        start + (try duration(line))
      } else {
        first.isDate ? Date(timeIntervalSince1970: first.endSeconds(on: ZoneClock(zone))) : nil
      }
    if let end, end < start {
      throw FieldError(field: "DTEND", value: end.ISO8601Format(), requirement: .notBefore(field: "DTSTART"))
    }
    return TimeSpan(start: start, end: end, clockIsKnown: !first.isDate)
  }

  private static func time(_ line: ICalendarLine) throws(FieldError) -> ISOTime {
    guard let time = ICalendarTime.time(line.value) else {
      throw FieldError(field: line.name, value: line.value, requirement: .time)
    }
    return time
  }

  private static func duration(_ line: ICalendarLine) throws(FieldError) -> Double {
    guard let seconds = ICalendarTime.seconds(line.value) else {
      throw FieldError(field: line.name, value: line.value, requirement: .atLeast(0))
    }
    return seconds
  }
}
