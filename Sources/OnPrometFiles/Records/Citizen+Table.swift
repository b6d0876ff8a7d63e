import CivicDomain
import Foundation

extension Citizen: TableRecord {
  private enum Columns {
    typealias C<Value: Sendable> = Column<Citizen, Value>

    static let id = C("id", .identifier, required: true) { $0.id }
    static let themes = C("themes", Codec<Interest>.list) { $0.themes.orNil }
    static let modes = C("modes", Codec<Interest>.list) { $0.modes.orNil }
    static let formats = C("formats", .list(of: Codec<Format>.closedList)) { $0.formats.orNil }
    static let availability = C("availability", .availability) { $0.availability }
    static let maximumHours = C("max_hours", .number) { $0.maximumHours }
    static let monthlyHours = C("monthly_hours", .number) { $0.monthlyHours }
    static let latitude = C("latitude", .number) { $0.location?.latitude }
    static let longitude = C("longitude", .number) { $0.location?.longitude }
    static let radius = C("radius_km", .number) { $0.radius }
    static let area = C("area", .identifier) { $0.area }
    static let languages = C("languages", .list(of: .identifier)) { $0.languages.orNil }
    static let abilities = C("abilities", .list(of: .identifier)) { $0.abilities.orNil }
    static let birthYear = C("birth_year", .integer) { $0.birthYear }
    static let organization = C("organization", .identifier) { $0.organization }
    static let department = C("department", .identifier) { $0.department }
    static let comesWith = C("comes_with", .list(of: .identifier)) { $0.comesWith.orNil }
    static let contactable = C("contactable", .boolean) { $0.contactable }
    static let joinedAt = C("joined_at", .time) { $0.joinedAt.map(ISOTime.init) }
    static let timeZone = C("time_zone", .timeZone) { $0.timeZone }

    static let all: [any TableColumn<Citizen>] = [
      id, themes, modes, formats, availability, maximumHours, monthlyHours, latitude, longitude, radius, area,
      languages, abilities, birthYear, organization, department, comesWith, contactable, joinedAt, timeZone,
    ]
  }

  package static var table: TableName { .citizens }
  package static var columns: [any TableColumn<Citizen>] { Columns.all }

  package init(_ row: RowView) throws(FieldError) {
    try self.init(
      id: row.required(Columns.id), themes: row[Columns.themes] ?? [], modes: row[Columns.modes] ?? [],
      formats: row[Columns.formats] ?? [], availability: row[Columns.availability],
      maximumHours: row[Columns.maximumHours], monthlyHours: row[Columns.monthlyHours],
      location: row.coordinate(Columns.latitude, Columns.longitude), radius: row[Columns.radius],
      area: row[Columns.area], languages: row[Columns.languages] ?? [], abilities: row[Columns.abilities] ?? [],
      birthYear: row[Columns.birthYear], organization: row[Columns.organization], department: row[Columns.department],
      comesWith: row[Columns.comesWith] ?? [], contactable: row[Columns.contactable],
      joinedAt: row.instant(Columns.joinedAt), timeZone: row[Columns.timeZone])
  }

  package var identity: RowKey? { RowKey(column: Columns.id.name, values: [id]) }

  package var references: [Reference] {
    [Reference(Columns.organization.name, .organizations, organization)].compactMap { $0 }
      + comesWith.map { Reference(Columns.comesWith.name, .citizens, [$0]) }
  }

  package var codes: [CodeUse] {
    themes.map { CodeUse(column: Columns.themes.name, list: .themes, code: $0.code) }
      + modes.map { CodeUse(column: Columns.modes.name, list: .modes, code: $0.code) }
  }
}
