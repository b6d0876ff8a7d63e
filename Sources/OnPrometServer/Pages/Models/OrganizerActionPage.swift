#if Server
  import CivicDomain

  /// One action as its organizer sees it.
  package struct OrganizerActionPage: Page {
    struct Request: Sendable {
      var citizen: String
      var accept: String
      var keep: String
      var lastAsked: String
    }

    struct Person: Sendable {
      var citizen: String
      /// How many places, on which slot, under which condition.
      var note: String?
      /// The name of the field of this pledge.
      var field: String
      var states: [FormChoice]
    }

    package static let template = PageTemplate.organizerAction

    var heading: String
    var facts: [String]
    var advice: String?
    var figures: [Figure]
    var forecast: Chart?
    var filling: Chart?
    var requestAdvice: String?
    var requests: [Request]
    var listHeading: String
    /// Where the attendance list is sent; nil before the action has begun.
    var attendance: String?
    var people: [Person]

    package func title(_ language: Language) -> String { heading }
  }
#endif
