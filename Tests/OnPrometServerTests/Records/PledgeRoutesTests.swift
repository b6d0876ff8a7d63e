#if Server
  import AsyncHTTPClient
  import CivicDomain
  import HTTPTypes
  import Hummingbird
  import HummingbirdTesting
  import OnPrometFiles
  import OnPrometServer
  import Testing

  @Suite("Promises over HTTP")
  struct PledgeRoutesTests {
    @Test("Of 500 who promise at once for 100 places, exactly 100 have one, and nobody is lost")
    func crowd() async throws {
      var settings = ServiceSettings()
      (settings.addressRate, settings.tokenRate, settings.readTimeout) = (nil, nil, .seconds(600))
      try await TestService.running(.live, settings: settings) { service, client in
        let admin = try service.token(.admin)
        try await service.store.change(at: TestService.now) { town in
          _ = try town.insert(try Action(id: "a", title: "Clean", pledgeLimit: 100))
          for index in 0..<500 { _ = try town.insert(try Citizen(id: "c\(index)")) }
        }
        let statuses = try await Self.pledgeAll(500, admin, port: try #require(client.port))
        #expect(statuses.count { $0 == "pledged" } == 100)
        #expect(statuses.count { $0 == "waiting" } == 400)
        #expect(try service.store.catalog().pledges.count == 500)
      }
    }

    /// Lets many promise at once, each on a connection of her own; gives what they were answered.
    private static func pledgeAll(_ count: Int, _ token: String, port: Int) async throws -> [String?] {
      var configuration = HTTPClient.Configuration()
      configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = count
      configuration.timeout.connect = .minutes(10)
      return try await HTTPClient.withHTTPClient(configuration: configuration) { http in
        try await withThrowingTaskGroup(of: String?.self) { group in
          for index in 0..<count { group.addTask { try await pledge("c\(index)", token, port, http) } }
          return try await group.reduce(into: []) { $0.append($1) }
        }
      }
    }

    private static func pledge(
      _ citizen: String, _ token: String, _ port: Int, _ http: HTTPClient
    ) async throws -> String? {
      var request = HTTPClientRequest(url: "http://127.0.0.1:\(port)/v1/actions/a/pledges")
      request.method = .POST
      request.headers.add(name: "Authorization", value: "Bearer \(token)")
      request.headers.add(name: "Content-Type", value: "application/json")
      request.body = .bytes(ByteBuffer(string: #"{"citizen": "\#(citizen)"}"#))
      let response = try await http.execute(request, timeout: .minutes(10))
      let body = try await response.body.collect(upTo: 10_000)
      return response.status == .created ? try JSONValue(parsing: body.readableBytesView)["status"]?.string : nil
    }

    @Test("Whoever withdraws makes room for who waits, who then confirms")
    func waiting() async throws {
      try await TestService.running { service, client in
        let town = try TestTown(service)
        let (ada, bob) = (town.tokens[.herself], town.tokens[.neighbour])
        let one = #"{"title": "For one", "pledge_limit": 1}"#
        let address = try #require(
          try await client.send(.post, "/v1/actions", town.tokens[.organizer], one).headers[.location])
        let first = try await client.send(.post, address + "/pledges", ada, "{}")
        let second = try await client.send(.post, address + "/pledges", bob, "{}")
        #expect(try first.json["status"]?.string == "pledged")
        #expect(second.status == .created)
        #expect(try second.json["status"]?.string == "waiting")
        let twice = try await client.send(.post, address + "/pledges", bob, "{}")
        #expect(twice.status == .conflict)

        let (mine, hers) = (
          try #require(first.headers[.location]), try #require(second.headers[.location])
        )
        #expect(try await client.send(.delete, mine, ada).status == .preconditionRequired)
        let withdrawn = try await client.send(.delete, mine, ada, headers: ["If-Match": "\"1\""])
        #expect(try withdrawn.json["status"]?.string == "cancelled")
        #expect(try await client.send(.get, hers, bob).json["status"]?.string == "pledged")
        #expect(try await client.send(.post, hers + "/confirmation", bob).status == .created)
      }
    }

    @Test("Attendance has three states: came, did not, not known")
    func attendance() async throws {
      try await TestService.running { service, client in
        let town = try TestTown(service)
        let organizer = town.tokens[.organizer]
        for (attended, status) in [("1", "kept"), ("0", "no_show"), ("null", "unknown")] {
          let body = #"{"rows": [{"pledge": "\#(town.pledge)", "attended": \#(attended)}]}"#
          let noted = try await client.send(.post, "/v1/actions/clean/attendance", organizer, body)
          #expect(try noted.json["rows"]?.array?.first?["status"]?.string == status)
        }
        let tooMany = #"{"rows": [{"pledge": "\#(town.pledge)", "attended": 2}]}"#
        let refused = try await client.send(.post, "/v1/actions/clean/attendance", organizer, tooMany)
        #expect(refused.status == .unprocessableContent)
        #expect(try refused.problem.field == "attended")
      }
    }

    @Test("Nobody promises in somebody else's name")
    func inOwnName() async throws {
      try await TestService.running { service, client in
        let town = try TestTown(service)
        let body = #"{"citizen": "cleo"}"#
        #expect(
          try await client.send(.post, "/v1/actions/clean/pledges", town.tokens[.neighbour], body).status == .forbidden)
      }
    }
  }
#endif
