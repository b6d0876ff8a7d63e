#if Server
  import CivicDomain
  import Foundation
  import HTTPTypes
  import Hummingbird
  import HummingbirdTesting
  import OnPrometServer
  import OnPrometStore
  import Testing

  @Suite("Subscriptions")
  struct SubscriptionRouteTests {
    private func service() throws -> TestService {
      var settings = ServiceSettings()
      settings.webhooks.allowsPrivateTargets = true
      return try TestService(settings: settings)
    }

    @Test("Organizers subscribe for their organization alone, and see the secret once")
    func subscriptions() async throws {
      let service = try service()
      try service.store.add(
        Catalog(organizations: [Organization(id: "o"), Organization(id: "p")]), at: TestService.now)
      let (own, other, admin) = try (
        service.bearer(.organizer, "o"), service.bearer(.organizer, "p"), service.bearer(.admin)
      )
      let json: HTTPFields = [.contentType: "application/json"]
      try await service.web.application(port: 0).test(.router) { client in
        let wish = ByteBuffer(string: #"{"url": "http://127.0.0.1:9/hook"}"#)
        let made = try await client.execute(uri: "/v1/subscriptions", method: .post, headers: own + json, body: wish) {
          response in
          #expect(response.status == .created)
          #expect(String(buffer: response.body).contains("secret"))
          return try #require(response.headers[.location])
        }
        for (headers, status) in [(own, HTTPResponse.Status.ok), (other, .notFound), (admin, .ok)] {
          try await client.execute(uri: made, method: .get, headers: headers) { response in
            #expect(response.status == status)
            #expect(!String(buffer: response.body).contains("secret"))
          }
        }
        try await client.execute(uri: "/v1/subscriptions", method: .get, headers: other) { response in
          #expect(String(buffer: response.body) == #"{"rows": []}"#)
        }
        let foreign = ByteBuffer(string: #"{"url": "http://127.0.0.1:9/hook", "organization": "p"}"#)
        try await client.execute(uri: "/v1/subscriptions", method: .post, headers: own + json, body: foreign) {
          #expect($0.status == .forbidden)
        }
        let refused = ByteBuffer(string: #"{"url": "ftp://example.org"}"#)
        try await client.execute(uri: "/v1/subscriptions", method: .post, headers: own + json, body: refused) {
          #expect($0.status == .unprocessableContent)
          #expect(String(buffer: $0.body).contains(#""field":"url""#))
        }
        for status in [HTTPResponse.Status.noContent, .notFound] {
          try await client.execute(uri: made, method: .delete, headers: own) { #expect($0.status == status) }
        }
      }
    }
  }

  private func + (first: HTTPFields, second: HTTPFields) -> HTTPFields {
    var sum = first
    for field in second { sum.append(field) }
    return sum
  }
#endif
