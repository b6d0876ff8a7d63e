import Foundation
import Testing

/// The built benchmark command, run as its users run it.
enum BenchmarkProcess {
  /// Runs it to its end and returns what it printed.
  static func run(_ arguments: [String]) throws -> Data {
    let folder = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
    let pipe = Pipe()
    let process = Process()
    process.executableURL = folder.resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "onpromet-benchmark")
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return output
  }
}
