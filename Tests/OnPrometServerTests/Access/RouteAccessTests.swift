#if Server
  import HTTPTypes
  import HummingbirdTesting
  import OnPrometServer
  import Testing

  @Suite("Who may use which route")
  struct RouteAccessTests {
    /// Whom each route lets in, written down by hand. `{pledge}` is Ada's to the action of the association whose organizer asks;
    /// citizens are Ada (herself) and Bob (the neighbour).
    private static let allowed: [(route: String, askers: Set<TestTown.Asker>)] = [
      ("GET /health", everybody),
      ("GET /v1/action-map", everybody),
      ("GET /openapi.json", everybody),
      ("GET /v1/citizens", [.admin]),
      ("POST /v1/citizens", [.admin]),
      ("GET /v1/citizens/{id}", [.herself, .admin]),
      ("PUT /v1/citizens/{id}", [.herself, .admin]),
      ("PATCH /v1/citizens/{id}", [.herself, .admin]),
      ("DELETE /v1/citizens/{id}", [.herself, .admin]),
      ("GET /v1/citizens/{id}/data", [.herself, .admin]),
      ("DELETE /v1/citizens/{id}/data", [.herself, .admin]),
      ("GET /v1/organizations", known),
      ("POST /v1/organizations", [.admin]),
      ("GET /v1/organizations/{id}", known),
      ("PUT /v1/organizations/{id}", [.organizer, .admin]),
      ("PATCH /v1/organizations/{id}", [.organizer, .admin]),
      ("DELETE /v1/organizations/{id}", [.admin]),
      ("GET /v1/organizations/{id}/supporters", [.organizer, .admin]),
      ("POST /v1/organizations/{id}/supporters", [.herself, .neighbour, .admin]),
      ("GET /v1/organizations/{id}/supporters/{citizen}", [.herself, .organizer, .admin]),
      ("PUT /v1/organizations/{id}/supporters/{citizen}", [.herself, .admin]),
      ("PATCH /v1/organizations/{id}/supporters/{citizen}", [.herself, .admin]),
      ("DELETE /v1/organizations/{id}/supporters/{citizen}", [.herself, .organizer, .admin]),
      ("GET /v1/campaigns", known),
      ("POST /v1/campaigns", [.organizer, .otherOrganizer, .admin]),
      ("GET /v1/campaigns/{id}", known),
      ("PUT /v1/campaigns/{id}", [.organizer, .admin]),
      ("PATCH /v1/campaigns/{id}", [.organizer, .admin]),
      ("DELETE /v1/campaigns/{id}", [.admin]),
      ("GET /v1/actions", known),
      ("POST /v1/actions", [.herself, .neighbour, .organizer, .otherOrganizer, .admin]),
      ("GET /v1/actions/{id}", known),
      ("PUT /v1/actions/{id}", [.organizer, .admin]),
      ("PATCH /v1/actions/{id}", [.organizer, .admin]),
      ("DELETE /v1/actions/{id}", [.organizer, .admin]),
      ("GET /v1/actions/{id}/slots", known),
      ("POST /v1/actions/{id}/slots", [.organizer, .admin]),
      ("GET /v1/actions/{id}/slots/{slot}", known),
      ("PUT /v1/actions/{id}/slots/{slot}", [.organizer, .admin]),
      ("PATCH /v1/actions/{id}/slots/{slot}", [.organizer, .admin]),
      ("DELETE /v1/actions/{id}/slots/{slot}", [.organizer, .admin]),
      ("GET /v1/actions/{id}/pledges", [.organizer, .admin]),
      ("POST /v1/actions/{id}/pledges", [.herself, .neighbour, .admin]),
      ("GET /v1/actions/{id}/pledges/{pledge}", [.herself, .organizer, .admin]),
      ("DELETE /v1/actions/{id}/pledges/{pledge}", [.herself, .organizer, .admin]),
      ("POST /v1/actions/{id}/pledges/{pledge}/confirmation", [.herself, .admin]),
      ("POST /v1/actions/{id}/attendance", [.organizer, .admin]),
      ("GET /metrics", everybody),
      ("GET /v1/citizens/{id}/recommendations", [.herself, .admin]),
      ("GET /v1/citizens/{id}/recommendations/{action}", [.herself, .admin]),
      ("GET /v1/actions/{id}/forecast", [.organizer, .admin]),
      ("GET /v1/actions/{id}/filling", [.organizer, .admin]),
      ("GET /v1/actions/{id}/candidates", [.organizer, .admin]),
      ("GET /v1/actions/{id}/impact", [.organizer, .admin]),
      ("GET /v1/actions/{id}/resolution", [.organizer, .admin]),
      ("POST /v1/actions/{id}/design", [.organizer, .admin]),
      ("POST /v1/allocations", [.organizer, .otherOrganizer, .admin]),
      ("POST /v1/teams", [.company, .admin]),
      ("GET /v1/organizations/{id}/reminders", [.organizer, .admin]),
      ("GET /v1/organizations/{id}/reach", [.organizer, .admin]),
      ("GET /v1/organizations/{id}/watch", [.organizer, .admin]),
      ("GET /v1/organizations/{id}/requests", [.organizer, .admin]),
      ("GET /v1/organizations/{id}/report", [.admin]),
      ("GET /v1/events", known),
      ("GET /v1/subscriptions", [.organizer, .otherOrganizer, .admin]),
      ("POST /v1/subscriptions", [.organizer, .otherOrganizer, .admin]),
      ("GET /v1/subscriptions/{subscription}", [.organizer, .otherOrganizer, .admin]),
      ("DELETE /v1/subscriptions/{subscription}", [.organizer, .otherOrganizer, .admin]),
      ("GET /v1/citizens/{id}/calendar.ics", [.herself, .admin]),
      ("GET /v1/organizations/{id}/calendar.ics", [.organizer, .admin]),
      ("POST /v1/feed-keys", known),
      ("DELETE /v1/feed-keys/{id}", known),
      ("GET /feeds/api-engagement.json", known),
      ("GET /feeds/api-engagement.xml", known),
      ("GET /feeds/schema-org.json", known),
      ("GET /feeds/actions.ics", known),
    ]

    private static let everybody = Set(TestTown.Asker.allCases)
    private static let known = everybody.subtracting([.nobody])

    @Test("Every route lets in whom it should, and nobody else")
    func table() async throws {
      let expected = Dictionary(uniqueKeysWithValues: Self.allowed.map { ($0.route, $0.askers) })
      try await TestService.running { service, client in
        let town = try TestTown(service)
        for route in try service.web.routes where !route.isPage {
          let name = "\(route.method) \(route.path)"
          guard let askers = expected[name] else { continue }
          for asker in TestTown.Asker.allCases {
            let status = try await Self.status(of: route, asked: asker, in: town, client)
            let isRefused = status == (asker == .nobody ? 401 : 403)
            #expect(isRefused != askers.contains(asker), "\(name) answered \(asker) with \(status)")
          }
        }
      }
    }

    @Test("The table names every route but pages, and no other")
    func completeness() throws {
      let service = try TestService()
      let routes = try service.web.routes.filter { !$0.isPage }.map { "\($0.method) \($0.path)" }
      #expect(Set(Self.allowed.map(\.route)) == Set(routes))
    }

    /// Asks without a body or a version: whoever is let in changes nothing, since what she brings is refused next.
    private static func status(
      of route: Route, asked asker: TestTown.Asker, in town: TestTown, _ client: any TestClientProtocol
    ) async throws -> Int {
      guard route.method != .delete || !route.path.hasSuffix("/data") else {
        // Erasing needs no body: of somebody else's data only the refusal is asked for here.
        return [.herself, .admin].contains(asker) ? 204 : try await send(route, asker, town, client)
      }
      return try await send(route, asker, town, client)
    }

    private static func send(
      _ route: Route, _ asker: TestTown.Asker, _ town: TestTown, _ client: any TestClientProtocol
    ) async throws -> Int {
      let identifier =
        route.path.hasPrefix("/v1/citizens") ? "ada" : route.path.hasPrefix("/v1/organizations") ? "assoc" : nil
      let path = route.path
        .replacing("{id}", with: identifier ?? (route.path.hasPrefix("/v1/campaigns") ? "rivers" : "clean"))
        .replacing("{citizen}", with: "ada").replacing("{slot}", with: "morning")
        .replacing("{action}", with: "clean").replacing("{subscription}", with: "none")
        .replacing("{pledge}", with: town.pledge)
      return try await client.send(route.method, path, town.tokens[asker]).status.code
    }
  }
#endif
