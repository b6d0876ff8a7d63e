import ArgumentParser
import Foundation
import OnPrometBenchmark
import Testing

/// A comparison run in this process on small files: its exit code, what it said, and the figures it printed.
struct BenchmarkRun {
  let status: Int32
  let messages: [String]
  private let printed: Printed?

  private struct Printed: Decodable {
    let data: [String: Int]
    let strategies: [[String: Figure]]
    let best: String
  }

  /// A number, null, or anything else, of which nothing is asked.
  private enum Figure: Decodable {
    case number(Double)
    case missing
    case text(String)
    case other

    init(from decoder: any Decoder) throws {
      let value = try? decoder.singleValueContainer()
      if value?.decodeNil() == true {
        self = .missing
      } else if let number = try? value?.decode(Double.self) {
        self = .number(number)
      } else {
        self = (try? value?.decode(String.self)).map(Figure.text) ?? .other
      }
    }
  }

  /// Runs a command in a folder that holds some files; arguments that begin with `@` name one of them.
  init(_ arguments: [String], files: [String: String]) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    let located = arguments.map { $0.hasPrefix("@") ? folder.appendingPathComponent(String($0.dropFirst())).path : $0 }
    let console = Console()
    var status: Int32 = 0
    do {
      var tool = try BenchmarkTool.parseAsRoot(located + ["--format", "json"])
      try Console.$listener.withValue(console) { try tool.run() }
    } catch {
      status = BenchmarkTool.exitCode(for: error).rawValue
    }
    self.status = status
    messages = console.messages.map { $0.replacingOccurrences(of: folder.path + "/", with: "") }
    printed = console.data.isEmpty ? nil : try JSONDecoder().decode(Printed.self, from: console.data)
  }

  var best: String? { printed?.best }
  /// Whether any figure was printed.
  var hasFigures: Bool { printed != nil }

  /// A count of the report's `data`.
  func count(_ name: String) -> Int? { printed?.data[name] }

  /// A figure of a strategy; nil where it is missing.
  func figure(_ name: String, of strategy: String) throws -> Double? {
    let row = try #require(printed?.strategies.first { Self.name(of: $0) == strategy }, "\(strategy) is not reported")
    return if case .number(let value) = try #require(row[name], "\(name) is not reported") { value } else { nil }
  }

  private static func name(of strategy: [String: Figure]) -> String? {
    if case .text(let name) = strategy["name"] { name } else { nil }
  }
}
