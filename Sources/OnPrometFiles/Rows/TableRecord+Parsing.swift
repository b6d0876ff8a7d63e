import CivicDomain
import Foundation
import OnPrometReport

extension TableRecord {
  /// Reads a record from a JSON object whose members have the names of the columns; null is "not known".
  /// - Parameters:
  ///   - object: The object.
  ///   - place: What problems call the place where it stands.
  ///   - timeZone: The zone of local times, unless the object has a `time_zone`.
  /// - Throws: ``TableProblem`` that names column and value and what would be accepted; a member that is no column is refused.
  package init(
    json object: JSONValue, in place: String, timeZone: TimeZone = .gmt
  ) throws(TableProblem) {
    guard case .object(let members) = object else {
      throw TableProblem(file: place, kind: .malformedJSON(reason: "no object"))
    }
    let entries = TableHeading(of: Self.self).entries
    let names = entries.map(\.name)
    if let unknown = members.first(where: { !names.contains($0.name) }) {
      throw TableProblem(file: place, column: unknown.name, value: unknown.value.text, kind: .field(.oneOf(names)))
    }
    var rows = CellRows(place, columns: names, timeZone: timeZone)
    for entry in entries { rows.append(try Self.cell(of: entry, in: members, place)) }
    rows.endRow()
    do throws(TableProblem) {
      self = try rows.first()
    } catch {
      var problem = error
      problem.row = nil
      throw problem
    }
  }

  /// Reads a record from the text of a JSON object.
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - place: What problems call the place where it stands.
  ///   - timeZone: The zone of local times, unless the object has a `time_zone`.
  /// - Throws: ``TableProblem`` for text that is not JSON too.
  package init(
    parsing bytes: some Collection<UInt8>, in place: String, timeZone: TimeZone = .gmt
  ) throws(TableProblem) {
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONValue(parsing: bytes)
    } catch {
      throw TableProblem(error, file: place)
    }
    try self.init(json: value, in: place, timeZone: timeZone)
  }

  private static func cell(
    of entry: TableHeading.Entry, in members: [JSONValue.Member], _ place: String
  ) throws(TableProblem) -> String {
    guard let member = members.first(where: { $0.name == entry.name }) else { return "" }
    do throws(MemberFlaw) {
      return try member.cell(entry.jsonKind)
    } catch {
      throw TableProblem(error, file: place)
    }
  }
}
