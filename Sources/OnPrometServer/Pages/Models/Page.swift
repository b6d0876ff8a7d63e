#if Server
  import CivicDomain

  /// What one page shows, as plain values that its template names.
  package protocol Page: Sendable {
    static var template: PageTemplate { get }
    /// Names the page in the title of the window.
    func title(_ language: Language) -> String
  }
#endif
