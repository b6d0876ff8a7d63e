#if Server
  import Hummingbird
  import OnPrometFiles

  extension Route {
    private typealias Member = JSONValue.Member

    /// The route as an operation of the contract.
    var operation: JSONValue {
      var members = [
        Member("operationId", .string(operationID)), Member("summary", .string(summary)),
        Member("description", .string(access.sentence)),
      ]
      members.append(Member("security", .array(access.parties == nil ? [] : [.object([Member("bearer", .array([]))])])))
      let parameters = parameters
      if !parameters.isEmpty { members.append(Member("parameters", .array(parameters))) }
      if let body { members.append(Member("requestBody", body.json)) }
      members.append(Member("responses", responses))
      return .object(members)
    }

    private var operationID: String {
      let words = path.split { !$0.isLetter }.map(String.init)
      return ([method.rawValue.lowercased()] + words).joined(separator: "_")
    }

    private var parameters: [JSONValue] {
      pathParameters.map { RouteParameter($0, .identifier, required: true, "").json(in: "path") }
        + query.map { $0.json(in: "query") } + headers.map { $0.json(in: "header") }
    }

    private var responses: JSONValue {
      let errors = errors.subtracting(answers.map(\.status)).sorted().map { status in
        Member("\(status)", RouteAnswer.problem(status).json)
      }
      return .object(answers.map { Member("\($0.status)", $0.json) } + errors)
    }
  }

  extension RouteParameter {
    fileprivate func json(in place: String) -> JSONValue {
      var members: [JSONValue.Member] = [
        .init("name", .string(name)), .init("in", .string(place)), .init("required", .boolean(isRequired)),
        .init("schema", shape.schema),
      ]
      if !summary.isEmpty { members.append(.init("description", .string(summary))) }
      return .object(members)
    }
  }

  extension RouteBody {
    fileprivate var json: JSONValue {
      .object([
        .init("required", .boolean(!isOptional)),
        .init("content", .object([.init(type, .object([.init("schema", shape.schema)]))])),
      ])
    }
  }

  extension RouteAnswer {
    fileprivate static func problem(_ status: Int) -> RouteAnswer {
      let title = HTTPResponse.Status(code: status).reasonPhrase
      return RouteAnswer(status, title, type: "application/problem+json", Problem.shape)
    }

    fileprivate var json: JSONValue {
      var members: [JSONValue.Member] = [.init("description", .string(summary))]
      if !headers.isEmpty {
        let headers = headers.map { JSONValue.Member($0.name, .object([.init("schema", $0.shape.schema)])) }
        members.append(.init("headers", .object(headers)))
      }
      if let type {
        members.append(.init("content", .object([.init(type, .object([.init("schema", shape.schema)]))])))
      }
      return .object(members)
    }
  }

  extension AccessRule {
    /// Who may, in a sentence of the contract.
    fileprivate var sentence: String {
      guard let parties else { return "For everybody." }
      return "For " + (parties.map(\.phrase) + ["administrators"]).joined(separator: ", ") + "."
    }
  }

  extension AccessRule.Party {
    fileprivate var phrase: String {
      switch self {
      case .any(let role): "any \(role.rawValue)"
      case .scoped(let role, let parameter): "the \(role.rawValue) of {\(parameter)}"
      case .host(let parameter): "whoever runs {\(parameter)}"
      case .campaigner(let parameter): "the organizer of all actions of {\(parameter)}"
      case .pledger(let parameter): "whoever made {\(parameter)}"
      }
    }
  }
#endif
