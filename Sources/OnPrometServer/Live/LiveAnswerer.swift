#if Server
  import CivicDomain
  import CivicMobilization
  import CivicRanking
  import OnPrometFiles
  import OnPrometReport
  import OnPrometStore

  /// What answers questions: one state of the store, the models fitted last, and whoever changed since.
  ///
  /// A reference, so that a request takes it with one step and keeps it to its end whatever happens meanwhile.
  package final class LiveAnswerer: Sendable {
    /// The version of the models.
    package let version: String
    /// The revision of the store that the tables are.
    package let revision: Int64
    private let questions: Questions
    private let documents: [Language: PreparedRecommendations]
    private let recommender: Recommender
    /// Where each citizen stands in the tables.
    private let places: [String: Int]
    /// Citizens who changed since, by now.
    private let changed: [String: Change]
    /// Actions that changed since: whoever asks about one of them waits for the tables to be read.
    private let changedActions: [String: Int]
    /// How many times somebody was found to have changed.
    let changes: Int

    /// A citizen who changed; nil where she is gone.
    private struct Change: Sendable {
      let candidate: Candidate?
      let number: Int
    }

    /// Prepares all that questions need. O(actions × nodes × support + citizens).
    /// - Throws: ``QuestionError`` for answers to proposals that teach nothing.
    init(_ asked: Questions, version: String, revision: Int64) throws(QuestionError) {
      let prepared = try asked.preparedForAll()
      recommender = try prepared.proposals()
      var documents: [Language: PreparedRecommendations] = [:]
      for language in Language.allCases {
        documents[language] = PreparedRecommendations(try prepared.spoken(language).recommendations())
      }
      (questions, self.documents) = (prepared, documents)
      self.version = version
      self.revision = revision
      places = Dictionary(prepared.catalog.citizens.enumerated().map { ($1.id, $0) }) { first, _ in first }
      (changed, changedActions, changes) = ([:], [:], 0)
    }

    private init(
      _ answerer: LiveAnswerer, changed: [String: Change], actions: [String: Int], changes: Int
    ) {
      version = answerer.version
      revision = answerer.revision
      questions = answerer.questions
      documents = answerer.documents
      recommender = answerer.recommender
      places = answerer.places
      self.changed = changed
      changedActions = actions
      self.changes = changes
    }

    /// Whether an action changed since the tables were read.
    func isChanged(action: String) -> Bool { changedActions[action] != nil }

    /// The questions in one language.
    package func questions(_ language: Language) -> Questions { questions.spoken(language) }

    /// A citizen and what she has promised by now; nil for one who is unknown. O(own pledges).
    package func candidate(_ id: String) -> Candidate? {
      if let change = changed[id] { return change.candidate }
      guard let place = places[id] else { return nil }
      return Candidate(citizen: questions.catalog.citizens[place], situation: recommender.context.situation(of: id))
    }

    /// What one citizen is recommended, as JSON that the command line writes too; nil for one who is unknown.
    package func recommendations(to citizen: String, top: Int, _ language: Language) -> [UInt8]? {
      guard let candidate = candidate(citizen), let documents = documents[language] else { return nil }
      let list = recommender.recommendations(for: [candidate], top: top)[0]
      return documents.document(for: citizen, list, model: version)
    }

    /// The same with citizens as they are now, those who are gone as nil, and actions that changed.
    func changing(_ fresh: [String: FreshCitizen?], actions: Set<String>) -> LiveAnswerer {
      let number = changes + 1
      var (changed, changedActions) = (changed, changedActions)
      for (id, known) in fresh {
        changed[id] = Change(
          candidate: known.map {
            Candidate(citizen: $0.citizen, situation: recommender.context.situation(pledges: $0.pledges))
          }, number: number)
      }
      for action in actions { changedActions[action] = number }
      return LiveAnswerer(self, changed: changed, actions: changedActions, changes: number)
    }

    /// The same with what another found to have changed after a number of changes.
    func adopting(_ other: LiveAnswerer?, after number: Int) -> LiveAnswerer {
      guard let other else { return self }
      return LiveAnswerer(
        self, changed: other.changed.filter { $0.value.number > number },
        actions: other.changedActions.filter { $0.value > number }, changes: other.changes)
    }
  }

  extension Questions {
    /// The same questions with answers in a language.
    func spoken(_ language: Language) -> Questions {
      var spoken = self
      spoken.language = language
      return spoken
    }
  }
#endif
