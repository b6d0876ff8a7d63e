#if Server
  import Foundation
  import HummingbirdTesting
  import OnPrometServer
  import Testing

  @Suite("Rate limits")
  struct RateLimiterTests {
    @Test("A token that asks too often is told when to come back; another is not held up by it")
    func perToken() async throws {
      var settings = ServiceSettings()
      settings.tokenRate = RequestRate(burst: 3, perSecond: 0.5)
      try await TestService.running(settings: settings) { service, client in
        let town = try TestTown(service)
        for _ in 1...3 {
          #expect(try await client.send(.get, "/v1/actions", town.tokens[.herself]).status == .ok)
        }
        let refused = try await client.send(.get, "/v1/actions", town.tokens[.herself])
        #expect(refused.status == .tooManyRequests)
        #expect(refused.headers[.retryAfter] == "2")
        #expect(try await client.send(.get, "/v1/actions", town.tokens[.neighbour]).status == .ok)
      }
    }
  }
#endif
