import CivicDomain
import Foundation

extension Pledge: TableRecord {
  enum Columns {
    typealias C<Value: Sendable> = Column<Pledge, Value>

    static let citizen = C("citizen", .identifier, required: true) { $0.citizen }
    static let action = C("action", .identifier, required: true) { $0.action }
    static let slot = C("slot", .identifier) { $0.slot }
    static let pledgedAt = C("pledged_at", .time) { $0.pledgedAt.map(ISOTime.init) }
    static let places = C("places", .integer) { $0.places }
    static let allOrNone = C("all_or_none", .boolean) { $0.allOrNone }
    static let condition = C("condition", .condition) { $0.condition }
    static let status = C("status", Codec<Status>.closedList) { $0.status }
    static let attended = C("attended", .integer) { $0.attended }
    static let invitedBy = C("invited_by", .identifier) { $0.invitedBy }
    static let confirmBy = C("confirm_by", .time) { $0.confirmBy.map(ISOTime.init) }
    static let cancelledAt = C("cancelled_at", .time) { $0.cancelledAt.map(ISOTime.init) }

    static let all: [any TableColumn<Pledge>] = [
      citizen, action, slot, pledgedAt, places, allOrNone, condition, status, attended, invitedBy,
      confirmBy, cancelledAt,
    ]
  }

  package static var table: TableName { .pledges }
  package static var columns: [any TableColumn<Pledge>] { Columns.all }

  package init(_ row: RowView) throws(FieldError) {
    try self.init(
      citizen: row.required(Columns.citizen), action: row.required(Columns.action), slot: row[Columns.slot],
      pledgedAt: row.instant(Columns.pledgedAt), places: row[Columns.places] ?? 1,
      allOrNone: row[Columns.allOrNone] ?? false, condition: row[Columns.condition],
      status: row[Columns.status] ?? .pledged, attended: row[Columns.attended], invitedBy: row[Columns.invitedBy],
      confirmBy: row.instant(Columns.confirmBy), cancelledAt: row.instant(Columns.cancelledAt))
  }

  package var identity: RowKey? { nil }

  package var references: [Reference] {
    [
      Reference(Columns.citizen.name, .citizens, citizen), Reference(Columns.action.name, .actions, action),
      slot.map { Reference(Columns.slot.name, .slots, [action, $0]) },
      Reference(Columns.invitedBy.name, .citizens, invitedBy),
    ].compactMap { $0 }
  }
}
