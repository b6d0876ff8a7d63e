import Foundation
import Testing

@Suite("Shapes of an action")
struct DesignCommandTests {
  @Test(
    "Levers out of their range are bad usage, named with what is accepted",
    arguments: [
      (["--slot-count", "1,9"], "--slot-count"), (["--hours", "0"], "--hours"), (["--minimums", "2.5"], "--minimums"),
      (["--over-recruitment", "-1"], "--over-recruitment"), (["--trials", "1"], "--trials"),
      (["--asked", "0"], "--asked"),
    ])
  func refused(arguments: [String], option: String) throws {
    let result = try Town.run(["design", "--action", "hedge-far"] + arguments)
    #expect(result.status == 64)
    #expect(result.messages.contains(option))
  }

  @Test("An action that is not there is bad data, named")
  func unknown() throws {
    let result = try Town.run(["design", "--action", "no-such-action"])
    #expect(result.status == 65)
    #expect(result.messages.contains("no-such-action"))
  }

  @Test("The rows are the combinations of the levers, and fewer people promise less")
  func combinations() throws {
    let levers = [
      "--slot-count", "1", "--hours", "2,4", "--minimums", "0", "--over-recruitment", "1", "--format", "csv",
    ]
    let all = try Town.run(["design", "--action", "hedge-far"] + levers)
    #expect(all.output.split(separator: "\n").count == 1 + 2 * 2)
    let few = try Town.run(["design", "--action", "hedge-far", "--asked", "1"] + levers)
    #expect(few.status == 0 && few.output != all.output)
  }
}
