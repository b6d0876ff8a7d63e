#if Server
  /// All pages.
  struct PageRoutes: Sendable {
    private let desk: PageDesk

    init(parts: ServiceParts) throws {
      desk = try PageDesk(parts)
    }

    var routes: [Route] {
      PublicPageRoutes(desk: desk).routes + ActionPageRoutes(desk: desk).routes + PromisePageRoutes(desk: desk).routes
        + MePageRoutes(desk: desk).routes + OrganizerPageRoutes(desk: desk).routes
        + CompanyPageRoutes(desk: desk).routes + AccessPageRoutes(desk: desk).routes
    }
  }
#endif
