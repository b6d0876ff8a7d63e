#if Server
  import CivicDomain
  import Hummingbird

  extension Request {
    /// The language asked for; English when none is.
    func language() throws(Problem) -> Language {
      guard let text = uri.queryParameters["language"] else { return .en }
      guard let language = Language(rawValue: String(text)) else {
        let accepted = Language.allCases.map(\.rawValue).joined(separator: ", ")
        throw .notAccepted("language", detail: "language is “\(text)”; accepted: \(accepted)")
      }
      return language
    }
  }
#endif
