#if Server
  import OnPrometFiles

  extension Shape {
    /// The shape as a schema (JSON Schema 2020-12), named shapes as references.
    var schema: JSONValue {
      switch self {
      case .any: .object([])
      case .boolean: .object([.type("boolean")])
      case .integer(let low, let high):
        .object([.type("integer"), Member("minimum", .integer(low)), Member("maximum", .integer(high))])
      case .number(let low, let high):
        .object([.type("number"), Member("minimum", .number(low)), Member("maximum", .number(high))])
      case .text(let text): .object(text.schema)
      case .choice(let choices): .object([.type("string"), Member("enum", .array(choices.map(JSONValue.string)))])
      case .list(let element, let most):
        .object([.type("array"), Member("items", element.schema), Member("maxItems", .integer(most))])
      case .object(let fields): Self.schema(of: fields)
      case .dictionary(let element): .object([.type("object"), Member("additionalProperties", element.schema)])
      case .optional(let shape):
        .object([Member("anyOf", .array([shape.schema, .object([.type("null")])]))])
      case .named(let name, _): .object([Member("$ref", .string("#/components/schemas/\(name)"))])
      }
    }

    /// The named shapes that are met in it, itself included.
    var named: [String: Shape] {
      switch self {
      case .named(let name, let shape): shape.named.merging([name: shape]) { $1 }
      case .optional(let shape), .list(let shape, _), .dictionary(let shape): shape.named
      case .object(let fields): fields.reduce(into: [:]) { $0.merge($1.shape.named) { $1 } }
      case .any, .boolean, .integer, .number, .text, .choice: [:]
      }
    }

    private typealias Member = JSONValue.Member

    private static func schema(of fields: [Field]) -> JSONValue {
      var members: [Member] = [.type("object")]
      let required = fields.filter(\.isRequired).map { JSONValue.string($0.name) }
      members.append(Member("properties", .object(fields.map { Member($0.name, $0.schema) })))
      if !required.isEmpty { members.append(Member("required", .array(required))) }
      members.append(Member("additionalProperties", .boolean(false)))
      return .object(members)
    }
  }

  extension Shape.Field {
    fileprivate var schema: JSONValue {
      guard !summary.isEmpty, case .object(let members) = shape.schema else { return shape.schema }
      return .object([JSONValue.Member("description", .string(summary))] + members)
    }
  }

  extension TextShape {
    fileprivate var schema: [JSONValue.Member] {
      var members: [JSONValue.Member] = [
        .type("string"), .init("minLength", .integer(1)), .init("maxLength", .integer(longest)),
        .init("pattern", .string(pattern)),
      ]
      if !examples.isEmpty { members.append(.init("examples", .array(examples.map(JSONValue.string)))) }
      return members
    }
  }

  extension JSONValue.Member {
    fileprivate static func type(_ name: String) -> JSONValue.Member {
      JSONValue.Member("type", .string(name))
    }
  }
#endif
