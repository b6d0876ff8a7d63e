import Foundation
import OnPrometFiles
import Synchronization

/// Where a command prints: standard output and standard error, unless somebody listens instead.
package final class Console: Sendable {
  /// Who listens.
  @TaskLocal package static var listener: Console?

  private let heard = Mutex<(data: [UInt8], messages: [String])>(([], []))

  package init() {}

  /// What was printed as data.
  package var data: Data { heard.withLock { Data($0.data) } }
  /// What was said beside the data, one entry a line.
  package var messages: [String] { heard.withLock { $0.messages } }

  /// Lets somebody print data.
  static func print(_ body: (ByteOutput) throws -> Void) throws {
    let output = if listener == nil { try ByteOutput(path: nil) } else { ByteOutput() }
    try body(output)
    try output.finish()
    listener?.heard.withLock { $0.data += output.bytes }
  }

  /// Says a line beside the data.
  static func say(_ message: String) {
    if let listener {
      listener.heard.withLock { $0.messages.append(message) }
    } else {
      FileHandle.standardError.write(Data((message + "\n").utf8))
    }
  }
}
