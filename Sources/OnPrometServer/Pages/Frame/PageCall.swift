#if Server
  import CivicDomain
  import Foundation
  import Hummingbird
  import OnPrometReport
  import OnPrometStore

  /// A request for a page: who reads, in which language, and what was sent.
  struct PageCall: Sendable {
    let call: RouteCall
    let session: PageSession
    let reader: PageReader
    let form: PageForm
    private let cookies: PageCookies
    private let chosen: Language?

    init(_ call: RouteCall, parts: ServiceParts) async throws {
      self.call = call
      session = try await PageSession(call.request, parts: parts)
      cookies = PageCookies(call.request)
      form = PageForm(call.bytes)
      chosen = call.query("language").flatMap(Language.init)
      reader = PageReader(call.request, session, chosen: chosen)
    }

    var language: Language { reader.language }

    /// The citizen who reads; nil for anybody else.
    var citizen: String? { session.access.flatMap { $0.role == .citizen ? $0.scope : nil } }

    /// The page as an answer, with the cookies that the browser lacks.
    func answer(
      _ page: some Page, _ renderer: PageRenderer, status: HTTPResponse.Status = .ok
    ) -> Response {
      let done = call.query("done").flatMap(PageDone.init).map { PageFrame.Notice($0.sentence(language)) }
      let html = renderer.html(PageFrame(page, for: reader, notice: done))
      var response = Response(
        status: status, headers: [.contentType: "text/html; charset=utf-8", .contentLanguage: language.rawValue],
        body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
      if session.isNew { response.setCookie(cookies.lasting(PageSession.visitorCookie, session.key)) }
      if let chosen { response.setCookie(cookies.lasting(PageSession.languageCookie, chosen.rawValue)) }
      return response
    }

    /// Sends the browser to another page, so that going back repeats nothing.
    func go(to path: String, done: PageDone? = nil) -> Response {
      let target = done.map { path + (path.contains("?") ? "&" : "?") + "done=\($0.rawValue)" } ?? path
      return Response(status: .seeOther, headers: [.location: target])
    }

    /// Begins a session, and forgets the visitor that she was.
    func signIn(_ secret: String, _ response: Response) -> Response {
      var response = response
      response.setCookie(cookies.lasting(PageSession.sessionCookie, secret))
      response.setCookie(cookies.gone(PageSession.visitorCookie))
      return response
    }

    /// Ends a session.
    func signOut(_ response: Response) -> Response {
      var response = response
      response.setCookie(cookies.gone(PageSession.sessionCookie))
      return response
    }
  }

  extension PageReader {
    /// Who sent a request: the language chosen now, else that chosen before, else the one that the browser prefers.
    init(_ request: Request, _ session: PageSession, chosen: Language?) {
      let kept = request.cookies[PageSession.languageCookie].flatMap { Language(rawValue: $0.value) }
      self.init(
        language: chosen ?? kept ?? request.preferredLanguage, role: Role(session.access), path: request.uri.path,
        query: Self.query(request), csrf: session.csrf)
    }

    /// The query without the choice of a language and the word of what was done, which say nothing of the page.
    private static func query(_ request: Request) -> String {
      (request.uri.query ?? "").split(separator: "&")
        .filter { !$0.hasPrefix("language=") && !$0.hasPrefix("done=") }.joined(separator: "&")
    }
  }

  extension PageReader.Role {
    /// An administrator reads like a visitor: there are no pages of hers.
    init(_ access: Access?) {
      switch access?.role {
      case .citizen: self = .citizen
      case .organizer: self = .organizer
      case .company: self = .company
      case .admin, nil: self = .visitor
      }
    }
  }
#endif
