#if Server
  import CivicDomain
  import HTTPTypes
  import Hummingbird
  import OnPrometReport

  /// The version of a record as `ETag` and `If-Match` tell it (RFC 9110, 8.8.3 and 13.1.1).
  struct EntityTag: Equatable {
    let version: Int

    /// The tag as a header's value.
    var text: String { "\"\(version)\"" }

    init(_ version: Int) {
      self.version = version
    }

    private init?(_ text: Substring) {
      guard text.count > 2, text.first == "\"", text.last == "\"", let version = Int(text.dropFirst().dropLast()) else {
        return nil
      }
      self.version = version
    }

    /// The version that a change was made from; nil where the client takes any.
    /// - Throws: ``Problem`` 428 when it does not say, 412 when it says what no version is called.
    static func expected(by request: Request, _ language: Language) throws(Problem) -> Int? {
      guard let header = request.headers[.ifMatch] else {
        throw Problem(.preconditionRequired, ServiceText.versionNeeded(language), field: "If-Match")
      }
      guard header != "*" else { return nil }
      guard let tag = EntityTag(header[...]) else {
        throw Problem(.preconditionFailed, ServiceText.changed(language), field: "If-Match")
      }
      return tag.version
    }

    /// Whether the client says that it has this version already.
    func isKnown(to request: Request) -> Bool {
      (request.headers[.ifNoneMatch] ?? "").split(separator: ",").contains { part in
        let known = part.filter { $0 != " " }
        return known == text || known == "W/" + text || known == "*"
      }
    }

    /// The header that every change brings.
    static let header = RouteParameter(
      "If-Match", .text(TextShape(.written(pattern: #"^("[0-9]{1,18}"|\*)$"#), longest: 20, examples: ["\"1\""])),
      required: true, "The ETag of the version that is changed, or * for any")
    /// The header that every record brings.
    static let answered = RouteParameter("ETag", .identifier, required: true, "The version")
  }
#endif
