#if Server
  import Foundation
  import Testing

  @Suite("serve import, export, backup, token, person, erase")
  struct StoreCommandTests {
    private static func run(_ arguments: [String], _ folder: TemporaryFolder, language: String = "en") throws
      -> Tool.Result
    {
      let file = ["--store", folder.url.appending(path: "city.sqlite").path]
      return try Tool.run(["serve"] + arguments + file + Town.moment + ["--language", language])
    }

    private static func withTown() throws -> TemporaryFolder {
      let folder = try TemporaryFolder()
      let result = try run(["import", "--data", "datasets/town"], folder)
      #expect(result.status == 0, "\(result.messages)")
      return folder
    }

    @Test("What goes in comes out", arguments: ["fr", "en"])
    func exchanges(language: String) throws {
      let folder = try TemporaryFolder()
      let imported = try Self.run(["import", "--data", "datasets/town"], folder, language: language)
      try Snapshot.expect(imported.output, matches: "serve-import.\(language).txt")
      let tables = folder.url.appending(path: "tables")
      let exported = try Self.run(["export", "--output", tables.path], folder, language: language)
      try Snapshot.expect(exported.output, matches: "serve-export.\(language).txt")
      let check = try Tool.run(["check", "--data", tables.path, "--time-zone", "Europe/Paris"])
      #expect(check.status == 0)
      let (before, after) = try (Town.run(["forecast"]), Tool.run(["forecast", "--data", tables.path] + Town.moment))
      #expect(before.output == after.output)
    }

    @Test("Rows that are there already are refused, and replaced when that is asked for")
    func replaces() throws {
      let folder = try Self.withTown()
      let again = try Self.run(["import", "--citizens", "datasets/town/citizens.csv"], folder)
      #expect(again.status == 65)
      #expect(again.messages.contains("column id"))
      let replaced = try Self.run(["import", "--citizens", "datasets/town/citizens.csv", "--replace"], folder)
      #expect(replaced.status == 0)
    }

    @Test("A token is made, listed without its secret, and revoked")
    func issuesTokens() throws {
      let folder = try Self.withTown()
      let created = try Self.run(
        ["token", "create", "--role", "citizen", "--scope", "theo", "--label", "phone", "--format", "json"], folder)
      let token = try #require(try JSONOutput.parse(created.output).rows.first)
      let (id, secret) = (try #require(token["token"] as? String), try #require(token["secret"] as? String))
      #expect(secret.hasPrefix(id + "."))
      let list = try Self.run(["token", "list", "--format", "csv"], folder).output
      #expect(list.contains("\(id),citizen,theo,phone,2026-05-02T07:00:00Z,,"))
      #expect(!list.contains(secret))
      #expect(try Self.run(["token", "revoke", "--token", id], folder).status == 0)
      #expect(try Self.run(["token", "revoke", "--token", id], folder).status == 65)
      #expect(try Self.run(["token", "create", "--role", "citizen", "--scope", "nobody"], folder).status == 65)
      #expect(try Self.run(["token", "create", "--role", "king"], folder).status == 64)
    }

    @Test("A person's data are told as JSON, and gone once erased; a backup made before keeps them")
    func erases() throws {
      let folder = try Self.withTown()
      let copy = folder.url.appending(path: "backup.sqlite").path
      let person = try Self.run(["person", "--citizen", "theo"], folder)
      #expect(person.output.hasPrefix(#"{"citizen": {"#))
      #expect(person.output.contains(#""pledges": [{"id": ""#))
      #expect(try Self.run(["backup", "--output", copy], folder).status == 0)
      #expect(try Self.run(["erase", "--citizen", "theo"], folder).status == 0)
      #expect(try Self.run(["person", "--citizen", "theo"], folder).status == 65)
      #expect(try Tool.run(["serve", "person", "--store", copy, "--citizen", "theo"]).status == 0)
    }

    @Test("A file that is not there is not made by mistake", arguments: ["export", "backup", "token list", "person"])
    func needsFile(command: String) throws {
      let folder = try TemporaryFolder()
      let more = command == "person" ? ["--citizen", "theo"] : ["--output", folder.url.appending(path: "out").path]
      let words = command.split(separator: " ").map(String.init)
      #expect(try Self.run(words + more, folder).status == 1)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
    }

    @Test("The pages of help have examples that run one after the other", arguments: ["fr", "en"])
    func examples(language: String) throws {
      let folder = try TemporaryFolder()
      for page in ["import", "token create", "token list", "token revoke", "person", "export", "backup", "erase"] {
        let help = try Tool.run(
          ["serve"] + page.split(separator: " ").map(String.init) + ["--help", "--language", language])
        let lines = help.output.split(separator: "\n").drop { !$0.hasPrefix("  onpromet ") }.prefix {
          $0.hasPrefix("  ")
        }
        let script = lines.joined(separator: "\n").replacing("/tmp/", with: folder.url.path + "/")
        #expect(!script.isEmpty, "\(page) shows no example")
        let result = try Tool.shell("set -e\n" + script, environment: ["LANG": "\(language).UTF-8"])
        #expect(result.status == 0, "\(page)\n\(result.messages)")
      }
    }
  }
#endif
