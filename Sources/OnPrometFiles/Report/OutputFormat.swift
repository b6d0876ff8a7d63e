/// How a command prints its rows.
public enum OutputFormat: String, Sendable, CaseIterable, Codable {
  /// Aligned columns, for people.
  case table
  /// Comma-separated values (RFC 4180).
  case csv
  /// One JSON object with `rows` and `summary`.
  case json
  /// One JSON object a line.
  case jsonl
}
