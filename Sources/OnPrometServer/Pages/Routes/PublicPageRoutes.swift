#if Server
  import CivicDomain
  import Hummingbird

  /// The guided choice, the map, and the files that pages need.
  struct PublicPageRoutes: Sendable {
    let desk: PageDesk

    var routes: [Route] {
      [
        desk.get("/", "The guided choice, and the actions that suit", query: GuideQuestion.all.map(\.code)) { call in
          let answers = Dictionary(
            uniqueKeysWithValues: GuideQuestion.all.compactMap { question in
              call.call.query(question.code).map { (question.code, $0) }
            })
          let answerer = try await desk.answerer()
          let home = HomeBuilder(
            questions: answerer.questions(call.language), answers: answers,
            citizen: call.citizen.flatMap(answerer.candidate))
          return call.answer(try home.page(), desk.renderer)
        },
        desk.get("/map", "The map of ways to act", query: ["open"]) { call in
          call.answer(MapPage(desk.parts.map, open: call.call.query("open"), call.language), desk.renderer)
        },
        file(Stylesheet.path, "text/css; charset=utf-8", Stylesheet.text, tag: Stylesheet.version),
        file(PageIcon.path, "image/svg+xml", PageIcon.text, tag: "1"),
      ]
    }

    /// A file that changes with releases only, so that browsers need not load it again.
    private func file(_ path: String, _ type: String, _ text: String, tag: String) -> Route {
      Route(
        .get, path, "A file of the pages", access: .everybody, query: [RouteParameter("v", .any, "")], isPage: true
      ) { call in
        let headers: HTTPFields = [.eTag: "\"\(tag)\"", .cacheControl: "public, max-age=86400", .contentType: type]
        guard call.request.headers[.ifNoneMatch] != "\"\(tag)\"" else {
          return Response(status: .notModified, headers: headers)
        }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
      }
    }
  }
#endif
