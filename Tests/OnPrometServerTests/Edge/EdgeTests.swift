#if Server
  import Foundation
  import HTTPTypes
  import Hummingbird
  import HummingbirdTesting
  import Logging
  import OnPrometServer
  import OnPrometStore
  import Synchronization
  import Testing

  @Suite("The edge of the service")
  struct EdgeTests {
    private final class Lines: Sendable {
      let text = Mutex("")
      func add(_ line: String) { text.withLock { $0 += line } }
    }

    @Test("A body beyond the limit is refused, whether it tells its length or not", arguments: [true, false])
    func largeBody(tellsLength: Bool) async throws {
      var settings = ServiceSettings()
      settings.largestBody = 1000
      try await TestService.running(settings: settings) { service, client in
        let body = #"{"title": "\#(String(repeating: "a", count: 1000))"}"#
        let headers = tellsLength ? ["Content-Length": "\(body.utf8.count)"] : [:]
        let token = try TestTown(service).tokens[.organizer]
        let response = try await client.send(.post, "/v1/actions", token, body, headers: headers)
        #expect(response.status == .contentTooLarge)
      }
    }

    @Test("A body of another type is refused")
    func otherType() async throws {
      try await TestService.running { service, client in
        let token = try TestTown(service).tokens[.organizer]
        let response = try await client.send(
          .post, "/v1/actions", token, "{}", headers: ["Content-Type": "text/plain"])
        #expect(response.status == .unsupportedMediaType)
      }
    }

    @Test(
      "Every answer, a problem too, has the security headers", arguments: ["/health", "/v1/nothing", "/v1/citizens"])
    func headers(path: String) async throws {
      try await TestService.running { _, client in
        let response = try await client.send(.get, path)
        let policy = try #require(response.headers[.contentSecurityPolicy])
        #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"))
        #expect(response.headers[.xContentTypeOptions] == "nosniff")
        #expect(response.headers[.cacheControl] == "no-store")
        #expect(response.headers[try #require(HTTPField.Name("X-Frame-Options"))] == "DENY")
      }
    }

    @Test("Log lines name no person")
    func log() async throws {
      let lines = Lines()
      let logger = Logger(label: "test") { label in
        JSONLogHandler(label: label, level: .trace, clock: { TestService.now }, write: { lines.add($0) })
      }
      try await TestService.running(logger: logger) { service, client in
        let token = try TestTown(service).tokens[.herself]
        try await client.send(.get, "/v1/citizens/ada", token)
        try await client.send(.get, "/v1/citizens/ada/nothing?ada=ada", token)
        let text = lines.text.withLock { $0 }
        #expect(text.contains("/v1/citizens/{id}"))
        #expect(!text.contains("ada"))
      }
    }

    @Test("An error tells nothing of the store")
    func noInternals() async throws {
      try await TestService.running { service, client in
        let token = try TestTown(service).tokens[.organizer]
        for uri in ["/v1/actions?after='%20OR%201=1", "/v1/actions/x'--", "/v1/actions?limit=1&limit=2"] {
          let text = String(buffer: try await client.send(.get, uri, token).body)
          for word in ["SELECT", "sqlite", "SQLite", "GRDB", ".swift"] { #expect(!text.contains(word)) }
        }
      }
    }
  }
#endif
