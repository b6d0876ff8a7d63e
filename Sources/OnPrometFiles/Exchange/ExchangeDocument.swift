import CivicDomain
import OnPrometReport

/// A document of an exchange format: lists of objects, each under one of several paths.
struct ExchangeDocument {
  private let root: JSONValue
  private let file: String
  private let log: ProblemLog

  /// A document whose values have been read.
  init(_ root: JSONValue, file: String, _ log: ProblemLog) {
    self.root = root
    self.file = file
    self.log = log
  }

  /// Reads JSON.
  /// - Throws: A ``TableProblem`` for a file that cannot be read or is no JSON.
  init(_ input: ByteInput, _ log: ProblemLog) throws(TableProblem) {
    try self.init(json: input.readText(), file: input.name, log)
  }

  /// Reads JSON that is in memory.
  /// - Throws: A ``TableProblem`` for anything else.
  init(json: [UInt8], file: String, _ log: ProblemLog) throws(TableProblem) {
    do {
      self.init(try JSONValue(parsing: json), file: file, log)
    } catch {
      throw TableProblem(
        file: file, kind: error.repeatedName == nil ? .malformedJSON(reason: error.reason) : .repeatedName)
    }
  }

  /// Whether there is a list under one of the paths, each a list of names.
  func has(_ paths: [[String]]) -> Bool { list(paths) != nil }

  /// The problem that neither of two lists is there.
  func missing(_ list: String) -> TableProblem { TableProblem(file: file, kind: .missingSection(list)) }

  /// Takes the objects of a list one by one; one that cannot be used is a problem of its row, counted from 1.
  /// - Throws: The first problem that the policy does not let pass.
  func forEachRecord(
    of paths: [[String]], _ take: (ExchangeRecord) throws(FieldError) -> Void
  ) throws(TableProblem) {
    for (index, value) in (list(paths) ?? []).enumerated() {
      guard case .object = value else {
        try log.add(
          TableProblem(file: file, row: index + 1, value: value.text, kind: .malformedJSON(reason: "no object")))
        continue
      }
      do throws(FieldError) {
        try take(ExchangeRecord(value: value))
      } catch {
        try log.add(TableProblem(error, file: file, row: index + 1))
      }
    }
  }

  /// The first list that is there; an object in its place is a list of one, as answers and feeds of a single record have it.
  private func list(_ paths: [[String]]) -> [JSONValue]? {
    for path in paths {
      switch path.reduce(root as JSONValue?, { $0?[$1] }) {
      case .array(let values)?: return values
      case .object(let members)?: return [.object(members)]
      default: continue
      }
    }
    return nil
  }
}

extension ByteInput {
  /// Reads everything, and refuses what is no text.
  func readText() throws(TableProblem) -> [UInt8] {
    let bytes: [UInt8]
    do { bytes = try readAll() } catch { throw TableProblem(error) }
    if let flaw = bytes.withUnsafeBytes({ $0.flaw }) { throw TableProblem(file: name, kind: flaw) }
    return bytes
  }
}
