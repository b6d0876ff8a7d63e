import CivicDomain
import Foundation
import OnPrometReport

/// Events and attendances of the Open Supporter Data Interface.
///
/// The file is one JSON document with `osdi:events` and `osdi:attendances`, embedded or not. Of a person only the last part of the link is taken.
/// An accepted attendance is a pledge; who declined, wavers or has not answered promises nothing, and is counted. `attended` that is
/// absent or null is not known.
public struct OSDIImport: ExchangeImport {
  /// Actions, organizations, citizens and pledges.
  public let reading: ExchangeReading

  /// Reads a document.
  /// - Parameters:
  ///   - input: The JSON.
  ///   - zone: The zone of local times where an event names none.
  ///   - policy: What to do with an object that cannot be used.
  /// - Throws: The first ``TableProblem`` that the policy does not let pass.
  public init(_ input: ByteInput, zone: TimeZone = .gmt, policy: ProblemPolicy = .stop) throws(TableProblem) {
    let log = ProblemLog(policy)
    let document = try ExchangeDocument(input, log)
    var tables = ExchangeTables()
    guard document.has(Self.events) || document.has(Self.attendances) else { throw document.missing("osdi:events") }
    try document.forEachRecord(of: Self.events) { record throws(FieldError) in
      try tables.append(Self.action(record, zone))
    }
    try document.forEachRecord(of: Self.attendances) { record throws(FieldError) in
      guard let pledge = try Self.pledge(record, zone) else { return tables.countWithoutPromise() }
      try tables.append(pledge, event: Self.eventLink)
    }
    reading = ExchangeReading(tables, counts: [ImportCount(.withoutPromise, tables.withoutPromise)], log)
  }

  private static let events = [["_embedded", "osdi:events"], ["osdi:events"], ["events"]]
  private static let attendances = [["_embedded", "osdi:attendances"], ["osdi:attendances"], ["attendances"]]
  private static let eventLink = "_links.osdi:event.href"

  private static func action(_ record: ExchangeRecord, _ given: TimeZone) throws(FieldError) -> Action {
    let own = try record.zone("timezone_identifier")
    let status = try record.text("status")
    let place = try record.place("location.location")
    return try Action(
      id: identifier(record), title: record.required("title"), description: record.text("description"),
      format: place == nil ? nil : .onsite,
      span: record.span("start_date", "end_date", in: own ?? given),
      location: place, capacity: record.count("capacity"), status: status == "cancelled" ? .cancelled : nil,
      url: record.text("browser_url"), timeZone: own)
  }

  /// The pledge that an attendance is; nil where it promises nothing.
  private static func pledge(_ record: ExchangeRecord, _ zone: TimeZone) throws(FieldError) -> Pledge? {
    let status = try record.word(
      "status", of: ["accepted", "tentative", "declined", "cancelled", "needs action"])
    let attended = try record.flag("attended")
    guard status == "accepted" || status == "cancelled" || attended == true else { return nil }
    return try Pledge(
      citizen: linked(record, "_links.osdi:person.href"), action: linked(record, eventLink),
      pledgedAt: record.instant("created_date", in: zone),
      status: ExchangeTables.status(attended: attended, isCancelled: status == "cancelled"),
      invitedBy: record.value("_links.osdi:invited_by") == nil
        ? record.text("invited_by") : linked(record, "_links.osdi:invited_by.href"))
  }

  /// The first identifier, without the name of the system before it.
  private static func identifier(_ record: ExchangeRecord) throws(FieldError) -> String {
    guard let first = record.value("identifiers")?.array?.first?.string, !first.isEmpty else {
      return try record.required("id")
    }
    return first.split(separator: ":", maxSplits: 1).last.map(String.init) ?? first
  }

  /// The last part of a link.
  private static func linked(_ record: ExchangeRecord, _ path: String) throws(FieldError) -> String {
    let link = try record.required(path)
    guard let last = link.split(separator: "/").last, let identifier = String(last).removingPercentEncoding else {
      throw FieldError(field: path, value: link, requirement: .nonEmpty)
    }
    return identifier
  }
}
