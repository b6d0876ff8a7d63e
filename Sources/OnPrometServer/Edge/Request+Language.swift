#if Server
  import CivicDomain
  import Hummingbird
  import HummingbirdCore

  extension Request {
    /// The language asked for in the query; else the first of those the client prefers that is spoken; English when none is.
    package func language(in query: FlatDictionary<Substring, Substring>) throws(Problem) -> Language {
      guard let text = query["language"] else { return preferredLanguage }
      guard let language = Language(rawValue: String(text)) else {
        let accepted = Language.allCases.map(\.rawValue).joined(separator: ", ")
        throw .notAccepted("language", detail: "language is “\(text)”; accepted: \(accepted)")
      }
      return language
    }

    /// The first language that the client prefers and that is spoken (`Accept-Language`), English when there is none.
    package var preferredLanguage: Language {
      guard let accepted = headers[.acceptLanguage] else { return .en }
      let ranges = accepted.split(separator: ",").map(LanguageRange.init)
      let best = ranges.enumerated().filter { $0.element.language != nil && $0.element.quality > 0 }
        .max { ($0.element.quality, $1.offset) < ($1.element.quality, $0.offset) }
      return best?.element.language ?? .en
    }
  }

  /// One part of `Accept-Language`: a tag, and how much it is liked.
  private struct LanguageRange {
    let language: Language?
    let quality: Double

    init(_ text: Substring) {
      let parts = text.split(separator: ";").map { $0.filter { $0 != " " } }
      language = parts.first.flatMap { Language(rawValue: String($0.prefix { $0 != "-" }).lowercased()) }
      quality = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
    }
  }
#endif
