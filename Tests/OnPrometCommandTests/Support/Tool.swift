import Foundation
import Testing

/// The built tool, run as its users run it: as a process, from the root of the repository.
enum Tool {
  /// What a run left behind.
  struct Result {
    var status: Int32
    var output: String
    var messages: String
  }

  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The executable beside the test bundle.
  static var executable: URL {
    get throws {
      let places = [Bundle.main.executableURL, URL(filePath: CommandLine.arguments[0])].compactMap { $0 }
      let candidates = places.map {
        $0.resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "onpromet")
      }
      return try #require(candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) })
    }
  }

  /// Runs the tool to its end.
  /// - Parameters:
  ///   - arguments: Its arguments.
  ///   - input: What it reads from standard input.
  ///   - environment: Variables beside `PATH` and `LANG=C`.
  /// - Returns: Its exit code, its data and its messages.
  /// - Throws: Where the tool is not built, or a process cannot be started.
  static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Result {
    try run(executable, arguments, input: input, environment: environment)
  }

  /// Runs a line of the shell, in which `onpromet` is the built tool.
  static func shell(_ line: String, environment: [String: String] = [:]) throws -> Result {
    let folder = try executable.deletingLastPathComponent().path
    return try run(
      URL(filePath: "/bin/sh"), ["-c", line], input: "",
      environment: environment.merging(["PATH": "\(folder):/usr/bin:/bin"]) { $1 })
  }

  private static func run(
    _ executable: URL, _ arguments: [String], input: String, environment: [String: String]
  ) throws -> Result {
    let folder = try TemporaryFolder()
    let files = try ["input", "output", "messages"].map { try folder.file($0, $0 == "input" ? input : "") }
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = root
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C"].merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try String(contentsOf: files[1], encoding: .utf8),
      messages: try String(contentsOf: files[2], encoding: .utf8))
  }
}
