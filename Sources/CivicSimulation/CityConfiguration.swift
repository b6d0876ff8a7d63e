import CivicDomain
import Foundation

/// What a simulated city looks like; its size, its calendar and how reliably its people keep their promises.
public struct CityConfiguration: Sendable, Hashable {
  /// People who may act, at least 1.
  public var citizens: Int
  /// Associations that organise, at least 1.
  public var organizations: Int
  /// Actions that one may still join: they start within ``horizonDays`` after ``now``.
  public var upcomingActions: Int
  /// Actions that are over: they took place within ``historyDays`` before ``now``.
  public var pastActions: Int
  /// Clusters in which people live and most actions take place, at least 1.
  public var neighbourhoods = 48
  /// Where the city is: people live within some twenty kilometres.
  public var center: Center = Center(latitude: 45.76, longitude: 4.84)
  /// The instant that separates past from upcoming.
  public var now: Date
  /// The city's local time.
  public var timeZone: TimeZone
  /// The language in which titles are written.
  public var language: Language = .en
  /// Days over which upcoming actions spread.
  public var horizonDays = 60.0
  /// Days over which past actions spread.
  public var historyDays = 180.0
  /// The most people any action is made for.
  public var largestTarget = 2_000
  /// How many places are promised to an action by themselves, as shares of its target.
  public var demand = 0.1..<1.4
  /// What decides whether a promise is kept.
  public var keeping = Keeping()
  /// What was proposed to people, and what decides how they answer.
  public var accepting = Accepting()

  /// Creates a configuration.
  /// - Parameters:
  ///   - citizens: People who may act.
  ///   - upcomingActions: Actions that one may still join.
  ///   - pastActions: Actions that are over; half as many as upcoming ones unless given.
  ///   - organizations: Associations; one for 25 upcoming actions unless given.
  ///   - now: The instant that separates past from upcoming.
  ///   - timeZone: The city's local time.
  public init(
    citizens: Int = 100_000, upcomingActions: Int = 10_000, pastActions: Int? = nil, organizations: Int? = nil,
    now: Date, timeZone: TimeZone
  ) {
    self.citizens = citizens
    self.upcomingActions = upcomingActions
    self.pastActions = pastActions ?? upcomingActions / 2
    self.organizations = organizations ?? max(1, upcomingActions / 25)
    self.now = now
    self.timeZone = timeZone
  }

  /// A point in degrees that need not be checked before the city is generated.
  public struct Center: Sendable, Hashable {
    /// Degrees north.
    public var latitude: Double
    /// Degrees east.
    public var longitude: Double

    /// Creates a point.
    public init(latitude: Double, longitude: Double) {
      self.latitude = latitude
      self.longitude = longitude
    }
  }

  /// The log-odds that a promise is kept: a base plus effects, each drawn from a normal distribution of mean 0.
  public struct Keeping: Sendable, Hashable {
    /// Log-odds of an average citizen, organizer, mode and day for a promise of today.
    public var base = 1.1
    /// Standard deviation of the citizens' effects.
    public var citizenSpread = 0.8
    /// Standard deviation of the organizers' effects.
    public var organizerSpread = 0.5
    /// Standard deviation of the organizers' change in a year.
    public var organizerDrift = 0.4
    /// Standard deviation of the modes' effects.
    public var modeSpread = 0.3
    /// Standard deviation of what moves everybody who promised the same action at once.
    public var sharedShock = 0.4
    /// What each day between the promise and the action adds.
    public var leadDay = -0.015
    /// Share of the promises that are withdrawn in time.
    public var withdrawn = 0.06

    /// Creates the usual city's keeping.
    public init() {}
  }

  func validate() throws(FieldError) {
    try Self.check("citizens", citizens, atLeast: 1)
    try Self.check("organizations", organizations, atLeast: 1)
    try Self.check("neighbourhoods", neighbourhoods, atLeast: 1)
    try Self.check("upcoming_actions", upcomingActions, atLeast: 0)
    try Self.check("past_actions", pastActions, atLeast: 0)
    _ = try Coordinate(latitude: center.latitude, longitude: center.longitude)
  }

  private static func check(_ field: String, _ value: Int, atLeast bound: Int) throws(FieldError) {
    guard value < bound else { return }
    throw FieldError(field: field, value: "\(value)", requirement: .atLeast(Double(bound)))
  }
}
