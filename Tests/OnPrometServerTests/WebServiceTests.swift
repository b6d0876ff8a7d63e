#if Server
  import CivicDomain
  import Foundation
  import Hummingbird
  import HummingbirdTesting
  import OnPrometServer
  import Testing

  @Suite("The web service")
  struct WebServiceTests {
    @Test("It says that it is well")
    func health() async throws {
      try await TestService.running { _, client in
        try await client.execute(uri: "/health", method: .get) { response in
          #expect(response.status == .ok)
          #expect(response.headers[.contentType]?.hasPrefix("application/json") == true)
          #expect(String(buffer: response.body).contains(#""outdated":false,"status":"ok""#))
        }
      }
    }

    @Test("It is not ready when its store does not answer, and says no more than that")
    func damagedStore() async throws {
      try await TestService.running { service, client in
        for file in [service.file, service.file + "-wal"] {
          let size = try Data(contentsOf: URL(filePath: file)).count
          try Data(repeating: 0x5A, count: size).write(to: URL(filePath: file), options: [])
        }
        let response = try await client.send(.get, "/health")
        #expect(response.status == .serviceUnavailable)
        #expect(try response.problem == Problem(status: 503, title: "Service Unavailable"))
      }
    }

    @Test("An address that leads nowhere is a problem document")
    func unknownRoute() async throws {
      try await TestService.running { _, client in
        try await client.execute(uri: "/v1/nothing", method: .get) { response in
          #expect(response.status == .notFound)
          #expect(response.headers[.contentType] == "application/problem+json")
          let problem = try JSONDecoder().decode(Problem.self, from: Data(buffer: response.body))
          #expect(problem == Problem(status: 404, title: "Not Found"))
        }
      }
    }

    @Test(
      "It shows the action map in either language",
      arguments: [("fr", "Signer une pétition"), ("en", "Sign a petition")])
    func actionMap(language: String, petition: String) async throws {
      try await TestService.running { _, client in
        try await client.execute(uri: "/v1/action-map?language=\(language)", method: .get) { response in
          #expect(response.status == .ok)
          let map = try JSONDecoder().decode(ShownMap.self, from: Data(buffer: response.body))
          #expect(map.language == language)
          #expect(map.branches.map(\.code) == ActionMap.standard.branches.map(\.code))
          #expect(map.branches.flatMap(\.children).contains { $0.code == "petition" && $0.label == petition })
        }
      }
    }

    @Test("A language that the map does not speak is named, with those it does")
    func unknownLanguage() async throws {
      try await TestService.running { _, client in
        try await client.execute(uri: "/v1/action-map?language=tlh", method: .get) { response in
          #expect(response.status == .badRequest)
          let problem = try JSONDecoder().decode(Problem.self, from: Data(buffer: response.body))
          #expect(problem.field == "language")
          #expect(problem.detail == "Expected one of fr, en.")
          #expect(problem.value == "tlh")
        }
      }
    }

    /// What a client reads of the map.
    private struct ShownMap: Decodable {
      struct Node: Decodable {
        let code: String
        let label: String
        let children: [Node]
      }
      let language: String
      let branches: [Node]
    }
  }
#endif
