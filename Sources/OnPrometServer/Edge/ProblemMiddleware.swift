#if Server
  import Hummingbird
  import NIOCore
  import OnPrometReport
  import OnPrometStore

  /// Turns every error into a problem document; what was not foreseen tells the client no more than that.
  struct ProblemMiddleware: RouterMiddleware {
    func handle(
      _ request: Request, context: ServiceContext, next: (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
      do {
        return try await next(request, context)
      } catch {
        return try problem(of: error, request, context).response()
      }
    }

    private func problem(of error: any Error, _ request: Request, _ context: ServiceContext) -> Problem {
      let language = request.preferredLanguage
      switch error {
      case let problem as Problem: return problem
      case let error as StoreError:
        if case .database(let message) = error {
          context.logger.error("the store failed", metadata: ["error": "\(message)"])
        }
        return Problem(error, language)
      case let error as TableProblem: return Problem(error, language)
      case let error as HTTPError: return Problem(error.status, error.body)
      case is NIOTooManyBytesError: return Problem(.contentTooLarge)
      default:
        context.logger.error("a request failed", metadata: ["error": "\(type(of: error))"])
        return Problem(.internalServerError)
      }
    }
  }
#endif
