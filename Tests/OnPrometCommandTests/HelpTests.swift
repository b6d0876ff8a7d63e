import Foundation
import Testing

@Suite("Help")
struct HelpTests {
  /// The commands that the tool's own help lists. The web service is left out: it runs until it is stopped.
  private static func commands() throws -> [String] {
    let help = try Tool.run(["--help"]).output
    let list = try #require(help.components(separatedBy: "SUBCOMMANDS:\n").last)
    return list.split(separator: "\n").compactMap { line in
      line.hasPrefix("  ") && !line.hasPrefix("   ") ? line.split(separator: " ").first.map(String.init) : nil
    }.filter { $0 != "See" && $0 != "serve" }
  }

  /// The examples that a page of help prints, with their continued lines.
  private static func examples(in help: String) -> [String] {
    var examples: [String] = []
    var isContinued = false
    for line in help.split(separator: "\n", omittingEmptySubsequences: false) {
      if isContinued {
        examples[examples.count - 1] += line + "\n"
      } else if line.hasPrefix("  onpromet ") {
        examples.append(line + "\n")
      } else {
        continue
      }
      isContinued = line.hasSuffix("\\")
    }
    return examples
  }

  @Test("Every command's help has examples that run as printed", arguments: ["fr", "en"])
  func examples(language: String) throws {
    let folder = try TemporaryFolder()
    let commands = try Self.commands()
    #expect(commands.count >= 6)
    for command in commands {
      let help = try Tool.run([command, "--help", "--language", language])
      #expect(help.status == 0)
      let examples = Self.examples(in: help.output)
      #expect(!examples.isEmpty, "\(command) shows no example")
      for example in examples {
        let result = try Tool.shell(
          example.replacing("/tmp/", with: folder.url.path + "/"), environment: ["LANG": "\(language).UTF-8"])
        #expect(result.status == 0, "\(example)\n\(result.messages)")
      }
    }
  }

  @Test("French pages name values in French")
  func placeholders() throws {
    let english: Set = ["file", "folder", "time", "zone", "number", "strategy", "subcommand", "file.svg|file.html"]
    for command in try Self.commands() {
      let page = try Tool.run([command, "--help", "--language", "fr"]).output
      #expect(page.matches(of: #/<([^>\n]+)>/#).allSatisfy { !english.contains(String($0.output.1)) }, "\(command)")
    }
  }

  @Test("The two languages have different pages for every command")
  func languages() throws {
    for command in try Self.commands() {
      let pages = try ["fr", "en"].map { try Tool.run([command, "--help", "--language", $0]).output }
      #expect(pages[0] != pages[1])
    }
  }
}
