import CivicMobilization

extension Questions {
  /// Why this action for this citizen, or why not, and what would open it?
  ///
  /// - Parameters:
  ///   - action: The action's identifier; nil asks what would open more actions to her.
  ///   - citizen: The citizen's identifier.
  /// - Returns: One row a factor, a reason or a change.
  /// - Throws: ``QuestionError`` for an unknown citizen or action, or an action too large to be computed.
  public func explain(_ action: String?, to citizen: String) throws(QuestionError) -> ReportTable {
    let prepared = try prepared()
    return try prepared.explain(action, to: try candidate(citizen, try prepared.proposals()))
  }

  /// The same to a citizen as she is by now, whatever the tables hold of her.
  public func explain(_ action: String?, to candidate: Candidate) throws(QuestionError) -> ReportTable {
    let recommender = try proposals()
    guard let action else { return OpenersReport(recommender, words: words).table(candidate) }
    if let error = recommender.leftOut.first(where: { $0.action == action }) { throw .outlook(error) }
    guard let number = recommender.board.number(of: action) else { throw .unknown(.action, id: action) }
    return ExplainReport(recommender, try acceptance(), words: words).table(candidate, action: number)
  }
}
