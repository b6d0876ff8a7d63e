import Foundation

/// The invented town, on the morning on which its story stands.
enum Town {
  static let moment = ["--now", "2026-05-02T09:00", "--time-zone", "Europe/Paris"]
  static let arguments = ["--data", "datasets/town"] + moment

  /// Runs a command on the town.
  static func run(_ arguments: [String], language: String = "en") throws -> Tool.Result {
    try Tool.run(arguments + Town.arguments + ["--language", language])
  }

  /// The rows and the summary of a command's JSON.
  static func json(_ arguments: [String], language: String = "en") throws -> (
    rows: [[String: Any]], summary: [String: Any]
  ) {
    try JSONOutput.parse(run(arguments + ["--format", "json"], language: language).output)
  }
}

/// What a command prints as JSON.
enum JSONOutput {
  static func parse(_ text: String) throws -> (rows: [[String: Any]], summary: [String: Any]) {
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    return (object?["rows"] as? [[String: Any]] ?? [], object?["summary"] as? [String: Any] ?? [:])
  }
}
