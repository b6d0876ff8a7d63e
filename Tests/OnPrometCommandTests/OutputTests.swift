import Foundation
import Testing

@Suite("Where data go")
struct OutputTests {
  @Test("A file that cannot be written ends with 1, and its name is said")
  func unwritable() throws {
    let result = try Tool.run(["map", "--output", "no-such-folder/map.txt"])
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    #expect(result.messages.contains("no-such-folder/map.txt"))
  }

  @Test("A file holds what standard output would have shown, and nothing is left beside it")
  func file() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "map.txt")
    let written = try Tool.run(["map", "--output", file.path])
    #expect(written.output.isEmpty)
    #expect(try String(contentsOf: file, encoding: .utf8) == Tool.run(["map"]).output)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["map.txt"])
  }

  @Test("A reader that goes away ends the tool quietly")
  func closedPipe() throws {
    let result = try Tool.shell("{ onpromet map --format json; echo $? >&2; } | head -c 1 >/dev/null")
    #expect(result.messages == "0\n")
    let gone = try Tool.shell("{ sleep 0.2; onpromet map --format svg; echo $? >&2; } | true")
    #expect(gone.messages == "0\n")
  }

  @Test("No colour reaches a file or a pipe")
  func color() throws {
    #expect(try !Tool.run(["map", "--output", "no-such-folder/x"]).messages.contains("\u{1B}"))
  }
}
