import CivicDomain
import OnPrometReport

/// A JSON document of an exchange format: lists of objects, each under one of several paths.
struct ExchangeDocument {
  private let root: JSONValue
  private let file: String
  private let log: ProblemLog

  /// Reads a document.
  /// - Throws: A ``TableProblem`` for a file that cannot be read or is no JSON.
  init(_ input: ByteInput, _ log: ProblemLog) throws(TableProblem) {
    file = input.name
    self.log = log
    let bytes: [UInt8]
    do { bytes = try input.readAll() } catch { throw TableProblem(error) }
    do {
      root = try JSONValue(parsing: bytes)
    } catch {
      throw TableProblem(
        file: input.name, kind: error.repeatedName == nil ? .malformedJSON(reason: error.reason) : .repeatedName)
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

  private func list(_ paths: [[String]]) -> [JSONValue]? {
    for path in paths {
      if let list = path.reduce(root as JSONValue?, { $0?[$1] })?.array { return list }
    }
    return nil
  }
}
