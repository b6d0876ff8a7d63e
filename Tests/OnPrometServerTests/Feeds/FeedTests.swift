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

  @Suite("Calendars and feeds")
  struct FeedTests {
    private static let start = TestService.now

    private func service() throws -> TestService {
      let service = try TestService()
      func span(_ days: Double) -> TimeSpan {
        TimeSpan(start: Self.start + days * 86_400, end: Self.start + days * 86_400 + 7200)
      }
      try service.store.add(
        Catalog(
          citizens: ["ann", "bob"].map { try Citizen(id: $0) },
          organizations: [Organization(id: "o", name: "Rives"), Organization(id: "p")],
          actions: [
            Action(id: "shore", title: "Shore", organization: "o", span: span(2), capacity: 4),
            Action(id: "past", title: "Past", organization: "o", span: span(-2)),
            Action(id: "park", title: "Park", organization: "p", span: span(3)),
            Action(id: "off", title: "Off", organization: "p", span: span(3), status: .cancelled),
            Action(id: "own", title: "Own", initiator: "ann", span: span(4)),
          ],
          slots: [
            Slot(action: "shore", id: "early", span: span(2)), Slot(action: "shore", id: "late", span: span(2.1)),
          ]), at: Self.start)
      _ = try service.store.pledge(Pledge(citizen: "ann", action: "shore", slot: "late"), at: Self.start)
      _ = try service.store.pledge(Pledge(citizen: "bob", action: "park"), at: Self.start)
      return service
    }

    private func identifiers(_ body: ByteBuffer) throws -> [String] {
      let catalog = try ICalendarImport(ByteInput(Array(body.readableBytesView), name: "calendar.ics")).catalog
      return catalog.actions.map(\.id) + catalog.slots.map { "\($0.action)/\($0.id)" }
    }

    @Test("A citizen's calendar holds what she promised, with her slot, and what she started; nobody else reads it")
    func citizen() async throws {
      let service = try service()
      let (ann, bob) = try (service.bearer(.citizen, "ann"), service.bearer(.citizen, "bob"))
      try await service.web.application(port: 0).test(.router) { client in
        let uri = "/v1/citizens/ann/calendar.ics"
        try await client.execute(uri: uri, method: .get, headers: ann) { response in
          #expect(response.headers[.contentType] == "text/calendar; charset=utf-8")
          let found = try identifiers(response.body)
          #expect(found == ["own", "shore", "shore/late"])
        }
        try await client.execute(uri: uri, method: .get, headers: bob) { #expect($0.status == .forbidden) }
        try await client.execute(uri: uri, method: .get) { #expect($0.status == .unauthorized) }
      }
    }

    @Test("An organizer's calendar holds all its actions with their slots")
    func organizer() async throws {
      let service = try service()
      let (own, other) = try (service.bearer(.organizer, "o"), service.bearer(.organizer, "p"))
      try await service.web.application(port: 0).test(.router) { client in
        let uri = "/v1/organizations/o/calendar.ics"
        try await client.execute(uri: uri, method: .get, headers: own) { response in
          let found = try identifiers(response.body)
          #expect(found == ["past", "shore", "shore/early", "shore/late"])
        }
        try await client.execute(uri: uri, method: .get, headers: other) { #expect($0.status == .forbidden) }
      }
    }

    @Test("A feed key in the address opens calendars and feeds alone, until it is ended")
    func keys() async throws {
      let service = try service()
      let ann = try service.bearer(.citizen, "ann")
      try await service.web.application(port: 0).test(.router) { client in
        let (id, key) = try await client.execute(uri: "/v1/feed-keys", method: .post, headers: ann) { response in
          #expect(response.status == .created)
          let body = try JSONValue(parsing: Array(response.body.readableBytesView))
          return (try #require(body["id"]?.string), try #require(body["key"]?.string))
        }
        func status(_ uri: String) async throws -> HTTPResponse.Status {
          try await client.execute(uri: uri, method: .get) { $0.status }
        }
        #expect(try await status("/v1/citizens/ann/calendar.ics?key=\(key)") == .ok)
        #expect(try await status("/v1/citizens/bob/calendar.ics?key=\(key)") == .forbidden)
        #expect(try await status("/feeds/actions.ics?key=\(key)") == .ok)
        #expect(try await status("/feeds/actions.ics?key=\(key)x") == .unauthorized)
        #expect(try await status("/v1/events?key=\(key)") == .unauthorized)
        try await client.execute(uri: "/v1/feed-keys/\(id)", method: .delete, headers: ann) {
          #expect($0.status == .noContent)
        }
        #expect(try await status("/v1/citizens/ann/calendar.ics?key=\(key)") == .unauthorized)
      }
    }

    @Test("A feed key that is asked for again under one Idempotency-Key is the same")
    func repeatedKey() async throws {
      let service = try service()
      var headers = try service.bearer(.citizen, "ann")
      headers[try #require(HTTPField.Name("Idempotency-Key"))] = "phone"
      try await service.web.application(port: 0).test(.router) { [headers] client in
        let first = try await client.execute(uri: "/v1/feed-keys", method: .post, headers: headers)
        let again = try await client.execute(uri: "/v1/feed-keys", method: .post, headers: headers)
        #expect(first.status == .created && again.status == .created)
        #expect(first.body == again.body && first.headers[.location] == again.headers[.location])
      }
    }

    @Test("Feeds hold what may still take place: everybody's, or the organizer's own; and name no person")
    func feeds() async throws {
      let service = try service()
      let (ann, organizer) = try (service.bearer(.citizen, "ann"), service.bearer(.organizer, "o"))
      try await service.web.application(port: 0).test(.router) { client in
        for (headers, ids) in [(ann, ["own", "park", "shore"]), (organizer, ["shore"])] {
          for path in ["api-engagement.json", "api-engagement.xml", "schema-org.json", "actions.ics"] {
            try await client.execute(uri: "/feeds/\(path)", method: .get, headers: headers) { response in
              #expect(response.status == .ok)
              let input = ByteInput(Array(response.body.readableBytesView), name: path)
              let read: any TableImport =
                switch path {
                case "actions.ics": try ICalendarImport(input)
                case "schema-org.json": try SchemaOrgImport(input)
                default: try APIEngagementImport(input)
                }
              #expect(read.catalog.actions.map(\.id).sorted() == ids)
              #expect(!String(buffer: response.body).contains("ann"))
            }
          }
        }
      }
    }

    @Test("A program that has the document gets no second one until it changes")
    func tags() async throws {
      let service = try service()
      let ann = try service.bearer(.citizen, "ann")
      try await service.web.application(port: 0).test(.router) { client in
        let uri = "/v1/citizens/ann/calendar.ics"
        let tag = try await client.execute(uri: uri, method: .get, headers: ann) { try #require($0.headers[.eTag]) }
        var known = ann
        known[.ifNoneMatch] = tag
        try await client.execute(uri: uri, method: .get, headers: known) { response in
          #expect(response.status == .notModified && response.body.readableBytes == 0)
        }
        _ = try service.store.pledge(Pledge(citizen: "ann", action: "park"), at: Self.start)
        try await client.execute(uri: uri, method: .get, headers: known) { #expect($0.status == .ok) }
      }
    }
  }
#endif
