import OnPrometReport

/// How the rows of a table file are written.
public enum TableFormat: String, Sendable, CaseIterable, Codable {
  /// Comma-separated values (RFC 4180) under a header row.
  case csv
  /// One JSON object a line.
  case jsonl

  /// The format that a file's name tells, with or without `.gz`; nil when it tells none.
  public init?(fileName: String) {
    let name = fileName.hasSuffix(".gz") ? fileName.dropLast(3) : fileName[...]
    if name.hasSuffix(".csv") {
      self = .csv
    } else if name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") {
      self = .jsonl
    } else {
      return nil
    }
  }
}

extension ByteInput {
  /// The format that the name tells. Where it tells none, as for standard input, an opening brace does; all else is CSV.
  func tableFormat() throws(TableProblem) -> TableFormat {
    if let format = TableFormat(fileName: name) { return format }
    do throws(InputError) {
      return try peek(1).first == UInt8(ascii: "{") ? .jsonl : .csv
    } catch {
      throw TableProblem(error)
    }
  }
}
