#if Server
  import CivicDomain
  import Foundation
  import Hummingbird
  import OnPrometFiles
  import OnPrometStore

  /// The calendars of people and organizers, for programs that read them again and again.
  struct CalendarRoutes: Sendable {
    let parts: ServiceParts

    /// The media type of calendars (RFC 5545, 8.1).
    static let type = "text/calendar; charset=utf-8"

    var routes: [Route] {
      [
        Route(
          .get, "/v1/citizens/{id}/calendar.ics", "What a citizen promised or started",
          access: .only(.scoped(.citizen, parameter: "id")), query: FeedKey.query,
          answers: FeedDocument.answers("A calendar", type: Self.type)
        ) { call in
          let id = try call.path("id")
          return try await answer(call) { try $0.calendar(ofCitizen: id) }
        },
        Route(
          .get, "/v1/organizations/{id}/calendar.ics", "The actions of an organization",
          access: .only(.scoped(.organizer, parameter: "id")), query: FeedKey.query,
          answers: FeedDocument.answers("A calendar", type: Self.type)
        ) { call in
          let id = try call.path("id")
          return try await answer(call) { try $0.calendar(ofOrganization: id) }
        },
      ]
    }

    private func answer(
      _ call: RouteCall, _ catalog: @escaping @Sendable (StoreTransaction) throws -> Catalog
    ) async throws -> Response {
      let (now, zone) = (parts.clock(), parts.settings.timeZone)
      let shown = try await parts.storing { store in try store.look(catalog) }
      let export = CatalogExport(shown, as: .ical, now: FeedDocument.stamp(now), zone: zone)
      return FeedDocument(export.text, type: Self.type).response(to: call.request)
    }
  }

  extension StoreTransaction {
    /// The actions in which a citizen has a place, with the slot that she took, and those that she started.
    fileprivate func calendar(ofCitizen id: String) throws -> Catalog {
      _ = try read(Citizen.self, RecordKey([id]))
      let pledges = try all(Pledge.self, [RecordFilter("citizen", id)]).filter(\.status.holdsPlaces)
      let started = try all(Action.self, [RecordFilter("initiator", id)])
      let ids = Set(pledges.map(\.action)).subtracting(started.map(\.id)).sorted()
      let joined = try ids.map { try read(Action.self, RecordKey([$0])).record }
      let taken = Set(pledges.compactMap { pledge in pledge.slot.map { RecordKey([pledge.action, $0]) } })
      let slots = try taken.sorted { $0.text < $1.text }.map { try read(Slot.self, $0).record }
      return Catalog(actions: started + joined, slots: slots)
    }

    /// The actions of an organization, with all their slots.
    fileprivate func calendar(ofOrganization id: String) throws -> Catalog {
      _ = try read(Organization.self, RecordKey([id]))
      let actions = try all(Action.self, [RecordFilter("organization", id)])
      return Catalog(
        actions: actions, slots: try actions.flatMap { try all(Slot.self, [RecordFilter("action", $0.id)]) })
    }

    /// All records that a filter lets pass.
    private func all<Record: StoredRecord>(_ type: Record.Type, _ filters: [RecordFilter]) throws -> [Record] {
      var records: [Record] = []
      var cursor: String?
      repeat {
        let page = try list(type, after: cursor, limit: 1000, filters: filters)
        records += page.rows.map(\.record)
        cursor = page.next
      } while cursor != nil
      return records
    }
  }
#endif
