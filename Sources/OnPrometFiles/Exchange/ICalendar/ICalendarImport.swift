import CivicDomain
import Foundation
import OnPrometReport

/// Events of a calendar (RFC 5545) as actions; an event that is a part of another one in the file is a slot of it.
///
/// Of an event that repeats, the first time is read, and moved repetitions are counted. People are not read.
public struct ICalendarImport: ExchangeImport {
  /// Actions and slots.
  public let reading: ExchangeReading

  /// Reads a calendar.
  /// - Parameters:
  ///   - input: The calendar.
  ///   - zone: The zone of times that name none.
  ///   - map: The map whose codes categories may be.
  ///   - policy: What to do with an event that cannot be used; a problem's row is the line where the event begins.
  /// - Throws: The first ``TableProblem`` that the policy does not let pass.
  public init(
    _ input: ByteInput, zone: TimeZone = .gmt, map: ActionMap = .standard, policy: ProblemPolicy = .stop
  ) throws(TableProblem) {
    let log = ProblemLog(policy)
    let reader = try ICalendarReader(input)
    let known = Set(reader.events.compactMap { $0["UID"] }.map { ICalendarIdentifier.local($0.value) })
    var tables = ExchangeTables()
    for component in reader.events {
      guard component["RECURRENCE-ID"] == nil else {
        tables.leaveAside("RECURRENCE-ID")
        continue
      }
      do throws(FieldError) {
        let event = try ICalendarEvent(component, zones: reader.zones, zone: zone, map: map)
        if let parent = event.parent, known.contains(parent), parent != event.id {
          tables.append(try event.slot(of: parent))
        } else {
          try tables.append(event.action())
        }
        tables.leaveAside("CATEGORIES", count: event.codes.unknown)
        for other in event.others { tables.leaveAside(other) }
      } catch {
        try log.add(TableProblem(error, file: input.name, row: component.line))
      }
    }
    reading = ExchangeReading(tables, log)
  }
}
