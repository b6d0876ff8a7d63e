#if Server
  import CivicDomain
  import Hummingbird
  import OnPrometReport

  /// What went wrong with a request, as a problem document (RFC 9457) that names the field.
  package struct Problem: Error, Sendable, Equatable, Codable {
    /// The status code of HTTP.
    package var status: Int
    /// What kind of problem it is.
    package var title: String
    /// What is wrong with this request, and what would be accepted.
    package var detail: String?
    /// The parameter or the field that is wrong.
    package var field: String?
    /// What stands there.
    package var value: String?
    /// Headers that belong to it.
    package var headers: HTTPFields = [:]

    private enum CodingKeys: String, CodingKey {
      case status, title, detail, field, value
    }

    package init(status: Int, title: String, detail: String? = nil, field: String? = nil, value: String? = nil) {
      self.status = status
      self.title = title
      self.detail = detail
      self.field = field
      self.value = value.map { $0.count > 200 ? $0.prefix(200) + "…" : $0 }
    }

    package init(
      _ status: HTTPResponse.Status, _ detail: String? = nil, field: String? = nil, value: String? = nil
    ) {
      self.init(
        status: status.code, title: status.reasonPhrase, detail: detail, field: field, value: value)
    }

    func response() throws -> Response {
      let status = HTTPResponse.Status(code: status, reasonPhrase: title)
      var response = try JSONBody(self, status: status, type: "application/problem+json").response
      for header in headers { response.headers[header.name] = header.value }
      return response
    }
  }

  extension Problem {
    /// A value of the query that is not accepted.
    package static func notAccepted(_ field: String, detail: String) -> Problem {
      Problem(.badRequest, detail, field: field)
    }

    /// Nothing stands at the address, or nothing that may be seen.
    package static let notFound = Problem(.notFound)
    /// The token does not reach so far.
    package static let forbidden = Problem(.forbidden)

    /// No token came, or none that holds.
    package static let unauthorized: Problem = {
      var problem = Problem(.unauthorized)
      problem.headers[.wwwAuthenticate] = "Bearer"
      return problem
    }()

    /// A field that holds what it cannot, in a well-formed body.
    package init(_ error: FieldError, _ language: Language) {
      self.init(
        .unprocessableContent, Self.expectation(error.requirement, language), field: error.field, value: error.value)
    }

    /// A row that is none of its table.
    package init(_ problem: TableProblem, _ language: Language) {
      let detail: String
      if case .field(let requirement) = problem.kind {
        detail = Self.expectation(requirement, language)
      } else {
        detail = problem.explanation(language)
      }
      self.init(.unprocessableContent, detail, field: problem.column, value: problem.value)
    }

    private static func expectation(_ requirement: Requirement, _ language: Language) -> String {
      let phrase = requirement.phrase(language)
      return language.text(fr: "Attendu : \(phrase).", en: "Expected \(phrase).")
    }
  }
#endif
