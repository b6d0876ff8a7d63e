import CivicMobilization

extension Questions {
  /// How do employees act together and create ties?
  ///
  /// - Parameters:
  ///   - company: The organization whose employees are teamed up.
  ///   - sizes: How many people a team may have, at least 2.
  ///   - rule: How the wishes of a team become one.
  ///   - k: The fewest people of whom anything is told.
  /// - Returns: One row an employee; the employer's aggregates stand in the summary.
  /// - Throws: ``QuestionError`` for a company without employees, or too few for a team.
  public func team(
    _ company: String, sizes: ClosedRange<Int> = 3...5, rule: GroupRule = .average, k: Int = 5
  ) throws(QuestionError) -> TeamReport {
    try requireEmployees(of: company)
    let recommender = try proposals()
    do throws(TeamBuilder.Failure) {
      let teams = try CompanyTeams(
        of: company, catalog, recommender, builder: TeamBuilder(sizes: sizes, rule: rule))
      return TeamReport(teams, CompanyReport(company, catalog, k: k), k: k, language: language)
    } catch {
      throw .teams(error, company: company)
    }
  }

  /// What may an employer see of how employees take part?
  ///
  /// - Parameters:
  ///   - company: The organization.
  ///   - k: The fewest people of whom anything is told.
  /// - Returns: One row a department; nothing is told of fewer than k people.
  /// - Throws: ``QuestionError`` for a company without employees.
  public func report(_ company: String, k: Int = 5) throws(QuestionError) -> EmployerReport {
    try requireEmployees(of: company)
    return EmployerReport(CompanyReport(company, catalog, k: k), k: k, language: language)
  }

  private func requireEmployees(of company: String) throws(QuestionError) {
    guard catalog.citizens.contains(where: { $0.organization == company }) else {
      throw .unknown(.company, id: company)
    }
  }
}
