import CivicDomain
import Foundation
import OnPrometReport

/// Missions of API Engagement, the French state's hub of volunteering, as its interface answers them (JSON) or as partners feed them (XML).
///
/// JSON holds the missions under `data` or `missions`, or is their list; XML holds them as `source/mission`. No number of places means 1 in a feed
/// and is not known in JSON; places that the hub attributed itself are not known in either. Dates are `dd/mm/yyyy` or ISO 8601. A
/// requirement is an ability where it is written as a code, since a sentence would exclude everybody.
public struct APIEngagementImport: ExchangeImport {
  /// Actions and organizations.
  public let reading: ExchangeReading

  /// Reads missions.
  /// - Parameters:
  ///   - input: JSON, or XML, told apart by the first character.
  ///   - zone: The zone of local times.
  ///   - map: The map whose codes the missions are read as.
  ///   - policy: What to do with a mission that cannot be used.
  /// - Throws: The first ``TableProblem`` that the policy does not let pass.
  public init(
    _ input: ByteInput, zone: TimeZone = .gmt, map: ActionMap = .standard, policy: ProblemPolicy = .stop
  ) throws(TableProblem) {
    let log = ProblemLog(policy)
    let text = try input.readText()
    let isFeed = text.first { $0 > 0x20 && !Self.byteOrderMark.contains($0) } == UInt8(ascii: "<")
    let document =
      isFeed
      ? ExchangeDocument(try XMLTree.parse(text, file: input.name), file: input.name, log)
      : try ExchangeDocument(json: text, file: input.name, log)
    let paths = isFeed ? [["source", "mission"]] : [["data"], ["missions"], []]
    guard document.has(paths) else { throw document.missing(isFeed ? "source/mission" : "data") }
    var tables = ExchangeTables()
    try document.forEachRecord(of: paths) { record throws(FieldError) in
      let mission = try HubMission(record, missingPlaces: isFeed ? 1 : nil, zone: zone, map: map)
      try tables.append(mission.action, organizer: mission.organizer)
      tables.leaveAside("tags", count: mission.unknownWords.tags)
      tables.leaveAside("requirements", count: mission.unknownWords.requirements)
      for field in Self.others where record.value(field) != nil { tables.leaveAside(field) }
    }
    reading = ExchangeReading(
      tables, counts: [ImportCount(.modesUnknown, tables.catalog.actions.count { $0.mode == nil })], log)
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Fields for which the tables have no place.
  private static let others = [
    "audience", "closeToTransport", "organizationRNA", "organizationSiret", "reducedMobilityAccessible", "romeSkills",
    "schedule", "softSkills",
  ]
}
