#if Server
  import Foundation
  import HTTPTypes
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

    @Test("An address that asks too often is told when to come back, with whatever token")
    func perAddress() async throws {
      try await TestService.running(.live, settings: Self.threeAtOnce()) { service, client in
        let town = try TestTown(service)
        for token in [nil, town.tokens[.herself], town.tokens[.admin]] {
          #expect(try await client.send(.get, "/v1/action-map", token).status == .ok)
        }
        let refused = try await client.send(.get, "/v1/action-map", town.tokens[.neighbour])
        #expect(refused.status == .tooManyRequests)
        #expect(refused.headers[.retryAfter] == "4")
        #expect(try refused.problem.status == 429)
      }
    }

    @Test("Behind a trusted proxy each client has a limit of her own; elsewhere nobody chooses her address")
    func behindProxy() async throws {
      for (proxies, last) in [(["127.0.0.1"], HTTPResponse.Status.ok), ([], .tooManyRequests)] {
        var settings = Self.threeAtOnce()
        settings.trustedProxies = proxies.compactMap(AddressRange.init)
        try await TestService.running(.live, settings: settings) { _, client in
          let (first, second) = ("203.0.113.7", "203.0.113.8")
          for (address, expected) in [
            (first, HTTPResponse.Status.ok), (first, .ok), (first, .ok), (first, .tooManyRequests), (second, last),
          ] {
            let asked = try await client.send(.get, "/v1/action-map", headers: ["X-Forwarded-For": address])
            #expect(asked.status == expected)
          }
        }
      }
    }

    /// Three requests of an address at once, then one every four seconds.
    private static func threeAtOnce() -> ServiceSettings {
      var settings = ServiceSettings()
      (settings.addressRate, settings.readTimeout) = (RequestRate(burst: 3, perSecond: 0.25), .seconds(600))
      return settings
    }
  }
#endif
