import CivicDomain
import OnPrometReport

/// A citizen as one line of a stream, with her pledges where the line carries them.
package struct CitizenLine: Sendable {
  /// The citizen.
  package let citizen: Citizen
  /// Her pledges; nil where the line says nothing of them.
  package let pledges: [Pledge]?

  /// Why a line cannot be used.
  package struct Failure: Error, Sendable {
    /// The citizen's identifier, where at least that can be read.
    package let citizen: String?
    /// What is wrong.
    package let problem: TableProblem
  }

  /// Reads a line: an object with the columns of `citizens`, and `pledges`, a list of objects with the columns of that table, in
  /// which the citizen goes without saying.
  /// - Parameters:
  ///   - line: The line's bytes.
  ///   - number: Its number, for whoever looks for it.
  ///   - options: How cells are read; the first problem ends the line whatever the policy.
  ///   - isAction: Whether an action is known by this identifier.
  /// - Throws: ``Failure`` with the column and its value.
  package init(
    parsing line: some Collection<UInt8>, number: Int, options: ReadingOptions, isAction: (String) -> Bool
  ) throws(Failure) {
    let members = try Self.members(of: line, number: number)
    let id = members.first { $0.name == "id" }?.value.string
    do throws(TableProblem) {
      let own = JSONValue.object(members.filter { $0.name != "pledges" })
      guard let citizen = try Self.read(Citizen.self, [own], options).first else {
        throw TableProblem(file: "-", column: "id", kind: .field(.nonEmpty))
      }
      self.citizen = citizen
      guard let given = members.first(where: { $0.name == "pledges" })?.value, given != .null else {
        pledges = nil
        return
      }
      let pledges = try Self.read(Pledge.self, Self.rows(given, of: citizen.id), options)
      for pledge in pledges { try Self.check(pledge, of: citizen.id, isAction) }
      self.pledges = pledges
    } catch {
      var problem = error
      problem.row = number
      throw Failure(citizen: id, problem: problem)
    }
  }

  /// A pledge must be the citizen's own, and to an action that is known: else its clashes and hours would be missed in silence.
  private static func check(
    _ pledge: Pledge, of citizen: String, _ isAction: (String) -> Bool
  ) throws(TableProblem) {
    guard pledge.citizen == citizen else {
      throw TableProblem(file: "-", column: "citizen", value: pledge.citizen, kind: .field(.oneOf([citizen])))
    }
    guard isAction(pledge.action) else {
      throw TableProblem(file: "-", column: "action", value: pledge.action, kind: .field(.existing(table: "actions")))
    }
  }

  private static func members(of line: some Collection<UInt8>, number: Int) throws(Failure) -> [JSONValue.Member] {
    do throws(JSONError) {
      if case .object(let members) = try JSONValue(parsing: line) { return members }
    } catch {
      throw Failure(citizen: nil, problem: TableProblem(error, file: "-", row: number))
    }
    throw Failure(
      citizen: nil, problem: TableProblem(file: "-", row: number, kind: .malformedJSON(reason: "no object")))
  }

  private static func rows(_ value: JSONValue, of citizen: String) throws(TableProblem) -> [JSONValue] {
    guard let rows = value.array else {
      throw TableProblem(
        file: "-", column: "pledges", value: value.text, kind: .malformedJSON(reason: "no list of objects"))
    }
    return rows.map { row in
      guard case .object(let members) = row, row["citizen"] == nil else { return row }
      return .object(members + [JSONValue.Member("citizen", .string(citizen))])
    }
  }

  private static func read<Record: TableRecord>(
    _ record: Record.Type, _ rows: [JSONValue], _ options: ReadingOptions
  ) throws(TableProblem) -> [Record] {
    let text = rows.map { $0.text + "\n" }.joined()
    var reader = TableReader(options: options, log: ProblemLog(.stop))
    return try reader.read(record, from: ByteInput(Array(text.utf8), name: "-"), format: .jsonl)
  }
}
