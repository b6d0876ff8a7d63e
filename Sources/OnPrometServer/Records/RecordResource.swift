#if Server
  import CivicDomain
  import Foundation
  import Hummingbird
  import OnPrometFiles
  import OnPrometReport
  import OnPrometStore

  /// A table as a resource: a list, and one address for each record.
  struct RecordResource<Record: EditableRecord>: Sendable {
    /// Who may do what.
    struct Rules: Sendable {
      let list: AccessRule
      let read: AccessRule
      let create: AccessRule
      let change: AccessRule
      let delete: AccessRule
    }

    let parts: ServiceParts
    /// What one record is called in the contract.
    let name: String
    /// The path of the list.
    let list: String
    /// The path of one record.
    let item: String
    /// The columns that the path tells, with the names of its parameters.
    let places: [String: String]
    let rules: Rules
    /// Columns by which the list can be narrowed.
    var filters: [String] = []
    /// Sees whether what the list hangs on is there.
    var parent: @Sendable (StoreTransaction, RecordKey) throws -> Void = { _, _ in }
    /// What a new record has unless the request says otherwise.
    var defaults: @Sendable (RouteCall) -> [JSONValue.Member] = { _ in [] }
    /// Whether who asks may write such a record.
    var admits: @Sendable (Record, Access?) -> Bool = { _, _ in true }

    /// The key that the path tells.
    func key(_ call: RouteCall) throws(Problem) -> RecordKey {
      var values: [String] = []
      for column in Record.keyColumns { values.append(try call.path(places[column] ?? column)) }
      return RecordKey(values)
    }

    /// The key of what the list hangs on.
    func parentKey(_ call: RouteCall) throws(Problem) -> RecordKey {
      RecordKey(list.contains("{id}") ? [try call.path("id")] : [])
    }

    /// The columns that a path tells, with their values.
    func told(by path: String, _ call: RouteCall) throws(Problem) -> [JSONValue.Member] {
      var told: [JSONValue.Member] = []
      for (column, parameter) in places where path.contains("{\(parameter)}") {
        told.append(JSONValue.Member(column, .string(try call.path(parameter))))
      }
      return told
    }

    /// Makes a record from the members of an object and what the path tells.
    /// - Throws: ``Problem`` 422 for an object that is no record or contradicts the path, 403 for a record that is not theirs to write.
    func record(
      _ members: [JSONValue.Member], path: String, _ call: RouteCall, defaults: [JSONValue.Member] = []
    ) throws -> Record {
      let told = try told(by: path, call)
      for member in told {
        guard let given = members.first(where: { $0.name == member.name }), given.value != member.value else {
          continue
        }
        let only = Requirement.oneOf([member.value].compactMap(\.string))
        throw Problem(FieldError(field: member.name, value: given.value.text, requirement: only), call.language)
      }
      let object = JSONValue.object(defaults.setting(members).setting(told))
      let record = try Record(json: object, in: Record.table.rawValue, timeZone: parts.settings.timeZone)
      guard admits(record, call.access) else { throw Problem.forbidden }
      return record
    }
  }

  extension [JSONValue.Member] {
    /// The members, those of the same name replaced by others, the others added.
    func setting(_ others: [JSONValue.Member]) -> [JSONValue.Member] {
      filter { member in !others.contains { $0.name == member.name } } + others
    }
  }

  extension JSONValue {
    /// The members of an object; none of anything else.
    var members: [Member] {
      guard case .object(let members) = self else { return [] }
      return members
    }
  }
#endif
