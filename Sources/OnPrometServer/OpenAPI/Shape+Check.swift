#if Server
  import CivicDomain
  import OnPrometFiles
  import OnPrometReport

  /// Why a value has not the shape that it needs: where, what stands there, and what would be accepted.
  struct ShapeFlaw: Error, Equatable {
    var field: String
    let value: String
    let expected: ShapeText

    /// The same flaw, seen from the outside of an object or a list.
    func inside(_ outer: String) -> ShapeFlaw {
      var flaw = self
      let joint = field.isEmpty || field.hasPrefix("[") ? "" : "."
      flaw.field = outer + joint + field
      return flaw
    }
  }

  extension Shape {
    /// Sees whether a value has the shape. O(size of the value).
    /// - Throws: ``ShapeFlaw`` for the first place where it has not.
    func check(_ value: JSONValue) throws(ShapeFlaw) {
      switch (self, value) {
      case (.any, _), (.boolean, .boolean), (.optional, .null): return
      case (.integer(let low, let high), .integer(let number)) where (low...high).contains(number): return
      case (.number(let low, let high), .integer(let number)) where (low...high).contains(Double(number)): return
      case (.number(let low, let high), .number(let number)) where (low...high).contains(number): return
      case (.text(let text), .string(let string)) where text.accepts(string): return
      case (.choice(let choices), .string(let string)) where choices.contains(string): return
      case (.optional(let shape), _), (.named(_, let shape), _): try shape.check(value)
      case (.list(let element, let most), .array(let values)) where values.count <= most:
        for (index, value) in values.enumerated() { try element.check(value, at: "[\(index)]") }
      case (.object(let fields), .object(let members)): try Self.check(members, fields)
      case (.dictionary(let element), .object(let members)):
        for member in members { try element.check(member.value, at: member.name) }
      default: throw ShapeFlaw(field: "", value: value.string ?? value.text, expected: expectation)
      }
    }

    private func check(_ value: JSONValue, at place: String) throws(ShapeFlaw) {
      do throws(ShapeFlaw) {
        try check(value)
      } catch {
        throw error.inside(place)
      }
    }

    private static func check(_ members: [JSONValue.Member], _ fields: [Field]) throws(ShapeFlaw) {
      for member in members {
        guard let field = fields.first(where: { $0.name == member.name }) else {
          throw ShapeFlaw(
            field: member.name, value: member.value.string ?? member.value.text, expected: .oneOf(fields.map(\.name)))
        }
        try field.shape.check(member.value, at: field.name)
      }
      for field in fields where field.isRequired && !members.contains(where: { $0.name == field.name }) {
        throw ShapeFlaw(field: field.name, value: "", expected: .required)
      }
    }

    private var expectation: ShapeText {
      switch self {
      case .any: .required
      case .boolean: .boolean
      case .integer(let low, let high): .integer(from: low, to: high)
      case .number(let low, let high): .number(from: low, to: high)
      case .text(let text): .text(longest: text.longest, pattern: text.pattern)
      case .choice(let choices): .oneOf(choices)
      case .list(_, let most): .list(atMost: most)
      case .object, .dictionary: .object
      case .optional(let shape), .named(_, let shape): shape.expectation
      }
    }
  }
#endif
