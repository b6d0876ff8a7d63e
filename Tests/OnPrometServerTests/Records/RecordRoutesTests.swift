#if Server
  import HTTPTypes
  import HummingbirdTesting
  import OnPrometServer
  import Testing

  @Suite("Records over HTTP")
  struct RecordRoutesTests {
    @Test("What is added is found at its address, with its version")
    func adding() async throws {
      try await TestService.running { service, client in
        let town = try TestTown(service)
        let body = #"{"title": "Plant trees", "themes": ["climate", "food:2"], "capacity": 12}"#
        let added = try await client.send(.post, "/v1/actions", town.tokens[.organizer], body)
        #expect(added.status == .created)
        let address = try #require(added.headers[.location])
        let found = try await client.send(.get, address, town.tokens[.neighbour])
        #expect(found.body == added.body)
        #expect(found.headers[.eTag] == "\"1\"")
        #expect(try found.json["organization"]?.string == "assoc")
        #expect(try found.json["themes"]?.array?.compactMap(\.string) == ["climate", "food:2"])
        let known = try await client.send(
          .get, address, town.tokens[.neighbour], headers: ["If-None-Match": "\"1\""])
        #expect(known.status == .notModified)
      }
    }

    @Test("A list keeps its parts, also where one begins with a sign that joins the one before it")
    func joiningSigns() async throws {
      try await TestService.running { service, client in
        let token = try TestTown(service).tokens[.organizer]
        let body = "{\"title\": \"T\", \"themes\": [\"food\", \"\u{1F3FB}\"]}"
        let added = try await client.send(.post, "/v1/actions", token, body)
        #expect(try added.json["themes"]?.array?.compactMap(\.string) == ["food", "\u{1F3FB}"])
      }
    }

    @Test("A change needs the version that it was made from")
    func versions() async throws {
      try await TestService.running { service, client in
        let token = try TestTown(service).tokens[.organizer]
        let change = #"{"description": "Bring gloves"}"#
        #expect(try await client.send(.patch, "/v1/actions/clean", token, change).status == .preconditionRequired)
        let first = try await client.send(
          .patch, "/v1/actions/clean", token, change, headers: ["If-Match": "\"1\""])
        #expect(first.status == .ok)
        #expect(first.headers[.eTag] == "\"2\"")
        let late = try await client.send(
          .patch, "/v1/actions/clean", token, change, headers: ["If-Match": "\"1\""])
        #expect(late.status == .preconditionFailed)
        let emptied = try await client.send(
          .patch, "/v1/actions/clean", token, #"{"description": null}"#, headers: ["If-Match": "\"2\""])
        #expect(try emptied.json["description"] == nil)
        #expect(try emptied.json["title"]?.string == "Clean the beach")
      }
    }

    @Test(
      "What cannot be accepted is named, with the value and what would be",
      arguments: [
        (#"{"title": "T", "capacity": "many"}"#, 400, "capacity", "many"),
        (#"{"title": "T", "colour": "red"}"#, 400, "colour", "red"),
        (#"{"capacity": 3}"#, 400, "title", ""),
        (#"{"title": "T", "minimum": 5, "capacity": 3}"#, 422, "minimum", "5"),
        (#"{"title": "T", "impact": "zigzag"}"#, 422, "impact", "zigzag"),
        (#"{"title": "T", "campaign": "none"}"#, 422, "campaign", "none"),
      ])
    func problems(body: String, status: Int, field: String, value: String) async throws {
      try await TestService.running { service, client in
        let token = try TestTown(service).tokens[.organizer]
        let response = try await client.send(.post, "/v1/actions", token, body)
        let problem = try response.problem
        #expect(response.status.code == status)
        #expect(problem.field == field)
        #expect(problem.value == value)
        #expect(problem.detail?.hasPrefix("Expected ") == true)
      }
    }

    @Test("A problem is told in the language that the client prefers")
    func language() async throws {
      try await TestService.running { service, client in
        let token = try TestTown(service).tokens[.organizer]
        let response = try await client.send(
          .post, "/v1/actions", token, "{}", headers: ["Accept-Language": "de, fr-CA;q=0.8, en;q=0.5"])
        #expect(try response.problem.detail?.hasPrefix("Attendu\u{A0}: ") == true)
      }
    }

    @Test("A list comes in pages, each row once")
    func paging() async throws {
      try await TestService.running { service, client in
        let town = try TestTown(service)
        let admin = town.tokens[.admin]
        for index in 0..<7 {
          let body = #"{"id": "o\#(index)", "kind": "association"}"#
          #expect(try await client.send(.post, "/v1/organizations", admin, body).status == .created)
        }
        var (found, next): ([String], String?) = ([], "")
        while let cursor = next {
          let after = cursor.isEmpty ? "" : "&after=\(cursor)"
          let page = try await client.send(.get, "/v1/organizations?limit=4&kind=association\(after)", admin).json
          found += (page["rows"]?.array ?? []).compactMap { $0["id"]?.string }
          next = page["next"]?.string
        }
        #expect(found == ["assoc", "club"] + (0..<7).map { "o\($0)" })
      }
    }

    @Test("The same request under one key happens once; another under it is refused")
    func idempotency() async throws {
      try await TestService.running { service, client in
        let token = try TestTown(service).tokens[.organizer]
        let key = ["Idempotency-Key": "k1"]
        let first = try await client.send(.post, "/v1/actions", token, #"{"title": "Once"}"#, headers: key)
        let again = try await client.send(.post, "/v1/actions", token, #"{"title": "Once"}"#, headers: key)
        #expect(first.status == .created && again.status == .created)
        #expect(first.body == again.body)
        #expect(first.headers[.location] == again.headers[.location])
        let other = try await client.send(.post, "/v1/actions", token, #"{"title": "Twice"}"#, headers: key)
        #expect(other.status == .unprocessableContent)
        #expect(try other.problem.field == "Idempotency-Key")
      }
    }

    @Test("A person takes her data with her, and is gone when she asks for it")
    func person() async throws {
      try await TestService.running { service, client in
        let town = try TestTown(service)
        let held = try await client.send(.get, "/v1/citizens/ada/data", town.tokens[.herself])
        #expect(try held.json["pledges"]?.array?.count == 1)
        #expect(try await client.send(.delete, "/v1/citizens/ada/data", town.tokens[.herself]).status == .noContent)
        #expect(try await client.send(.get, "/v1/citizens/ada", town.tokens[.herself]).status == .unauthorized)
        #expect(try await client.send(.get, "/v1/citizens/ada", town.tokens[.admin]).status == .notFound)
      }
    }

    @Test("A campaign is its organizer's to change as long as all its actions are hers, and nobody's while it has none")
    func campaigns() async throws {
      try await TestService.running { service, client in
        let town = try TestTown(service)
        let (hers, others) = (town.tokens[.organizer], town.tokens[.otherOrganizer])
        func change(_ campaign: String, _ token: String?) async throws -> HTTPResponse.Status {
          let version = ["If-Match": "*"]
          return try await client.send(
            .patch, "/v1/campaigns/\(campaign)", token, #"{"title": "Rivers"}"#, headers: version
          ).status
        }
        let (own, foreign) = (try await change("rivers", hers), try await change("rivers", others))
        #expect(own == .ok && foreign == .forbidden)
        try await client.send(.post, "/v1/campaigns", others, #"{"id": "coast"}"#)
        let empty = try await change("coast", others)
        #expect(empty == .forbidden)
        let joined = try await client.send(.post, "/v1/actions", others, #"{"title": "Dunes", "campaign": "rivers"}"#)
        let shared = try await change("rivers", hers)
        #expect(joined.status == .created && shared == .forbidden)
      }
    }

    @Test("An administrator erases a person who asks by letter; her tokens end, her promise is nobody's")
    func erasing() async throws {
      try await TestService.running { service, client in
        let town = try TestTown(service)
        let admin = town.tokens[.admin]
        #expect(try await client.send(.delete, "/v1/citizens/ada/data", admin).status == .noContent)
        #expect(try await client.send(.delete, "/v1/citizens/ada/data", admin).status == .notFound)
        #expect(try await client.send(.get, "/v1/actions", town.tokens[.herself]).status == .unauthorized)
        #expect(try !service.store.catalog().citizens.contains { $0.id == "ada" })
      }
    }
  }
#endif
