/// The formats into which tables can be exported; the raw value is the name on the command line.
public enum ExportFormat: String, Sendable, CaseIterable {
  /// Events and attendances of the Open Supporter Data Interface.
  case osdi
  /// Events, timeslots and attendances of Mobilize.
  case mobilize
  /// Missions of the French state's hub of volunteering, API Engagement.
  case apiEngagement = "api-engagement"
  /// Events of a calendar (RFC 5545).
  case ical
  /// Events that web pages describe in schema.org's words.
  case schemaOrg = "schema-org"
}
