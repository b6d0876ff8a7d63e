#if Server
  import CivicDomain

  /// Joining without a name.
  package struct JoinPage: Page {
    package static let template = PageTemplate.join
    let next: String

    /// - Parameter next: Where to go afterwards, a path of this site.
    package init(next: String) { self.next = next }

    package func title(_ language: Language) -> String { PageWords.text("join", "heading", language) }
  }

  /// The key that a newcomer gets, shown once.
  package struct KeyPage: Page {
    package static let template = PageTemplate.key
    let key: String
    let next: String

    package init(key: String, next: String) {
      self.key = key
      self.next = next
    }

    package func title(_ language: Language) -> String { PageWords.text("key", "heading", language) }
  }

  /// Signing in with a key.
  package struct SignInPage: Page {
    package static let template = PageTemplate.signIn
    let next: String
    let error: String?

    package init(next: String, error: String? = nil) {
      self.next = next
      self.error = error
    }

    package func title(_ language: Language) -> String { PageWords.text("signIn", "heading", language) }
  }

  /// What went wrong.
  package struct ProblemPage: Page {
    package static let template = PageTemplate.problem
    let code: Int
    let heading: String
    let detail: String

    package init(code: Int, heading: String, detail: String) {
      self.code = code
      self.heading = heading
      self.detail = detail
    }

    package func title(_ language: Language) -> String { heading }
  }
#endif
