import CivicDomain
import Foundation

extension Supporter: TableRecord {
  private enum Columns {
    typealias C<Value: Sendable> = Column<Supporter, Value>

    static let citizen = C("citizen", .identifier, required: true) { $0.citizen }
    static let organization = C("organization", .identifier, required: true) { $0.organization }
    static let since = C("since", .time) { $0.since.map(ISOTime.init) }
    static let contactable = C("contactable", .boolean) { $0.contactable }

    static let all: [any TableColumn<Supporter>] = [citizen, organization, since, contactable]
  }

  package static var table: TableName { .supporters }
  package static var columns: [any TableColumn<Supporter>] { Columns.all }

  package init(_ row: RowView) throws(FieldError) {
    try self.init(
      citizen: row.required(Columns.citizen), organization: row.required(Columns.organization),
      since: row.instant(Columns.since), contactable: row[Columns.contactable])
  }

  package var identity: RowKey? { RowKey(column: Columns.citizen.name, values: [citizen, organization]) }

  package var references: [Reference] {
    [
      Reference(Columns.citizen.name, .citizens, [citizen]),
      Reference(Columns.organization.name, .organizations, [organization]),
    ]
  }
}
