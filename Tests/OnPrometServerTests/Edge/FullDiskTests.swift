#if Server
  import GRDB
  import HTTPTypes
  import HummingbirdTesting
  import OnPrometServer
  import OnPrometStore
  import Testing

  @Suite("A full disk, over HTTP")
  struct FullDiskTests {
    @Test("It is answered with 507; what was acknowledged can be read, and writing goes on once there is room")
    func full() async throws {
      try await TestService.running { service, client in
        let admin = try TestTown(service).tokens[.admin]
        let pages = try service.store.write { db in try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0 }
        try Self.limit(service.store, toPages: pages + 6)
        var kept: [String] = []
        var answer = try await Self.add("o0", admin, client)
        while answer.status == .created {
          kept.append(try #require(answer.headers[.location]))
          answer = try await Self.add("o\(kept.count)", admin, client)
        }
        #expect(answer.status.code == 507)
        #expect(try answer.problem.title == "Insufficient Storage")
        #expect(!kept.isEmpty)
        for address in kept { #expect(try await client.send(.get, address, admin).status == .ok) }
        #expect(try await client.send(.get, "/v1/organizations/o\(kept.count)", admin).status == .notFound)
        #expect(try await client.send(.get, "/health").status == .ok)

        try Self.limit(service.store, toPages: 100_000)
        #expect(try await Self.add("o\(kept.count)", admin, client).status == .created)
      }
    }

    private static func add(
      _ id: String, _ token: String?, _ client: any TestClientProtocol
    ) async throws -> TestResponse {
      let body = #"{"id": "\#(id)", "name": "\#(String(repeating: "x", count: 1000))"}"#
      return try await client.send(.post, "/v1/organizations", token, body)
    }

    private static func limit(_ store: Store, toPages pages: Int) throws {
      try store.write { db in try db.execute(sql: "PRAGMA max_page_count = \(pages)") }
    }
  }
#endif
