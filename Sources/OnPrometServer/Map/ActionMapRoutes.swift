#if Server
  import CivicDomain

  /// The route that shows the action map.
  struct ActionMapRoutes: Sendable {
    private let documents: [Language: JSONBody]

    /// Makes the documents of all languages once.
    init(_ map: ActionMap) throws {
      documents = try Dictionary(
        uniqueKeysWithValues: Language.allCases.map { ($0, try JSONBody(ActionMapDocument(map, language: $0))) })
    }

    var routes: [Route] {
      [
        Route(
          .get, "/v1/action-map", "The action map in one language", access: .everybody,
          query: [RouteParameter("language", .choice(Language.allCases.map(\.rawValue)), "The language of the labels")],
          answers: [RouteAnswer(200, "The map", .any)]
        ) { call in
          guard let document = documents[call.language] else { throw Problem.notFound }
          return document.response
        }
      ]
    }
  }
#endif
