#if Server
  import CivicDomain
  import Foundation
  import Hummingbird
  import OnPrometFiles
  import OnPrometReport
  import OnPrometStore

  /// The routes that other systems read actions from, in their own formats.
  ///
  /// An organizer's token or feed key shows the organization's actions, any other those of everybody. No person is named in any of them.
  struct FeedRoutes: Sendable {
    let parts: ServiceParts

    private static let feeds: [(path: String, type: String, summary: String, format: ExportFormat, isXML: Bool)] = [
      ("/feeds/api-engagement.json", "application/json", "Missions of API Engagement", .apiEngagement, false),
      ("/feeds/api-engagement.xml", "application/xml", "Missions of API Engagement, as a feed", .apiEngagement, true),
      ("/feeds/schema-org.json", "application/ld+json", "Events in schema.org's words", .schemaOrg, false),
      ("/feeds/actions.ics", CalendarRoutes.type, "A calendar of the actions", .ical, false),
    ]

    var routes: [Route] {
      Self.feeds.map { feed in
        Route(
          .get, feed.path, "\(feed.summary): actions that may take place and are not over", access: .anyToken,
          query: FeedKey.query,
          answers: FeedDocument.answers(feed.summary, type: feed.type)
        ) { call in
          guard let access = call.access else { throw Problem.unauthorized }
          let text = try await document(feed.format, isXML: feed.isXML, for: access)
          return FeedDocument(text, type: feed.type).response(to: call.request)
        }
      }
    }

    private func document(_ format: ExportFormat, isXML: Bool, for access: Access) async throws -> String {
      let (now, zone, map) = (parts.clock(), parts.settings.timeZone, parts.map)
      return try await parts.storing { store in
        var catalog = try store.catalog()
        catalog.actions.removeAll { action in
          !action.mayTakePlace || action.isOver(at: now)
            || (access.role == .organizer && action.organization != access.scope)
        }
        let shown = Set(catalog.actions.map(\.id))
        catalog.slots.removeAll { !shown.contains($0.action) }
        return CatalogExport(
          catalog, as: format, isFeed: isXML, now: FeedDocument.stamp(now), zone: zone, map: map
        ).text
      }
    }
  }

  extension Action {
    /// Whether it has ended, as far as that is known.
    fileprivate func isOver(at now: Date) -> Bool {
      (span.end ?? span.start).map { $0 < now } ?? false
    }
  }
#endif
