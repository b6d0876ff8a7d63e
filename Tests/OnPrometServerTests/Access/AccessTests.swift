#if Server
  import HTTPTypes
  import HummingbirdTesting
  import OnPrometServer
  import OnPrometStore
  import Testing

  @Suite("Tokens and what they open")
  struct AccessTests {
    @Test(
      "A token that does not hold is refused, also where none is needed",
      arguments: ["Bearer nothing.at-all", "Basic YTpi", "Bearer", "Bearer a b"])
    func badToken(header: String) async throws {
      try await TestService.running { _, client in
        let response = try await client.send(.get, "/v1/action-map", headers: ["Authorization": header])
        #expect(response.status == .unauthorized)
        #expect(response.headers[.wwwAuthenticate] == "Bearer")
      }
    }

    @Test("A revoked token opens nothing any more")
    func revoked() async throws {
      try await TestService.running { service, client in
        let town = try TestTown(service)
        let issued = try service.store.issueToken(.citizen, scope: "ada", at: TestService.now)
        #expect(try await client.send(.get, "/v1/citizens/ada", issued.secret).status == .ok)
        try service.store.revokeToken(issued.id, at: TestService.now)
        #expect(try await client.send(.get, "/v1/citizens/ada", issued.secret).status == .unauthorized)
        #expect(try await client.send(.get, "/v1/citizens/ada", town.tokens[.herself]).status == .ok)
      }
    }

    @Test("Whoever started a promise runs it, and sees who joined")
    func initiator() async throws {
      try await TestService.running { service, client in
        let town = try TestTown(service)
        let list = "/v1/actions/box/pledges"
        #expect(try await client.send(.get, list, town.tokens[.herself]).status == .ok)
        #expect(try await client.send(.get, list, town.tokens[.neighbour]).status == .forbidden)
        #expect(try await client.send(.get, list, town.tokens[.organizer]).status == .forbidden)
      }
    }

    @Test("Nobody starts an action for somebody else, or gives one away")
    func ownership() async throws {
      try await TestService.running { service, client in
        let town = try TestTown(service)
        let other = #"{"title": "T", "initiator": "bob"}"#
        #expect(try await client.send(.post, "/v1/actions", town.tokens[.herself], other).status == .forbidden)
        let given = try await client.send(
          .patch, "/v1/actions/clean", town.tokens[.organizer], #"{"organization": "club"}"#, headers: ["If-Match": "*"]
        )
        #expect(given.status == .forbidden)
      }
    }
  }
#endif
