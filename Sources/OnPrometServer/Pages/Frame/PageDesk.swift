#if Server
  import CivicDomain
  import Hummingbird
  import OnPrometReport
  import OnPrometStore

  /// What all pages are made with: the parts of the service, and the templates.
  struct PageDesk: Sendable {
    let parts: ServiceParts
    let renderer: PageRenderer

    init(_ parts: ServiceParts) throws {
      self.parts = parts
      renderer = try PageRenderer()
    }

    /// What answers questions now.
    /// - Parameter action: An action that must be as it is by now; nil where that does not matter.
    /// - Returns: What answers.
    /// - Throws: ``LiveModelError`` where nothing can answer yet.
    func answerer(for action: String? = nil) async throws -> LiveAnswerer {
      let live = parts.live
      return try await parts.storing { _ in try live.upToDate(action: action) }
    }

    /// A page: what it reads of the query, and what answers.
    func get(
      _ path: String, _ summary: String, query: [String] = [],
      _ handler: @escaping @Sendable (PageCall) async throws -> Response
    ) -> Route {
      Route(
        .get, path, summary, access: .everybody,
        query: (["language", "done"] + query).map { RouteParameter($0, .any, "") }, isPage: true
      ) { call in
        try await handler(try await PageCall(call, parts: parts))
      }
    }

    /// A form: one that is not ours changes nothing.
    func post(
      _ path: String, _ summary: String, _ handler: @escaping @Sendable (PageCall) async throws -> Response
    ) -> Route {
      Route(.post, path, summary, access: .everybody, body: .form, isPage: true) { call in
        let call = try await PageCall(call, parts: parts)
        guard call.session.issued(call.form) else { return problem(.forbidden, call) }
        return try await handler(call)
      }
    }

    /// A form of somebody who is signed in in one role; others are asked to sign in.
    func post(
      _ path: String, as role: Role, _ summary: String,
      _ handler: @escaping @Sendable (PageCall, String) async throws -> Response
    ) -> Route {
      post(path, summary) { call in
        guard let scope = scope(of: call, as: role) else { return call.go(to: "/sign-in") }
        return try await handler(call, scope)
      }
    }

    /// A page of somebody who is signed in in one role; others are asked to sign in.
    func get(
      _ path: String, as role: Role, _ summary: String, query: [String] = [],
      _ handler: @escaping @Sendable (PageCall, String) async throws -> Response
    ) -> Route {
      get(path, summary, query: query) { call in
        guard let scope = scope(of: call, as: role) else {
          return call.go(to: "/sign-in?next=\(call.reader.path)")
        }
        return try await handler(call, scope)
      }
    }

    private func scope(of call: PageCall, as role: Role) -> String? {
      call.session.access.flatMap { $0.role == role ? $0.scope : nil }
    }

    /// The page that says what went wrong.
    func problem(_ status: HTTPResponse.Status, _ call: PageCall) -> Response {
      call.answer(ProblemPage(status, call.language), renderer, status: status)
    }
  }

  extension ProblemPage {
    /// The words for a status of HTTP.
    init(_ status: HTTPResponse.Status, _ language: Language) {
      let name =
        switch status {
        case .notFound: "absent"
        case .forbidden: "forbidden"
        case .conflict: "conflict"
        default: "failed"
        }
      self.init(
        code: status.code, heading: PageWords.text("problem", name, language),
        detail: PageWords.text("problem", name + "Text", language))
    }
  }
#endif
