import CivicMobilization

extension Questions {
  /// What does an action achieve, and what does one more person change?
  ///
  /// - Parameter action: The action's identifier.
  /// - Returns: One row a number of people who come.
  /// - Throws: ``QuestionError`` for an unknown action, or one too large to be computed.
  public func impact(_ action: String) throws(QuestionError) -> ImpactReport {
    let recommender = try proposals()
    if let error = recommender.leftOut.first(where: { $0.action == action }) { throw .outlook(error) }
    guard let number = recommender.board.number(of: action) else { throw .unknown(.action, id: action) }
    return ImpactReport(
      recommender.board.actions[number], recommender.outlooks[number], shock: recommender.board.turnout.shock,
      language: language)
  }
}
