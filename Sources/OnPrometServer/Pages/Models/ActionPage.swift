#if Server
  import CivicDomain

  /// One action, and the promise that can be made.
  package struct ActionPage: Page {
    package static let template = PageTemplate.action

    var heading: String
    var kind: String?
    var facts: [String] = []
    var status: Tag?
    var paragraphs: [String] = []
    var link: String?
    var progress: PromiseProgress?
    var reasons: [ReasonLine] = []
    var figures: [Figure] = []
    /// What would open the action to somebody whom it is closed to.
    var openings: [String] = []
    var forecast: Chart?
    var mine: OwnPledge?
    var form: PledgeForm?
    var mustJoin = false
    /// The path of the page, to come back to after joining.
    var here: String

    package func title(_ language: Language) -> String { heading }
  }

  /// The reader's own promise to an action.
  struct OwnPledge: Sendable {
    var label: String
    var tone: String
    var sentence: String
  }

  /// What the form of a promise holds, and what was wrong with the last try.
  struct PledgeForm: Sendable {
    var target: String
    var slots: [FormChoice] = []
    var places: String
    var placesError: String?
    var conditions: [FormChoice]
    var others: String
    var othersError: String?
    /// Whether all places are promised, so that a new promise waits.
    var waits: Bool
  }
#endif
