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
}
