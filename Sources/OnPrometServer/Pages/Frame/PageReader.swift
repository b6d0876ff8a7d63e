#if Server
  import CivicDomain

  /// Who reads a page, in which language, and from where.
  package struct PageReader: Sendable {
    /// What somebody who is signed in may do.
    package enum Role: Sendable, CaseIterable {
      case visitor, citizen, organizer, company
    }

    /// A page that the navigation names.
    struct Place: Sendable {
      let path: String
      /// The name of its label among the words of the frame.
      let word: String
    }

    package var language: Language
    package var role: Role
    /// The path of the page, without the query.
    package var path: String
    /// The query without the choice of a language, as it came.
    package var query: String
    /// What every form sends back.
    package var csrf: String

    package init(language: Language, role: Role = .visitor, path: String, query: String = "", csrf: String) {
      self.language = language
      self.role = role
      self.path = path
      self.query = query
      self.csrf = csrf
    }

    var isSignedIn: Bool { role != .visitor }

    /// The pages of the navigation.
    var pages: [Place] {
      let everyone = [Place(path: "/", word: "act"), Place(path: "/map", word: "map")]
      return everyone + own
    }

    private var own: [Place] {
      switch role {
      case .visitor:
        [
          Place(path: "/promise", word: "promise"), Place(path: "/join", word: "join"),
          Place(path: "/sign-in", word: "signIn"),
        ]
      case .citizen: [Place(path: "/promise", word: "promise"), Place(path: "/me", word: "me")]
      case .organizer: [Place(path: "/organizer", word: "organizer")]
      case .company: [Place(path: "/company", word: "company")]
      }
    }

    /// The same page in another language.
    func link(in language: Language) -> String {
      "\(path)?" + (query.isEmpty ? "" : "\(query)&") + "language=\(language.rawValue)"
    }
  }
#endif
