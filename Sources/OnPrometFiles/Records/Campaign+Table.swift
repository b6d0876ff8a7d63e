import CivicDomain
import Foundation

extension Campaign: TableRecord {
  private enum Columns {
    typealias C<Value: Sendable> = Column<Campaign, Value>

    static let id = C("id", .identifier, required: true) { $0.id }
    static let title = C("title", .text) { $0.title }
    static let impact = C("impact", .impactCurve) { $0.impact }
    static let target = C("target", .integer) { $0.target }
    static let minimum = C("minimum", .integer) { $0.minimum }
    static let impactValue = C("impact_value", .number) { $0.impactValue }
    static let deadline = C("deadline", .time) { $0.deadline.map(ISOTime.init) }

    static let all: [any TableColumn<Campaign>] = [id, title, impact, target, minimum, impactValue, deadline]
  }

  package static var table: TableName { .campaigns }
  package static var columns: [any TableColumn<Campaign>] { Columns.all }

  package init(_ row: RowView) throws(FieldError) {
    try self.init(
      id: row.required(Columns.id), title: row[Columns.title], impact: row[Columns.impact], target: row[Columns.target],
      minimum: row[Columns.minimum], impactValue: row[Columns.impactValue],
      deadline: row.endInstant(Columns.deadline))
  }

  package var identity: RowKey? { RowKey(column: Columns.id.name, values: [id]) }
}
