import CivicDomain
import CivicMobilization
import CivicRanking
import Foundation

/// What every question is asked of: the tables, what was learned from them, the moment, and the language of the answers.
///
/// The command line and the service ask the same questions of it, one method each. What a question needs and nobody gave (models, a
/// recommender) is made on the spot, so that each can be asked alone; ``prepared()`` makes it once for many.
public struct Questions: Sendable {
  /// The tables.
  public let catalog: Catalog
  /// What was learned; nil where each question learns what it needs from the tables.
  public internal(set) var models: QuestionModels?
  /// What recommendations come from, where it was made beforehand.
  public internal(set) var recommender: Recommender?
  /// What can be joined under the model of turnouts that draws the law of a count smoothly, where it was made beforehand.
  var forecasts: ActionBoard?
  /// What whoever asks should know, though it is no error.
  public internal(set) var notes: [QuestionNote] = []
  /// The moment of the question.
  public let now: Date
  /// The zone of local times where a citizen or an action states none.
  public let zone: TimeZone
  /// The language of the answers.
  public var language: Language
  /// The action map.
  public let map: ActionMap
  /// How many threads share the work; it changes no answer.
  public let workers: Int

  /// Creates what questions are asked of.
  /// - Parameters:
  ///   - catalog: The tables.
  ///   - models: What was learned; nil where each question learns what it needs from the tables.
  ///   - now: The moment of the question.
  ///   - zone: The zone of local times where a citizen or an action states none.
  ///   - language: The language of the answers.
  ///   - map: The action map.
  ///   - workers: How many threads share the work; it changes no answer.
  public init(
    _ catalog: Catalog, models: QuestionModels? = nil, now: Date, zone: TimeZone = .gmt, language: Language,
    map: ActionMap = .standard, workers: Int = 1
  ) {
    self.catalog = catalog
    self.models = models
    self.now = now
    self.zone = zone
    self.language = language
    self.map = map
    self.workers = workers
  }

  /// The words for what the tables hold.
  public var words: Vocabulary {
    Vocabulary(language, map: map, actions: catalog.actions, organizations: catalog.organizations)
  }

  /// The same questions, answered by models that were fitted elsewhere.
  public func answered(by models: QuestionModels?) -> Questions {
    Questions(catalog, models: models, now: now, zone: zone, language: language, map: map, workers: workers)
  }

  /// A citizen and what she has promised. O(citizens).
  public func candidate(_ id: String, _ recommender: Recommender) throws(QuestionError) -> Candidate {
    guard let citizen = catalog.citizens.first(where: { $0.id == id }) else { throw .unknown(.citizen, id: id) }
    return Candidate(citizen: citizen, situation: recommender.context.situation(of: id))
  }
}
