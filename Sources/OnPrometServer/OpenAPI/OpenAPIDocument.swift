#if Server
  import Hummingbird
  import OnPrometFiles

  /// The contract of the service (OpenAPI 3.1), made from its routes.
  struct OpenAPIDocument: Sendable {
    /// The document as JSON.
    let json: JSONValue

    /// Writes the contract of the routes that are no pages.
    init(_ routes: [Route]) {
      let routes = routes.filter { !$0.isPage }
      var paths: [String] = []
      for route in routes where !paths.contains(route.path) { paths.append(route.path) }
      json = .object([
        Member("openapi", .string("3.1.0")),
        Member(
          "info",
          .object([
            Member("title", .string("On Promet")), Member("version", .string("1")),
            Member("description", .string(Self.description)),
          ])),
        Member(
          "paths",
          .object(
            paths.map { path in
              let operations = routes.filter { $0.path == path }.map {
                Member($0.method.rawValue.lowercased(), $0.operation)
              }
              return Member(path, .object(operations))
            })),
        Member("components", Self.components(routes)),
      ])
    }

    private typealias Member = JSONValue.Member

    private static let description = """
      Who promises what, who will come, and what it changes. Wherever there is GET, HEAD answers with the same headers and no body.
      """

    private static func components(_ routes: [Route]) -> JSONValue {
      var shapes = Problem.shape.named
      for shape in routes.flatMap(\.shapes) { shapes.merge(shape.named) { $1 } }
      let schemas = shapes.sorted { $0.key < $1.key }.map { Member($0.key, $0.value.schema) }
      let bearer = JSONValue.object([Member("type", .string("http")), Member("scheme", .string("bearer"))])
      return .object([
        Member("schemas", .object(schemas)), Member("securitySchemes", .object([Member("bearer", bearer)])),
      ])
    }
  }

  extension Problem {
    /// The shape of a problem document.
    static let shape = Shape.named(
      "Problem",
      .object([
        Shape.Field("status", .integer(from: 400, to: 599), required: true, "The status code of HTTP"),
        Shape.Field("title", .prose, required: true, "What kind of problem it is"),
        Shape.Field("detail", .prose, "What is wrong with this request, and what would be accepted"),
        Shape.Field("field", .any, "The parameter or the field that is wrong"),
        Shape.Field("value", .any, "What stands there"),
      ]))
  }

  extension Route {
    fileprivate var shapes: [Shape] {
      answers.map(\.shape) + [body?.shape].compactMap { $0 } + (query + headers).map(\.shape)
    }
  }
#endif
