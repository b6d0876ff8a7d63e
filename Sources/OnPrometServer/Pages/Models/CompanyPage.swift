#if Server
  import CivicDomain

  /// What an employer may see: counts that never expose one person.
  package struct CompanyPage: Page {
    struct Department: Sendable {
      var name: String
      var employees: String
      var participants: String
    }

    struct Cause: Sendable {
      var name: String
      var employees: String
    }

    package static let template = PageTemplate.company

    var name: String
    var figures: [Figure]
    var departments: [Department]
    var causes: [Cause]
    /// How employees could be teamed up; nil for too few of them.
    var teamSentence: String?
    var teams: [String]
    /// Why some counts are missing.
    var rule: String

    package func title(_ language: Language) -> String { PageWords.text("frame", "company", language) }
  }
#endif
