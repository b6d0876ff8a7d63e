import CivicDomain
import Foundation

/// Actions as a calendar (RFC 5545): one event for each that has a date, one for each slot, as a part of its action's.
///
/// Times are in UTC, days are days of the action's zone. Identifiers are stable, so that a program that reads the calendar again moves
/// events and does not double them.
struct ICalendarExport {
  private let stamp: String
  private let zone: TimeZone
  private(set) var text = ""

  /// - Parameters:
  ///   - actions: What to write; those without a start have no day to stand on and are left out.
  ///   - slots: The slots of an action that are written.
  ///   - name: What programs call the calendar.
  ///   - now: When the calendar was made.
  ///   - zone: The zone whose dates dates alone are, where an action names none.
  init(_ actions: [Action], slots: (Action) -> [Slot], name: String? = nil, now: Date, zone: TimeZone) {
    stamp = ICalendarTime.text(now)
    self.zone = zone
    line("BEGIN", "VCALENDAR")
    line("VERSION", "2.0")
    line("PRODID", "-//On Promet//On Promet//EN")
    line("CALSCALE", "GREGORIAN")
    line("METHOD", "PUBLISH")
    if let name {
      line("NAME", ICalendarText.escaped(name))
      line("X-WR-CALNAME", ICalendarText.escaped(name))
    }
    for action in actions where Self.holds(action) {
      let slots = slots(action).filter { $0.span.start != nil }
      append(action, isCovered: !slots.isEmpty)
      for slot in slots { append(slot, of: action) }
    }
    line("END", "VCALENDAR")
  }

  /// The columns that events hold.
  static let columns: [TableName: Set<String>] = [
    .actions: [
      "id", "title", "description", "mode", "themes", "starts_at", "ends_at", "latitude", "longitude", "area", "status",
      "url",
    ],
    .slots: ["action", "id", "starts_at", "ends_at", "role"],
  ]

  /// Whether an action has a day to stand on.
  static func holds(_ action: Action) -> Bool { action.span.start != nil }

  private mutating func append(_ action: Action, isCovered: Bool) {
    line("BEGIN", "VEVENT")
    line("UID", ICalendarIdentifier.global(action.id))
    append(action.span, zone: action.timeZone ?? zone)
    line("SUMMARY", ICalendarText.escaped(action.title))
    if let description = action.description { line("DESCRIPTION", ICalendarText.escaped(description)) }
    if let place = action.location {
      line("GEO", "\(ShortestNumber.text(place.latitude));\(ShortestNumber.text(place.longitude))")
    }
    if let area = action.area { line("LOCATION", ICalendarText.escaped(area)) }
    if let words = ExchangeCodes.words(of: action).orNil {
      line("CATEGORIES", words.map(ICalendarText.escaped).joined(separator: ","))
    }
    if let url = action.url { line("URL", url.filter { !$0.isNewline }) }
    line("STATUS", Self.status(action))
    // Whoever comes takes one slot, not the whole of the action.
    if isCovered { line("TRANSP", "TRANSPARENT") }
    line("END", "VEVENT")
  }

  private mutating func append(_ slot: Slot, of action: Action) {
    line("BEGIN", "VEVENT")
    line("UID", ICalendarIdentifier.global(action.id, slot: slot.id))
    append(slot.span, zone: action.timeZone ?? zone)
    line("SUMMARY", ICalendarText.escaped(slot.role ?? action.title))
    line("RELATED-TO", ICalendarIdentifier.global(action.id))
    line("STATUS", Self.status(action))
    line("END", "VEVENT")
  }

  private mutating func append(_ span: TimeSpan, zone: TimeZone) {
    line("DTSTAMP", stamp)
    let (first, last) = (span.writtenStart(in: zone), span.writtenEnd(in: zone))
    // Both are days or none is; the day that ends an event stands after its last one.
    if let first, first.isDate, last?.isDate ?? true {
      line("DTSTART;VALUE=DATE", ICalendarTime.text(day: first.day))
      if let last { line("DTEND;VALUE=DATE", ICalendarTime.text(day: last.day + 1)) }
    } else {
      if let start = span.start { line("DTSTART", ICalendarTime.text(start)) }
      if let end = span.end { line("DTEND", ICalendarTime.text(end)) }
    }
  }

  private mutating func line(_ name: String, _ value: String) { text += ICalendarText.line(name, value) }

  private static func status(_ action: Action) -> String {
    switch action.status {
    case .cancelled, .failed: "CANCELLED"
    case .open, nil: action.promisesNeeded == nil ? "CONFIRMED" : "TENTATIVE"
    case .activated, .done: "CONFIRMED"
    }
  }
}
