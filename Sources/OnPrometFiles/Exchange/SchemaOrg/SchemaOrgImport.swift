import CivicDomain
import Foundation
import OnPrometReport

/// Events as web pages describe them in schema.org's words (JSON-LD): one event, a list, or a `@graph`.
///
/// `subEvent` with a time of their own are slots. What is no event is counted by its type; people, such as performers, are not read.
/// Source of the words: schema.org, Event.
public struct SchemaOrgImport: ExchangeImport {
  /// Actions, slots and organizations.
  public let reading: ExchangeReading

  /// Reads a document.
  /// - Parameters:
  ///   - input: The JSON.
  ///   - zone: The zone of local times.
  ///   - map: The map whose codes keywords may be.
  ///   - policy: What to do with an event that cannot be used.
  /// - Throws: The first ``TableProblem`` that the policy does not let pass.
  public init(
    _ input: ByteInput, zone: TimeZone = .gmt, map: ActionMap = .standard, policy: ProblemPolicy = .stop
  ) throws(TableProblem) {
    let log = ProblemLog(policy)
    let document = try ExchangeDocument(input, log)
    let paths = [["@graph"], []]
    guard document.has(paths) else { throw document.missing("Event") }
    var tables = ExchangeTables()
    try document.forEachRecord(of: paths) { record throws(FieldError) in
      let types = try record.texts("@type")
      guard types.contains(where: SchemaOrgTerm.isEvent) else {
        return tables.leaveAside(types.first.map(SchemaOrgTerm.bare) ?? "@type")
      }
      let event = try SchemaOrgEvent(record, zone: zone, map: map)
      try tables.append(event.action, slots: event.slots, organizer: event.organizer)
      tables.leaveAside("keywords", count: event.unknownWords)
    }
    reading = ExchangeReading(tables, log)
  }
}
