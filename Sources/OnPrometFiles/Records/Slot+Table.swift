import CivicDomain
import Foundation

extension Slot: TableRecord {
  private enum Columns {
    typealias C<Value: Sendable> = Column<Slot, Value>

    static let action = C("action", .identifier, required: true) { $0.action }
    static let id = C("id", .identifier, required: true) { $0.id }
    static let startsAt = C("starts_at", .time, inZone: { $0.span.writtenStart(in: $1) })
    static let endsAt = C("ends_at", .time, inZone: { $0.span.writtenEnd(in: $1) })
    static let role = C("role", .text) { $0.role }
    static let requires = C("requires", .list(of: .identifier)) { $0.requires.orNil }
    static let minimum = C("minimum", .integer) { $0.minimum }
    static let target = C("target", .integer) { $0.target }
    static let capacity = C("capacity", .integer) { $0.capacity }

    static let all: [any TableColumn<Slot>] = [
      action, id, startsAt, endsAt, role, requires, minimum, target, capacity,
    ]
  }

  package static var table: TableName { .slots }
  package static var columns: [any TableColumn<Slot>] { Columns.all }

  package init(_ row: RowView) throws(FieldError) {
    try self.init(
      action: row.required(Columns.action), id: row.required(Columns.id),
      span: row.span(from: Columns.startsAt, to: Columns.endsAt), role: row[Columns.role],
      requires: row[Columns.requires] ?? [], minimum: row[Columns.minimum], target: row[Columns.target],
      capacity: row[Columns.capacity])
  }

  package var identity: RowKey? { RowKey(column: Columns.id.name, values: [action, id]) }
  package var references: [Reference] { [Reference(Columns.action.name, .actions, [action])] }
}
