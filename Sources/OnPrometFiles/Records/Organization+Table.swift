import CivicDomain

extension Organization: TableRecord {
  private enum Columns {
    typealias C<Value: Sendable> = Column<Organization, Value>

    static let id = C("id", .identifier, required: true) { $0.id }
    static let name = C("name", .text) { $0.name }
    static let kind = C("kind", Codec<Kind>.closedList) { $0.kind }
    static let website = C("website", .text) { $0.website }

    static let all: [any TableColumn<Organization>] = [id, name, kind, website]
  }

  package static var table: TableName { .organizations }
  package static var columns: [any TableColumn<Organization>] { Columns.all }

  package init(_ row: RowView) throws(FieldError) {
    try self.init(
      id: row.required(Columns.id), name: row[Columns.name], kind: row[Columns.kind], website: row[Columns.website])
  }

  package var identity: RowKey? { RowKey(column: Columns.id.name, values: [id]) }
}
