#if Server
  import Foundation
  import Hummingbird
  import HummingbirdTesting
  import OnPrometServer
  import Testing

  @Suite("The web service")
  struct WebServiceTests {
    @Test("It says that it is well")
    func health() async throws {
      try await WebService().application().test(.router) { client in
        try await client.execute(uri: "/health", method: .get) { response in
          #expect(response.status == .ok)
          #expect(response.headers[.contentType]?.hasPrefix("application/json") == true)
          #expect(String(buffer: response.body) == #"{"status":"ok"}"#)
        }
      }
    }

    @Test("An address that leads nowhere is a problem document")
    func unknownRoute() async throws {
      try await WebService().application().test(.router) { client in
        try await client.execute(uri: "/v1/nothing", method: .get) { response in
          #expect(response.status == .notFound)
          #expect(response.headers[.contentType] == "application/problem+json")
          let problem = try JSONDecoder().decode(Problem.self, from: Data(buffer: response.body))
          #expect(problem == Problem(status: 404, title: "Not Found", detail: nil, field: nil))
        }
      }
    }
  }
#endif
