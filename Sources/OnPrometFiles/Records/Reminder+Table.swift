import CivicDomain
import Foundation

extension Reminder: TableRecord {
  private enum Columns {
    typealias C<Value: Sendable> = Column<Reminder, Value>

    static let citizen = C("citizen", .identifier, required: true) { $0.citizen }
    static let action = C("action", .identifier, required: true) { $0.action }
    static let sentAt = C("sent_at", .time, required: true) { ISOTime($0.sentAt) }
    static let variant = C("variant", .text) { $0.variant }
    static let propensity = C("propensity", .number) { $0.propensity }
    static let randomized = C("randomized", .boolean) { $0.randomized }

    static let all: [any TableColumn<Reminder>] = [citizen, action, sentAt, variant, propensity, randomized]
  }

  package static var table: TableName { .reminders }
  package static var columns: [any TableColumn<Reminder>] { Columns.all }

  package init(_ row: RowView) throws(FieldError) {
    try self.init(
      citizen: row.required(Columns.citizen), action: row.required(Columns.action),
      sentAt: row.requiredInstant(Columns.sentAt), variant: row[Columns.variant], propensity: row[Columns.propensity],
      randomized: row[Columns.randomized])
  }

  package var identity: RowKey? { nil }

  package var references: [Reference] {
    [Reference(Columns.citizen.name, .citizens, [citizen]), Reference(Columns.action.name, .actions, [action])]
  }
}
