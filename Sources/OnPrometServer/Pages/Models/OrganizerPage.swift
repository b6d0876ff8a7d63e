#if Server
  import CivicDomain

  /// The actions of one organizer.
  package struct OrganizerPage: Page {
    struct Entry: Sendable {
      var href: String
      var title: String
      var advice: String
      var tone: String
      var facts: [String]
      var figures: [Figure]
    }

    struct Past: Sendable {
      var href: String
      var title: String
      var when: String
    }

    package static let template = PageTemplate.organizer

    var name: String
    var summary: String
    var actions: [Entry]
    var past: [Past]

    package func title(_ language: Language) -> String { PageWords.text("frame", "organizer", language) }
  }
#endif
