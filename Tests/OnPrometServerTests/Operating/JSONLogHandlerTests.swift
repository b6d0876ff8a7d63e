#if Server
  import Foundation
  import Logging
  import OnPrometServer
  import Synchronization
  import Testing

  @Suite("Log lines as JSON")
  struct JSONLogHandlerTests {
    private final class Lines: Sendable {
      let text = Mutex("")
      func add(_ line: String) { text.withLock { $0 += line } }
    }

    @Test("A line is one object, with the metadata beside time, level, label and message")
    func line() {
      let lines = Lines()
      var logger = Logger(label: "http") { label in
        JSONLogHandler(
          label: label, level: .info, clock: { Date(timeIntervalSince1970: 0) }, write: { lines.add($0) })
      }
      logger[metadataKey: "service"] = "onpromet"
      logger.info("answered “yes”", metadata: ["status": "200", "route": "/v1/citizens/{id}"])
      logger.debug("left out")
      #expect(
        lines.text.withLock { $0 } == """
          {"label":"http","level":"info","message":"answered “yes”","route":"/v1/citizens/{id}","service":"onpromet",\
          "status":"200","time":"1970-01-01T00:00:00.000Z"}

          """)
    }
  }
#endif
