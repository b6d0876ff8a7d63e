#if Server
  import CivicDomain
  import Hummingbird
  import NIOPosix
  import OnPrometFiles
  import OnPrometReport

  extension ServiceParts {
    /// Asks a question on a thread that may take its time.
    /// - Parameters:
    ///   - language: The language of the answer.
    ///   - action: The action that it is about, which must be as it is by now; nil for several.
    ///   - ask: Asks it.
    /// - Returns: Rows, summary and model as JSON.
    /// - Throws: ``Problem`` 404 for what is unknown, 422 for what cannot be answered, 503 before the first fit.
    func answer(
      in language: Language, about action: String? = nil,
      _ ask: @escaping @Sendable (Questions) throws(QuestionError) -> ReportTable
    ) async throws -> Response {
      try await body(in: language, about: action, ask).response
    }

    /// Asks a question once under one `Idempotency-Key`; see ``answer(in:about:_:)``.
    func answer(
      once call: RouteCall, about action: String? = nil,
      _ ask: @escaping @Sendable (Questions) throws(QuestionError) -> ReportTable
    ) async throws -> Response {
      try await call.once(self) { try await body(in: call.language, about: action, ask) }
    }

    private func body(
      in language: Language, about action: String?,
      _ ask: @escaping @Sendable (Questions) throws(QuestionError) -> ReportTable
    ) async throws -> JSONBody {
      try await NIOThreadPool.singleton.runIfActive { () throws in
        let answerer = try upToDate(about: action)
        do throws(QuestionError) {
          return try ask(answerer.questions(language)).body(from: answerer)
        } catch {
          throw Problem(error, language)
        }
      }
    }

    /// What answers, with everybody as she is by now.
    func upToDate(about action: String? = nil) throws(Problem) -> LiveAnswerer {
      do throws(LiveModelError) {
        return try live.upToDate(action: action)
      } catch {
        throw Problem(.serviceUnavailable)
      }
    }
  }

  extension ReportTable {
    /// The response that carries rows, summary and the version of the models.
    func answer(from answerer: LiveAnswerer) -> Response {
      body(from: answerer).response
    }

    fileprivate func body(from answerer: LiveAnswerer) -> JSONBody {
      JSONBody(ByteBuffer(string: document(model: answerer.version)))
    }
  }

  extension Problem {
    /// A question without an answer.
    init(_ error: QuestionError, _ language: Language) {
      switch error {
      case .unknown: self = .notFound
      default: self.init(.unprocessableContent, error.sentence(language))
      }
    }
  }

  extension RouteAnswer {
    /// Rows and a summary, as the command line writes them.
    static func report(_ summary: String) -> RouteAnswer {
      RouteAnswer(
        200, summary,
        .named(
          "Answer",
          .object([
            Shape.Field(
              "rows", .list(of: .dictionary(of: .any), atMost: Int(Int32.max)), required: true, "One object a row"),
            Shape.Field("summary", .dictionary(of: .any), required: true, "What is said about all rows together"),
            Shape.Field("model", .text(TextShape(.word, longest: 200)), required: true, "The version of the models"),
          ])))
    }
  }

  extension RouteParameter {
    /// The language of an answer.
    static let language = RouteParameter(
      "language", .choice(Language.allCases.map(\.rawValue)), "The language of the sentences")
  }
#endif
