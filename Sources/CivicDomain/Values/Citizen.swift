import Foundation

/// A person who may join actions. Whatever is unknown is nil or empty, and neutral.
public struct Citizen: Sendable, Hashable {
  /// The opaque identifier.
  public let id: String
  /// Causes the person cares about; negative weights are dislikes.
  public var themes: [Interest]
  /// Modes of action the person likes.
  public var modes: [Interest]
  /// Formats the person accepts; empty when unknown.
  public var formats: [Format]
  /// Usual free time, in local time.
  public var availability: Availability?
  /// The longest single commitment, in hours.
  public var maximumHours: Double?
  /// Hours the person can give in a calendar month.
  public var monthlyHours: Double?
  /// Where the person starts from.
  public var location: Coordinate?
  /// How far the person travels, in kilometres.
  public var radius: Double?
  /// The code of an area.
  public var area: String?
  /// Languages spoken; empty when unknown.
  public var languages: [String]
  /// Abilities the person has; empty when unknown.
  public var abilities: [String]
  /// The year of birth.
  public var birthYear: Int?
  /// The organization, usually an employer.
  public var organization: String?
  /// The department in that organization.
  public var department: String?
  /// The people without whom this one does not come; empty when unknown.
  public var comesWith: [String]
  /// Whether the person agreed to be contacted; nil when unknown.
  public var contactable: Bool?
  /// When the person joined.
  public var joinedAt: Date?
  /// The zone of the person's local time; nil when unknown.
  public var timeZone: TimeZone?

  /// Creates a citizen.
  /// - Throws: ``FieldError`` for an empty identifier, a weight that is not finite, hours or a radius below 0, or a year of
  ///   birth outside 1850...2200.
  public init(
    id: String, themes: [Interest] = [], modes: [Interest] = [], formats: [Format] = [],
    availability: Availability? = nil, maximumHours: Double? = nil, monthlyHours: Double? = nil,
    location: Coordinate? = nil, radius: Double? = nil, area: String? = nil, languages: [String] = [],
    abilities: [String] = [], birthYear: Int? = nil, organization: String? = nil, department: String? = nil,
    comesWith: [String] = [], contactable: Bool? = nil, joinedAt: Date? = nil, timeZone: TimeZone? = nil
  ) throws(FieldError) {
    try Validation.identifier(id)
    try Validation.interests(themes, "themes")
    try Validation.interests(modes, "modes")
    try Validation.number(maximumHours, "max_hours", atLeast: 0)
    try Validation.number(monthlyHours, "monthly_hours", atLeast: 0)
    try Validation.number(radius, "radius_km", atLeast: 0)
    try Validation.number(birthYear.map(Double.init), "birth_year", in: 1850...2200)
    self.id = id
    self.themes = themes
    self.modes = modes
    self.formats = formats
    self.availability = availability
    self.maximumHours = maximumHours
    self.monthlyHours = monthlyHours
    self.location = location
    self.radius = radius
    self.area = area
    self.languages = languages
    self.abilities = abilities
    self.birthYear = birthYear
    self.organization = organization
    self.department = department
    self.comesWith = comesWith
    self.contactable = contactable
    self.joinedAt = joinedAt
    self.timeZone = timeZone
  }
}
