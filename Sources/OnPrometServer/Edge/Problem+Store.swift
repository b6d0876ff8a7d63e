#if Server
  import CivicDomain
  import Hummingbird
  import OnPrometReport
  import OnPrometStore

  extension Problem {
    /// What the store refuses.
    package init(_ error: StoreError, _ language: Language) {
      switch error {
      case .absent: self = .notFound
      case .exists: self.init(.conflict, ServiceText.exists(language))
      case .changed: self.init(.preconditionFailed, ServiceText.changed(language), field: "If-Match")
      case .needed(let tables): self.init(.conflict, ServiceText.needed(by: tables, language))
      case .closed: self.init(.conflict, ServiceText.closed(language))
      case .refused(let problem): self.init(problem, language)
      case .otherRequest: self.init(.unprocessableContent, ServiceText.otherRequest(language), field: "Idempotency-Key")
      case .full: self.init(Self.insufficientStorage)
      case .newerSchema, .database: self.init(.internalServerError)
      }
    }

    /// RFC 4918, 11.5.
    private static let insufficientStorage = HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage")
  }
#endif
