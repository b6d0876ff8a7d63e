#if Server
  import CivicDomain

  /// A citizen's promises and choices.
  package struct MePage: Page {
    struct Group: Sendable {
      var code: String
      var heading: String
      var pledges: [Entry]
    }

    struct Entry: Sendable {
      var href: String
      var title: String
      var status: String
      var tone: String
      var facts: [String]
      var progress: PromiseProgress?
      /// Where its forms are sent.
      var confirm = ""
      var cancel = ""
      var canConfirm = false
      var canCancel = false
    }

    package static let template = PageTemplate.me

    var summary: String
    var groups: [Group]
    var themes: [FormChoice]
    var formats: [FormChoice]
    var hours: String
    var contact: [FormChoice]
    /// The opaque identifier under which everything is kept.
    var identity: String

    package func title(_ language: Language) -> String { PageWords.text("me", "heading", language) }
  }
#endif
