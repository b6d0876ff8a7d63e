import Foundation
import Testing

/// Output as it stood when somebody last looked at it.
///
/// Numbers are rounded to six significant digits, since the last bits differ between processors. To accept what the tool prints
/// now, run the tests with `ONPROMET_RECORD=1` and read the difference.
enum Snapshot {
  static func expect(
    _ output: String, matches name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = Tool.root.appending(path: "Tests/OnPrometCommandTests/Snapshots/\(name)")
    let rounded = rounded(output)
    if ProcessInfo.processInfo.environment["ONPROMET_RECORD"] != nil {
      try Data(rounded.utf8).write(to: file)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(rounded == expected, "\(name) differs", sourceLocation: sourceLocation)
  }

  /// The text with every long decimal number rounded to six significant digits.
  static func rounded(_ text: String) -> String {
    text.replacing(#/-?\d+\.\d{5,}(e-?\d+)?/#) { match in
      Double(match.output.0).map { String(format: "%.6g", $0) } ?? String(match.output.0)
    }
  }
}
