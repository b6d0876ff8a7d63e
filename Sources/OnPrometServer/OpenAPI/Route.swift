#if Server
  import Hummingbird

  /// One route of the service: what the contract says about it, who may use it, and what answers.
  ///
  /// One list of routes makes the router and the OpenAPI document, and is what the tests walk role by role.
  package struct Route: Sendable {
    /// What answers a request that was let in.
    package typealias Handler = @Sendable (RouteCall) async throws -> Response

    /// The method of HTTP.
    package let method: HTTPRequest.Method
    /// The path with its parameters in braces, as in `/v1/actions/{id}`.
    package let path: String
    /// What it does, in a few words.
    package let summary: String
    /// Who may use it.
    package let access: AccessRule
    /// The parameters of the query; others are refused.
    package let query: [RouteParameter]
    /// The headers that it reads besides those that every route reads; a `POST` of the contract reads `Idempotency-Key` too.
    package let headers: [RouteParameter]
    /// What a request must bring; nil for nothing.
    package let body: RouteBody?
    /// What it answers when all goes well.
    package let answers: [RouteAnswer]
    /// The errors of its own, besides those that follow from what stands above.
    package let refusals: Set<Int>
    /// Whether it is a page for people rather than part of the contract for programs.
    package let isPage: Bool
    let handler: Handler

    package init(
      _ method: HTTPRequest.Method, _ path: String, _ summary: String, access: AccessRule,
      query: [RouteParameter] = [], headers: [RouteParameter] = [], body: RouteBody? = nil,
      answers: [RouteAnswer] = [], refusals: Set<Int> = [], isPage: Bool = false, handler: @escaping Handler
    ) {
      self.method = method
      self.path = path
      self.summary = summary
      self.access = access
      self.query = query
      self.headers = method == .post && !isPage ? headers + [RouteCall.idempotencyKey] : headers
      self.body = body
      self.answers = answers
      self.refusals = refusals
      self.isPage = isPage
      self.handler = handler
    }

    /// The names in braces of the path, in their order.
    package var pathParameters: [String] {
      path.split(separator: "/").filter { $0.first == "{" && $0.last == "}" }.map { String($0.dropFirst().dropLast()) }
    }
  }

  /// A parameter of a query, or a header.
  package struct RouteParameter: Sendable {
    package let name: String
    package let shape: Shape
    package let isRequired: Bool
    package let summary: String

    package init(_ name: String, _ shape: Shape, required isRequired: Bool = false, _ summary: String) {
      self.name = name
      self.shape = shape
      self.isRequired = isRequired
      self.summary = summary
    }
  }

  /// What a request brings.
  package struct RouteBody: Sendable {
    package let type: String
    package let shape: Shape
    /// Whether a request may come without it.
    package let isOptional: Bool

    /// JSON of a shape.
    package static func json(_ shape: Shape, optional isOptional: Bool = false) -> RouteBody {
      RouteBody(type: "application/json", shape: shape, isOptional: isOptional)
    }

    /// The members that change (RFC 7396).
    package static func patch(_ shape: Shape) -> RouteBody {
      RouteBody(type: "application/merge-patch+json", shape: shape, isOptional: false)
    }

    /// The fields of a form, which its page reads itself.
    package static var form: RouteBody {
      RouteBody(type: "application/x-www-form-urlencoded", shape: .any, isOptional: false)
    }

    var isJSON: Bool { type.hasSuffix("json") }
  }

  /// What a route answers with.
  package struct RouteAnswer: Sendable {
    package let status: Int
    package let summary: String
    package let type: String?
    package let shape: Shape
    /// The headers that it has.
    package let headers: [RouteParameter]

    /// An answer with a body.
    package init(
      _ status: Int, _ summary: String, type: String = "application/json", _ shape: Shape,
      headers: [RouteParameter] = []
    ) {
      self.status = status
      self.summary = summary
      self.type = type
      self.shape = shape
      self.headers = headers
    }

    /// An answer without a body.
    package init(_ status: Int, _ summary: String) {
      self.status = status
      self.summary = summary
      type = nil
      shape = .any
      headers = []
    }
  }
#endif
