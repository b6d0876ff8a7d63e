import CivicLinearAlgebra

extension FittedFactors {
  /// A score v·A⁻¹(1 + α)Σu is a sum over the choices u, with A as all choices together make it.
  ///
  /// Source: Hu, Koren and Volinsky, "Collaborative filtering for implicit feedback datasets" (2008), section 5. Without a
  /// choice A changes too, so a score does not fall by exactly the amount. O(f³ + h·f² + h·f·actions).
  func contributions(of citizen: CitizenBlock, to actions: [Int]) -> RankingContributions {
    let choices = citizen.histories.row(0).columns
    let base = [Float](repeating: 0, count: actions.count)
    guard let influences = try? solver.influences(of: choices) else { return RankingContributions(base: base) }
    let vectors = Matrix(
      rows: actions.count, columns: actionVectors.columns, elements: actions.flatMap { actionVectors.row($0) })
    return RankingContributions(
      base: base, reasons: choices.map { .choice(Int($0)) },
      amounts: Matrix.product(influences.mapToFloat { _, _, value in value }, times: vectors, .transposed))
  }
}
