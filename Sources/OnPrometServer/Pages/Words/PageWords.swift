#if Server
  import CivicDomain
  import OnPrometReport

  /// The fixed words of the pages: a section for each page, a name for each text.
  package enum PageWords {
    package typealias Section = [String: LocalizedText]

    /// Every text in both languages.
    package static let sections: [String: Section] = [
      "frame": frame, "problem": problem, "home": home, "action": action, "pledge": pledge, "promise": promise,
      "me": me,
      "organizer": organizer, "company": company, "map": map, "join": join, "key": key, "signIn": signIn,
    ]

    /// The texts in one language, as templates name them: `{{t.home.heading}}`.
    package static func all(_ language: Language) -> [String: [String: String]] {
      switch language {
      case .fr: french
      case .en: english
      }
    }

    /// One text.
    static func text(_ section: String, _ name: String, _ language: Language) -> String {
      all(language)[section]?[name] ?? ""
    }

    private static let french = resolved(.fr)
    private static let english = resolved(.en)

    private static func resolved(_ language: Language) -> [String: [String: String]] {
      sections.mapValues { section in section.mapValues { language.text(fr: $0.fr, en: $0.en) } }
    }
  }
#endif
