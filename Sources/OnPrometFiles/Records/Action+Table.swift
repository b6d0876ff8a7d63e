import CivicDomain
import Foundation

extension Action: TableRecord {
  private enum Columns {
    typealias C<Value: Sendable> = Column<Action, Value>

    static let id = C("id", .identifier, required: true) { $0.id }
    static let title = C("title", .text, required: true) { $0.title }
    static let description = C("description", .text) { $0.description }
    static let organization = C("organization", .identifier) { $0.organization }
    static let initiator = C("initiator", .identifier) { $0.initiator }
    static let mode = C("mode", .identifier) { $0.mode }
    static let themes = C("themes", Codec<Interest>.list) { $0.themes.orNil }
    static let format = C("format", Codec<Format>.closedList) { $0.format }
    static let promisesNeeded = C("promises_needed", .integer) { $0.promisesNeeded }
    static let startsAt = C("starts_at", .time, inZone: { $0.span.writtenStart(in: $0.timeZone ?? $1) })
    static let endsAt = C("ends_at", .time, inZone: { $0.span.writtenEnd(in: $0.timeZone ?? $1) })
    static let hours = C("hours", .number) { $0.hours }
    static let latitude = C("latitude", .number) { $0.location?.latitude }
    static let longitude = C("longitude", .number) { $0.location?.longitude }
    static let area = C("area", .identifier) { $0.area }
    static let minimum = C("minimum", .integer) { $0.minimum }
    static let target = C("target", .integer) { $0.target }
    static let capacity = C("capacity", .integer) { $0.capacity }
    static let pledgeLimit = C("pledge_limit", .integer) { $0.pledgeLimit }
    static let campaign = C("campaign", .identifier) { $0.campaign }
    static let campaignWeight = C("campaign_weight", .number) { $0.campaignWeight }
    static let impact = C("impact", .impactCurve) { $0.impact }
    static let impactValue = C("impact_value", .number) { $0.impactValue }
    static let requires = C("requires", .list(of: .identifier)) { $0.requires.orNil }
    static let languages = C("languages", .list(of: .identifier)) { $0.languages.orNil }
    static let minimumAge = C("minimum_age", .integer) { $0.minimumAge }
    static let closesAt = C("closes_at", .time) { $0.closesAt.map(ISOTime.init) }
    static let status = C("status", Codec<Status>.closedList) { $0.status }
    static let url = C("url", .text) { $0.url }
    static let timeZone = C("time_zone", .timeZone) { $0.timeZone }

    static let all: [any TableColumn<Action>] = [
      id, title, description, organization, initiator, mode, themes, format, promisesNeeded, startsAt, endsAt, hours,
      latitude, longitude, area, minimum, target, capacity, pledgeLimit, campaign, campaignWeight, impact, impactValue,
      requires, languages, minimumAge, closesAt, status, url, timeZone,
    ]
  }

  package static var table: TableName { .actions }
  package static var columns: [any TableColumn<Action>] { Columns.all }

  package init(_ row: RowView) throws(FieldError) {
    try self.init(
      id: row.required(Columns.id), title: row.required(Columns.title), description: row[Columns.description],
      organization: row[Columns.organization], initiator: row[Columns.initiator], mode: row[Columns.mode],
      themes: row[Columns.themes] ?? [], format: row[Columns.format], promisesNeeded: row[Columns.promisesNeeded],
      span: row.span(from: Columns.startsAt, to: Columns.endsAt), hours: row[Columns.hours],
      location: row.coordinate(Columns.latitude, Columns.longitude), area: row[Columns.area],
      minimum: row[Columns.minimum], target: row[Columns.target], capacity: row[Columns.capacity],
      pledgeLimit: row[Columns.pledgeLimit], campaign: row[Columns.campaign],
      campaignWeight: row[Columns.campaignWeight], impact: row[Columns.impact], impactValue: row[Columns.impactValue],
      requires: row[Columns.requires] ?? [], languages: row[Columns.languages] ?? [],
      minimumAge: row[Columns.minimumAge], closesAt: row.endInstant(Columns.closesAt), status: row[Columns.status],
      url: row[Columns.url], timeZone: row[Columns.timeZone])
  }

  package var identity: RowKey? { RowKey(column: Columns.id.name, values: [id]) }

  package var references: [Reference] {
    [
      Reference(Columns.organization.name, .organizations, organization),
      Reference(Columns.initiator.name, .citizens, initiator),
      Reference(Columns.campaign.name, .campaigns, campaign),
    ].compactMap { $0 }
  }

  package var codes: [CodeUse] {
    themes.map { CodeUse(column: Columns.themes.name, list: .themes, code: $0.code) }
      + [mode].compactMap { $0 }.map { CodeUse(column: Columns.mode.name, list: .modes, code: $0) }
  }
}
