import CivicMobilization

extension Questions {
  /// Who is not reached yet, and how does word of mouth spread?
  ///
  /// - Parameter study: What is looked at, and whose actions count.
  /// - Returns: One row a segment.
  /// - Throws: ``QuestionError`` for an unknown organization, or where nobody took part.
  public func reach(_ study: ReachStudy) throws(QuestionError) -> ReachReport {
    if let organization = study.organizer {
      _ = try ActionScope(organization: organization).identifiers(in: catalog)
    }
    do throws(ReachError) {
      return ReachReport(try study.findings(of: catalog, now: now), language: language)
    } catch {
      throw .reach(error)
    }
  }
}
