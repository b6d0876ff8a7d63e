import CivicDomain
import Foundation

extension Proposal: TableRecord {
  private enum Columns {
    typealias C<Value: Sendable> = Column<Proposal, Value>

    static let citizen = C("citizen", .identifier, required: true) { $0.citizen }
    static let action = C("action", .identifier, required: true) { $0.action }
    static let proposedAt = C("proposed_at", .time, required: true) { ISOTime($0.proposedAt) }
    static let position = C("position", .integer) { $0.position }
    static let propensity = C("propensity", .number) { $0.propensity }
    static let response = C("response", Codec<Response>.closedList) { $0.response }

    static let all: [any TableColumn<Proposal>] = [citizen, action, proposedAt, position, propensity, response]
  }

  package static var table: TableName { .proposals }
  package static var columns: [any TableColumn<Proposal>] { Columns.all }

  package init(_ row: RowView) throws(FieldError) {
    try self.init(
      citizen: row.required(Columns.citizen), action: row.required(Columns.action),
      proposedAt: row.requiredInstant(Columns.proposedAt), position: row[Columns.position],
      propensity: row[Columns.propensity], response: row[Columns.response])
  }

  package var identity: RowKey? { nil }

  package var references: [Reference] {
    [Reference(Columns.citizen.name, .citizens, [citizen]), Reference(Columns.action.name, .actions, [action])]
  }
}
