import CivicDomain
import CivicMobilization

extension Questions {
  /// Which actions for one citizen?
  ///
  /// - Parameters:
  ///   - citizen: The citizen's identifier.
  ///   - top: How many actions she is to get, at least 1.
  /// - Returns: One row a recommendation, best first.
  /// - Throws: ``QuestionError`` for an unknown citizen, or answers that teach nothing.
  public func recommend(to citizen: String, top: Int) throws(QuestionError) -> ReportTable {
    let prepared = try prepared()
    let recommender = try prepared.proposals()
    let candidate = try candidate(citizen, recommender)
    let list = recommender.recommendations(for: [candidate], top: top, workers: 1)[0]
    return try prepared.recommendations().table(for: citizen, list)
  }

  /// What lists of recommendations are told with.
  ///
  /// - Parameter explores: Whether places are given away by lot.
  /// - Returns: A report that citizens are told from, one by one.
  /// - Throws: ``QuestionError`` for answers that teach nothing.
  public func recommendations(explores: Bool = false) throws(QuestionError) -> RecommendReport {
    RecommendReport(
      try proposals(), try acceptance(), words: words, timeZone: zone, explores: explores)
  }

  /// The citizens named, else all, with what they have promised.
  ///
  /// - Parameter ids: Identifiers; none for everybody.
  /// - Returns: The candidates in that order.
  /// - Throws: ``QuestionError`` for an unknown citizen.
  public func candidates(_ ids: [String]) throws(QuestionError) -> [Candidate] {
    let recommender = try proposals()
    guard ids.isEmpty else { return try ids.map { id throws(QuestionError) in try candidate(id, recommender) } }
    return catalog.citizens.map { Candidate(citizen: $0, situation: recommender.context.situation(of: $0.id)) }
  }
}
