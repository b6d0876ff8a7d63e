#if Server
  import Hummingbird

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

    package static func notAccepted(_ field: String, detail: String) -> Problem {
      Problem(status: 400, title: "Bad Request", detail: detail, field: field)
    }

    fileprivate init(status: HTTPResponse.Status, detail: String? = nil) {
      self.init(status: status.code, title: status.reasonPhrase, detail: detail, field: nil)
    }

    package init(status: Int, title: String, detail: String?, field: String?) {
      self.status = status
      self.title = title
      self.detail = detail
      self.field = field
    }

    fileprivate func response() throws -> Response {
      let status = HTTPResponse.Status(code: status, reasonPhrase: title)
      return try JSONBody(self, status: status, type: "application/problem+json").response
    }
  }

  /// Turns every error into a problem document; what was not foreseen tells the client no more than that.
  struct ProblemMiddleware: RouterMiddleware {
    func handle(
      _ request: Request, context: BasicRequestContext, next: (Request, BasicRequestContext) async throws -> Response
    ) async throws -> Response {
      do {
        return try await next(request, context)
      } catch let problem as Problem {
        return try problem.response()
      } catch let error as HTTPError {
        return try Problem(status: error.status, detail: error.body).response()
      } catch {
        context.logger.error("a request failed", metadata: ["error": "\(error)"])
        return try Problem(status: HTTPResponse.Status.internalServerError).response()
      }
    }
  }
#endif
