#if Server
  import CivicDomain
  import Foundation
  import HTTPTypes
  import Hummingbird
  import HummingbirdTesting
  import OnPrometFiles
  import OnPrometServer
  import OnPrometStore
  import Testing

  @Suite("What happened, over HTTP")
  struct EventRouteTests {
    private static let start = TestService.now

    private func service() throws -> TestService {
      let service = try TestService()
      try service.store.add(
        Catalog(
          citizens: ["ann", "bob"].map { try Citizen(id: $0) },
          organizations: [Organization(id: "o"), Organization(id: "p")],
          actions: [
            Action(id: "of-o", title: "O", organization: "o"), Action(id: "of-p", title: "P", organization: "p"),
            Action(id: "of-ann", title: "A", initiator: "ann"),
          ]), at: Self.start)
      for (citizen, action) in [("ann", "of-o"), ("bob", "of-p"), ("bob", "of-ann"), ("bob", "of-o")] {
        _ = try service.store.pledge(Pledge(citizen: citizen, action: action), at: Self.start)
      }
      return service
    }

    private static let readers: [(role: Role, scope: String?, seen: [String])] = [
      (.admin, nil, ["ann of-o", "bob of-p", "bob of-ann", "bob of-o"]), (.organizer, "o", ["ann of-o", "bob of-o"]),
      (.organizer, "p", ["bob of-p"]), (.citizen, "ann", ["ann of-o", "bob of-ann"]),
      (.citizen, "bob", ["bob of-p", "bob of-ann", "bob of-o"]), (.company, "o", []),
    ]

    @Test("Each reader sees, in order, what concerns her, page by page", arguments: readers)
    func scope(role: Role, scope: String?, seen: [String]) async throws {
      let service = try service()
      let headers = try service.bearer(role, scope)
      try await service.web.application(port: 0).test(.router) { client in
        var found: [String] = []
        var after: String? = "0"
        while let last = after {
          let uri = "/v1/events?limit=2&after=\(last)"
          after = try await client.execute(uri: uri, method: .get, headers: headers) { response in
            #expect(response.status == .ok)
            let page = try JSONValue(parsing: Array(response.body.readableBytesView))
            for row in page["rows"]?.array ?? [] {
              #expect(row["kind"]?.string == "pledged" && row["at"]?.string == "2027-01-15T08:00:00Z")
              found.append("\(row["citizen"]?.string ?? "") \(row["action"]?.string ?? "")")
            }
            return page["next"]?.string
          }
        }
        #expect(found == seen)
      }
    }

    @Test("Without a token nothing is told, and an odd cursor is refused")
    func refused() async throws {
      let service = try service()
      let headers = try service.bearer(.admin)
      try await service.web.application(port: 0).test(.router) { client in
        try await client.execute(uri: "/v1/events", method: .get) { #expect($0.status == .unauthorized) }
        for query in ["after=-1", "after=x", "limit=0", "limit=1001", "since=0"] {
          try await client.execute(uri: "/v1/events?\(query)", method: .get, headers: headers) {
            #expect($0.status == .badRequest)
          }
        }
      }
    }
  }
#endif
