import CivicDomain
import Foundation

/// One column of a table, for reading and for writing.
struct Column<Record, Value: Sendable>: Sendable {
  let name: String
  let isRequired: Bool
  let codec: Codec<Value>
  /// The value that a record holds, as written in a zone; nil leaves the cell empty.
  let get: @Sendable (Record, TimeZone) -> Value?

  init(
    _ name: String, _ codec: Codec<Value>, required isRequired: Bool = false,
    get: @escaping @Sendable (Record) -> Value? = { _ in nil }
  ) {
    self.init(name, codec, required: isRequired, inZone: { record, _ in get(record) })
  }

  init(
    _ name: String, _ codec: Codec<Value>, required isRequired: Bool = false,
    inZone get: @escaping @Sendable (Record, TimeZone) -> Value?
  ) {
    self.name = name
    self.isRequired = isRequired
    self.codec = codec
    self.get = get
  }
}

/// A column whose kind of value does not matter.
package protocol TableColumn<Record>: Sendable {
  associatedtype Record
  var name: String { get }
  var isRequired: Bool { get }
  var jsonKind: JSONKind { get }
  /// The cell's text for a record, nil where nothing is known; dates alone are dates of the zone.
  func text(of record: Record, in zone: TimeZone) -> String?
  /// What is wrong with the column's cell in a row.
  func fault(in row: RowView) -> FieldError?
}

extension Column: TableColumn {
  var jsonKind: JSONKind { codec.json }

  func text(of record: Record, in zone: TimeZone) -> String? {
    get(record, zone).map(codec.print)
  }

  func fault(in row: RowView) -> FieldError? {
    do throws(FieldError) {
      let value = try row[self]
      return value == nil && isRequired ? FieldError(field: name, value: "", requirement: .nonEmpty) : nil
    } catch {
      return error
    }
  }
}
