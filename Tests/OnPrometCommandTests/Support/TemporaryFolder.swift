import Foundation

/// A folder that goes away with the test.
final class TemporaryFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "onpromet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// Writes a file into it.
  @discardableResult
  func file(_ name: String, _ text: String) throws -> URL {
    let file = url.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file
  }

  /// A copy of the invented town, of which a test changes something.
  func town() throws -> URL {
    let copy = url.appending(path: "town")
    try FileManager.default.copyItem(at: Tool.root.appending(path: "datasets/town"), to: copy)
    return copy
  }
}
