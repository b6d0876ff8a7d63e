import Foundation

/// One concrete thing to join. Whatever is unknown is nil or empty, and neutral.
public struct Action: Sendable, Hashable {
  /// How far the action has come.
  public enum Status: String, Sendable, CaseIterable, Codable {
    /// People may join.
    case open
    /// Enough have promised: it goes ahead, and people may still join.
    case activated
    /// Too few promised in time.
    case failed
    /// Called off.
    case cancelled
    /// Over.
    case done
  }

  /// The identifier.
  public let id: String
  /// What people read first.
  public var title: String
  /// More about it.
  public var description: String?
  /// The organization that organises it.
  public var organization: String?
  /// The citizen who started it, when no organization did.
  public var initiator: String?
  /// The code of the mode of action.
  public var mode: String?
  /// The causes it serves.
  public var themes: [Interest]
  /// On site, remote or both.
  public var format: Format?
  /// Places that must be promised by `closesAt` for it to go ahead.
  public var promisesNeeded: Int?
  /// When it takes place.
  public var span: TimeSpan
  /// Hours asked of one participant, where the organizer says so.
  public var hours: Double?
  /// Where it takes place.
  public var location: Coordinate?
  /// The code of an area.
  public var area: String?
  /// People who must come, else nothing is achieved.
  public var minimum: Int?
  /// People who should come.
  public var target: Int?
  /// People beyond whom nobody adds anything.
  public var capacity: Int?
  /// Places that may be promised, where the organizer says so; see ``promiseLimit``.
  public var pledgeLimit: Int?
  /// The campaign it belongs to.
  public var campaign: String?
  /// What one participation counts in that campaign, 1 unless given.
  public var campaignWeight: Double?
  /// How the number who come turns into impact.
  public var impact: ImpactCurve?
  /// The impact at target that the organizer declares.
  public var impactValue: Double?
  /// Abilities a participant needs.
  public var requires: [String]
  /// Languages spoken there; empty when unknown.
  public var languages: [String]
  /// The age a participant must reach in the year of the action.
  public var minimumAge: Int?
  /// The last instant at which one may promise.
  public var closesAt: Date?
  /// How far it has come; open unless known.
  public var status: Status?
  /// Where to read more.
  public var url: String?
  /// The zone of its local time; nil when unknown.
  public var timeZone: TimeZone?

  /// Creates an action.
  /// - Throws: ``FieldError`` for an empty identifier or title, an end before the start, a minimum above the capacity, a
  ///   minimum above the pledge limit, a negative number, or both an organization and an initiator.
  public init(
    id: String, title: String, description: String? = nil, organization: String? = nil, initiator: String? = nil,
    mode: String? = nil, themes: [Interest] = [], format: Format? = nil, promisesNeeded: Int? = nil,
    span: TimeSpan = TimeSpan(), hours: Double? = nil, location: Coordinate? = nil, area: String? = nil,
    minimum: Int? = nil, target: Int? = nil, capacity: Int? = nil, pledgeLimit: Int? = nil, campaign: String? = nil,
    campaignWeight: Double? = nil, impact: ImpactCurve? = nil, impactValue: Double? = nil, requires: [String] = [],
    languages: [String] = [], minimumAge: Int? = nil, closesAt: Date? = nil, status: Status? = nil,
    url: String? = nil, timeZone: TimeZone? = nil
  ) throws(FieldError) {
    try Validation.identifier(id)
    try Validation.identifier(title, "title")
    if let organization, initiator != nil {
      throw FieldError(field: "organization", value: organization, requirement: .exclusive(with: "initiator"))
    }
    try Validation.interests(themes, "themes")
    try Validation.count(promisesNeeded, "promises_needed")
    try span.validate()
    try Validation.number(hours, "hours", in: 0...100_000)
    try Validation.count(minimum, "minimum")
    try Validation.count(target, "target", atLeast: 1)
    try Validation.count(capacity, "capacity")
    try Validation.count(pledgeLimit, "pledge_limit")
    try Validation.order(minimum, "minimum", notAbove: capacity, "capacity")
    try Validation.order(minimum, "minimum", notAbove: pledgeLimit, "pledge_limit")
    try Validation.number(campaignWeight, "campaign_weight", in: 0...1e6)
    try Validation.number(impactValue, "impact_value", in: 0...1e12)
    try Validation.count(minimumAge, "minimum_age")
    self.id = id
    self.title = title
    self.description = description
    self.organization = organization
    self.initiator = initiator
    self.mode = mode
    self.themes = themes
    self.format = format
    self.promisesNeeded = promisesNeeded
    self.span = span
    self.hours = hours
    self.location = location
    self.area = area
    self.minimum = minimum
    self.target = target
    self.capacity = capacity
    self.pledgeLimit = pledgeLimit
    self.campaign = campaign
    self.campaignWeight = campaignWeight
    self.impact = impact
    self.impactValue = impactValue
    self.requires = requires
    self.languages = languages
    self.minimumAge = minimumAge
    self.closesAt = closesAt
    self.status = status
    self.url = url
    self.timeZone = timeZone
  }

  /// Places that may be promised: the pledge limit, else the capacity, else no limit.
  public var promiseLimit: Int? {
    pledgeLimit ?? capacity
  }

  /// Who organises it: the organization, else the initiator.
  public var organizer: String? {
    organization ?? initiator
  }

  /// Whether it is open or activated, as far as that is known.
  public var mayTakePlace: Bool {
    status.map { $0 == .open || $0 == .activated } ?? true
  }

  /// Whether it has yet to begin, as far as that is known.
  public func isAhead(of now: Date) -> Bool {
    (span.start ?? span.end).map { $0 > now } ?? true
  }
}
