import CivicDomain
import Foundation

/// A row of the listing.
struct NYCOpportunity {
  /// Where a mode was read.
  enum ModeSource {
    case title
    case summary
  }

  /// The local time of the listing's dates.
  static let timeZone = TimeZone(identifier: "America/New_York") ?? .gmt
  /// The number that stands for "as many as come".
  private static let anyNumber = 9999

  private enum Columns {
    typealias C<Value: Sendable> = Column<NYCOpportunity, Value>

    static let id = C("id", .identifier, required: true)
    static let title = C("title", .text, required: true)
    static let summary = C("summary", .text)
    static let category = C("category", .identifier)
    static let organizationName = C("organization", .text)
    static let organization = C("organization_id", .identifier)
    static let wanted = C("volunteers_requested", .integer)
    static let starts = C("starts", .time)
    static let ends = C("ends", .time)
    static let borough = C("borough", .identifier)
    static let latitude = C("latitude", .number)
    static let longitude = C("longitude", .number)

    static let all: [any TableColumn<NYCOpportunity>] = [
      id, title, summary, category, organizationName, organization, wanted, starts, ends, borough, latitude, longitude,
    ]
  }

  static var columns: [any TableColumn<NYCOpportunity>] { Columns.all }

  let id: String
  let title: String
  let summary: String?
  let category: String?
  let organization: String?
  let organizationName: String?
  let wanted: Int?
  let span: TimeSpan
  let borough: String?
  let location: Coordinate?

  init(_ row: RowView) throws(FieldError) {
    id = try row.required(Columns.id)
    title = try row.required(Columns.title)
    summary = try row[Columns.summary]
    category = try row[Columns.category]
    organization = try row[Columns.organization]
    organizationName = try row[Columns.organizationName]
    wanted = try row[Columns.wanted]
    span = try row.span(from: Columns.starts, to: Columns.ends)
    borough = try row[Columns.borough]
    location = try row.coordinate(Columns.latitude, Columns.longitude)
  }

  /// The mode of action, from the title, else from the summary.
  var mode: (code: String, source: ModeSource)? {
    if let code = NYCServiceModes.rules.first(in: title) { return (code, .title) }
    return summary.flatMap(NYCServiceModes.rules.first).map { ($0, .summary) }
  }

  func action(mode: String?) throws(FieldError) -> Action {
    try Action(
      id: id, title: title, description: summary, organization: organization, mode: mode,
      themes: NYCServiceThemes.codes(category: category, title: title).map { Interest($0) }, format: format, span: span,
      location: location, area: borough == "Staten Is" ? "Staten Island" : borough, target: target,
      minimumAge: minimumAge, timeZone: Self.timeZone)
  }

  private var target: Int? {
    guard let wanted, wanted > 0, wanted != Self.anyNumber else { return nil }
    return wanted
  }

  private var format: Format? {
    let words = WordRules([.init(Format.remote.rawValue, "e mentor", "virtual*", "from home", "at home")])
    return words.first(in: title).flatMap(Format.init)
  }

  private var minimumAge: Int? {
    title.contains("55+ Only") ? 55 : nil
  }
}
