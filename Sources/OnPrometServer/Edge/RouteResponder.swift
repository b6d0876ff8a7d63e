#if Server
  import CivicDomain
  import Hummingbird
  import HummingbirdCore
  import OnPrometFiles

  /// Answers the requests of one route: who asks, whether she may, whether what she brings has the shape it needs, then the answer.
  struct RouteResponder: HTTPResponder {
    let route: Route
    let parts: ServiceParts
    /// Limits how often one token may ask.
    let limiter: RateLimiter?

    func respond(to request: Request, context: ServiceContext) async throws -> Response {
      var context = context
      context.access = try await Authentication(parts: parts).access(of: request, to: route)
      if let token = context.access?.tokenID, let wait = limiter?.wait(token, at: parts.clock()) {
        throw Problem.tooMany(wait: wait)
      }
      try await route.access.check(context, parts)
      let checked = RequestCheck(route: route, language: request.preferredLanguage)
      let query = request.uri.queryParameters
      let language = try checked.language(of: request, query)
      let bytes = try await checked.bytes(of: request, upTo: parts.settings.largestBody)
      let call = RouteCall(
        request: request, context: context, parameters: query, bytes: bytes, body: try checked.body(bytes),
        language: language)
      return try await route.handler(call)
    }
  }

  /// Sees whether what a request brings is what its route declares.
  private struct RequestCheck {
    let route: Route
    let language: Language

    /// Checks the query.
    /// - Returns: The language of the answer.
    func language(
      of request: Request, _ given: FlatDictionary<Substring, Substring>
    ) throws(Problem) -> Language {
      for (name, text) in given {
        guard let parameter = route.query.first(where: { $0.name == name }) else {
          throw flaw(ShapeFlaw(field: String(name), value: String(text), expected: .oneOf(route.query.map(\.name))))
        }
        guard given.getAll(String(name)).count == 1 else { throw Problem(.badRequest, field: String(name)) }
        try check(parameter.shape, parameter.shape.value(of: String(text)), String(name))
      }
      for parameter in route.query where parameter.isRequired && given[Substring(parameter.name)] == nil {
        throw flaw(ShapeFlaw(field: parameter.name, value: "", expected: .required))
      }
      return route.query.contains { $0.name == "language" } ? try request.language(in: given) : language
    }

    /// Reads the body.
    func bytes(of request: Request, upTo largest: Int) async throws -> ByteBuffer {
      guard let body = route.body else { return ByteBuffer() }
      let length = request.headers[.contentLength].flatMap { Int($0) }
      if let length, length > largest { throw Problem(.contentTooLarge) }
      let bytes = try await request.body.collect(upTo: largest)
      guard bytes.readableBytes > 0 || !body.isOptional else { return bytes }
      let type = request.headers[.contentType]?.prefix { $0 != ";" }.lowercased() ?? ""
      guard type == body.type || (body.isJSON && type == "application/json") else {
        throw Problem(.unsupportedMediaType, field: "Content-Type", value: type)
      }
      return bytes
    }

    /// Reads and checks the body where the route takes JSON.
    func body(_ bytes: ByteBuffer) throws(Problem) -> JSONValue {
      guard let body = route.body, body.isJSON else { return .null }
      if bytes.readableBytes == 0, body.isOptional { return .null }
      let value: JSONValue
      do throws(JSONError) {
        value = try JSONValue(parsing: bytes.readableBytesView)
      } catch {
        throw Problem(.badRequest, error.reason, field: error.repeatedName)
      }
      try check(body.shape, value, "")
      return value
    }

    private func check(_ shape: Shape, _ value: JSONValue, _ place: String) throws(Problem) {
      do throws(ShapeFlaw) {
        try shape.check(value)
      } catch {
        throw flaw(place.isEmpty ? error : error.inside(place))
      }
    }

    private func flaw(_ flaw: ShapeFlaw) -> Problem {
      Problem(.badRequest, flaw.expected.sentence(language), field: flaw.field, value: flaw.value)
    }
  }

  extension Shape {
    /// What the text of a parameter means: a number or a truth value where the shape asks for one.
    fileprivate func value(of text: String) -> JSONValue {
      switch self {
      case .integer: Int(text).map(JSONValue.integer) ?? .string(text)
      case .number: Double(text).map(JSONValue.number) ?? .string(text)
      case .boolean: Bool(text).map(JSONValue.boolean) ?? .string(text)
      default: .string(text)
      }
    }
  }
#endif
