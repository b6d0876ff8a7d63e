import Foundation
import OnPrometFiles
import Testing

struct ByteOutputTests {
  @Test func aFileAppearsWholeAtTheEnd() throws {
    let folder = try TemporaryFolder()
    let output = try ByteOutput(path: folder.path("out.csv"))
    try output.write(String(repeating: "line\n", count: 50_000))
    #expect(!FileManager.default.fileExists(atPath: folder.path("out.csv")))
    try output.finish()
    #expect(try folder.files == ["out.csv"])
    #expect(try Data(contentsOf: folder.url.appending(path: "out.csv")).count == 250_000)
  }

  @Test func whatIsDroppedLeavesNoTraceAndTheOldFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "out.csv")
    do {
      let output = try ByteOutput(path: folder.path("out.csv"))
      try output.write("new")
    }
    #expect(try folder.files == ["out.csv"])
    #expect(try String(contentsOfFile: folder.path("out.csv"), encoding: .utf8) == "old")
  }

  @Test func aFolderThatIsNotThereIsNamed() {
    #expect(throws: OutputError.cannotWrite(path: "/nowhere/out.csv", reason: "No such file or directory")) {
      try ByteOutput(path: "/nowhere/out.csv")
    }
  }

  @Test func aFolderIsNoFile() throws {
    let folder = try TemporaryFolder()
    #expect(throws: OutputError.cannotWrite(path: folder.url.path, reason: "Is a directory")) {
      try ByteOutput(path: folder.url.path)
    }
  }

  @Test func aFileThatIsReplacedKeepsItsRights() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "a")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder.path("a"))
    let output = try ByteOutput(path: folder.path("a"))
    try output.write("new")
    try output.finish()
    let rights = try FileManager.default.attributesOfItem(atPath: folder.path("a"))[.posixPermissions] as? Int
    #expect(rights == 0o640)
    #expect(try String(contentsOfFile: folder.path("a"), encoding: .utf8) == "new")
  }

  @Test func aResultHasTheRightsOfANewFile() throws {
    let folder = try TemporaryFolder()
    try ByteOutput(path: folder.path("a")).finish()
    try folder.write("", to: "b")
    let rights = try ["a", "b"].map {
      try FileManager.default.attributesOfItem(atPath: folder.path($0))[.posixPermissions] as? Int
    }
    #expect(rights[0] == rights[1])
  }
}
