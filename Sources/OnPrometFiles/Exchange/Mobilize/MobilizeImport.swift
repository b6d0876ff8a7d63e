import CivicDomain
import Foundation
import OnPrometReport

/// Events with their timeslots, and attendances, as Mobilize's interface answers them.
///
/// The file is one JSON document: `{"events": […], "attendances": […]}`, or an answer with its list under `data`. Of a person only the number
/// is taken. A confirmed or registered person is a pledge; `attended` that is null is not known.
public struct MobilizeImport: ExchangeImport {
  /// Actions, slots, organizations, citizens and pledges.
  public let reading: ExchangeReading

  /// Reads a document.
  /// - Parameters:
  ///   - input: The JSON.
  ///   - policy: What to do with an object that cannot be used.
  /// - Throws: The first ``TableProblem`` that the policy does not let pass.
  public init(_ input: ByteInput, policy: ProblemPolicy = .stop) throws(TableProblem) {
    let log = ProblemLog(policy)
    let document = try ExchangeDocument(input, log)
    var tables = ExchangeTables()
    guard document.has(Self.events) || document.has(Self.attendances) else { throw document.missing("events") }
    try document.forEachRecord(of: Self.events) { record throws(FieldError) in
      guard record.value("person") == nil else { return try tables.append(Self.pledge(record), event: "event.id") }
      let event = try MobilizeEvent(record)
      try tables.append(event.action, slots: event.slots, organizer: event.organizer)
    }
    try document.forEachRecord(of: Self.attendances) { record throws(FieldError) in
      try tables.append(Self.pledge(record), event: "event.id")
    }
    reading = ExchangeReading(tables, log)
  }

  private static let events = [["events"], ["data"]]
  private static let attendances = [["attendances"]]

  private static func pledge(_ record: ExchangeRecord) throws(FieldError) -> Pledge {
    let status = try record.word("status", of: ["REGISTERED", "CONFIRMED", "CANCELLED"])
    let person = record.value("person.id") == nil ? "person.user_id" : "person.id"
    return try Pledge(
      citizen: record.required(person), action: record.required("event.id"),
      slot: record.text("timeslot.id"), pledgedAt: record.instant("created_date", in: .gmt),
      status: ExchangeTables.status(attended: record.flag("attended"), isCancelled: status == "CANCELLED"))
  }
}

/// An event with its timeslots.
private struct MobilizeEvent {
  let action: Action
  let slots: [Slot]
  let organizer: Organization?

  init(_ record: ExchangeRecord) throws(FieldError) {
    let id = try record.required("id")
    let zone = try record.zone("timezone")
    let timeslots = try Self.slots(record, of: id, in: zone ?? .gmt)
    // A single timeslot of the event's own number is the event itself.
    slots = timeslots.map(\.id) == [id] ? [] : timeslots
    organizer = try record.text("sponsor.id").map { id throws(FieldError) in
      try Organization(id: id, name: record.text("sponsor.name"), kind: .association)
    }
    let rooms = timeslots.map(\.capacity)
    action = try Action(
      id: id, title: record.required("title"), description: record.text("description"), organization: organizer?.id,
      mode: record.text("event_type").flatMap(MobilizeKinds.mode),
      format: record.flag("is_virtual").map { $0 ? .remote : .onsite },
      span: TimeSpan(start: timeslots.compactMap(\.span.start).min(), end: timeslots.compactMap(\.span.end).max()),
      location: record.place("location.location"),
      capacity: rooms.isEmpty || rooms.contains(nil) ? nil : rooms.compactMap(\.self).reduce(0, +),
      url: record.text("browser_url"), timeZone: zone)
  }

  private static func slots(_ record: ExchangeRecord, of event: String, in zone: TimeZone) throws(FieldError) -> [Slot]
  {
    var slots: [Slot] = []
    for value in record.value("timeslots")?.array ?? [] {
      let slot = ExchangeRecord(value: value)
      slots.append(
        try Slot(
          action: event, id: slot.required("id"),
          span: slot.span("start_date", "end_date", in: zone),
          capacity: slot.count("max_attendees")))
    }
    return slots
  }
}
