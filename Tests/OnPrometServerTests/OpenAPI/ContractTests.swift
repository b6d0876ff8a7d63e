#if Server
  import CivicDomain
  import HTTPTypes
  import HummingbirdTesting
  import OnPrometFiles
  import OnPrometServer
  import Testing

  @Suite("The contract (OpenAPI)")
  struct ContractTests {
    @Test("It names every route that is no page, with every answer, and no other route")
    func completeness() async throws {
      try await TestService.running { service, client in
        let contract = try await client.send(.get, "/openapi.json").json
        guard case .object(let paths) = contract["paths"] else {
          Issue.record("no paths")
          return
        }
        var told: Set<String> = []
        for path in paths {
          guard case .object(let operations) = path.value else { continue }
          told.formUnion(operations.map { "\($0.name.uppercased()) \(path.name)" })
        }
        let routes = try service.web.routes.filter { !$0.isPage }
        #expect(told == Set(routes.map { "\($0.method) \($0.path)" }))
        for route in routes {
          let responses = contract["paths"]?[route.path]?[route.method.rawValue.lowercased()]?["responses"]
          for status in route.errors.union(route.answers.map(\.status)) { #expect(responses?["\(status)"] != nil) }
        }
      }
    }

    @Test("The router knows every route, and answers its other methods with 405")
    func router() async throws {
      try await TestService.running { service, client in
        let routes = try service.web.routes
        for route in routes {
          let path = route.path.replacing("{", with: "").replacing("}", with: "")
          #expect(try await client.send(route.method, path).status != .methodNotAllowed)
          let other = try await client.send(.trace, path)
          #expect(other.status == .methodNotAllowed)
          #expect(other.headers[.allow]?.contains(route.method.rawValue) == true)
          #expect(route.method != .get || other.headers[.allow]?.contains("HEAD") == true)
        }
      }
    }

    @Test("Wherever there is GET, HEAD answers with the same status and headers, and nothing else, a problem too")
    func heads() async throws {
      try await TestService.running { service, client in
        let town = try TestTown(service)
        let paths = try service.web.routes.filter { $0.method == .get }.map { route in
          route.path.replacing("{id}", with: "clean").replacing("{slot}", with: "morning")
            .replacing("{pledge}", with: town.pledge).replacing("{", with: "").replacing("}", with: "")
        }
        for path in paths + ["/v1/nothing"] where path != "/metrics" {
          for token in [nil, town.tokens[.admin]] {
            let got = try await client.send(.get, path, token)
            let head = try await client.send(.head, path, token)
            #expect(head.status == got.status, "\(path)")
            #expect(head.headers.lasting == got.headers.lasting, "\(path)")
            #expect(head.body.readableBytes == 0, "\(path)")
          }
        }
      }
    }

    @Test("Every POST of the contract takes an Idempotency-Key, no page does")
    func repeatable() throws {
      for route in try TestService().web.routes where route.method == .post {
        #expect(route.headers.contains { $0.name == "Idempotency-Key" } != route.isPage)
      }
    }

    @Test("Every column of every table has a shape")
    func columns() async throws {
      try await TestService.running { _, client in
        let schemas = try await client.send(.get, "/openapi.json").json["components"]?["schemas"]
        for (name, columns) in [
          ("Citizen", Citizen.columns.map(\.name)), ("Organization", Organization.columns.map(\.name)),
          ("Supporter", Supporter.columns.map(\.name)), ("Campaign", Campaign.columns.map(\.name)),
          ("Action", Action.columns.map(\.name)), ("Slot", Slot.columns.map(\.name)),
          ("Pledge", Pledge.columns.map(\.name)),
        ] {
          for column in columns {
            let schema = schemas?[name]?["properties"]?[column]
            #expect(schema != nil && schema != .object([]), "\(name).\(column)")
          }
        }
      }
    }
  }

  extension HTTPFields {
    /// The fields but those that are new with every answer.
    fileprivate var lasting: HTTPFields {
      filter { ![.date, .setCookie].contains($0.name) }
    }
  }
#endif
