/// The formats that can be imported; the raw value is the name on the command line.
public enum ImportFormat: String, Sendable, CaseIterable {
  /// New York's listing of volunteer opportunities.
  case nycService = "nyc-service"
  /// Ballots of participatory budgets.
  case pabulib
  /// Interactions of users with items.
  case recbole
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
