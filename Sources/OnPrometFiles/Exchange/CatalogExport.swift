import CivicDomain
import Foundation
import OnPrometReport

/// A catalog in another system's format.
///
/// Nothing but what the format needs is written: of people their identifier, and only where the format has promises. What it has no
/// place for is counted, so that nothing is lost unsaid.
public struct CatalogExport: Sendable {
  /// The document, whole.
  public let text: String
  /// What the format has no place for.
  public let leftAside: [LeftAside]

  /// Writes a document. O(rows).
  /// - Parameters:
  ///   - catalog: The tables.
  ///   - format: The format.
  ///   - isFeed: Whether `api-engagement` is an XML feed; other formats have one form.
  ///   - now: When the document is made, which calendars tell.
  ///   - zone: The zone whose dates dates alone are, where an action names none.
  ///   - map: The map that knows the codes of other vocabularies.
  public init(
    _ catalog: Catalog, as format: ExportFormat, isFeed: Bool = false, now: Date, zone: TimeZone = .gmt,
    map: ActionMap = .standard
  ) {
    let index = ExchangeIndex(catalog)
    let pledges = catalog.pledges.indices.map { catalog.pledges[$0] }
    var actions = catalog.actions
    var attendances = pledges
    var tally: ExportTally
    switch format {
    case .osdi:
      text = OSDIExport.text(actions, index, pledges: pledges)
      tally = ExportTally(OSDIExport.columns)
    case .mobilize:
      attendances = pledges.filter(MobilizeExport.holds)
      text = MobilizeExport.text(actions, index, pledges: attendances)
      tally = ExportTally(MobilizeExport.columns)
    case .apiEngagement:
      actions = actions.filter(\.mayTakePlace)
      let missions = APIEngagementExport(actions, index, zone: zone, map: map)
      text = isFeed ? missions.xml : missions.json
      tally = ExportTally(APIEngagementExport.columns)
    case .ical:
      actions = actions.filter(ICalendarExport.holds)
      text = ICalendarExport(actions, slots: index.slots, now: now, zone: zone).text
      tally = ExportTally(ICalendarExport.columns)
    case .schemaOrg:
      text = SchemaOrgExport(actions, index, zone: zone).json
      tally = ExportTally(SchemaOrgExport.columns)
    }
    tally.count(catalog.organizations, written: catalog.organizations)
    tally.count(catalog.campaigns, written: catalog.campaigns)
    tally.count(catalog.citizens, written: catalog.citizens)
    tally.count(catalog.supporters, written: catalog.supporters)
    tally.count(catalog.actions, written: actions)
    tally.count(catalog.slots, written: catalog.slots)
    tally.count(pledges, written: attendances)
    tally.count(catalog.proposals, written: catalog.proposals)
    tally.count(catalog.reminders, written: catalog.reminders)
    leftAside = tally.leftAside
  }
}
