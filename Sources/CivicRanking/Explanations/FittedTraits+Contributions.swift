import CivicLinearAlgebra

extension FittedTraits {
  /// What each column says by itself, and half of what it says together with each other column.
  ///
  /// O(groups of the citizen × actions).
  func contributions(of citizen: CitizenBlock, to actions: [Int]) -> RankingContributions {
    let told = groups.groups(of: citizen.features)[0].map { (group: $0, columns: groups.columnNames(of: $0)) }
    let names = Set(told.flatMap(\.columns)).sorted()
    var amounts = Matrix<Float>(rows: names.count, columns: actions.count)
    for (row, name) in names.enumerated() {
      for (group, columns) in told where columns.contains(name) {
        let share = 1 / Float(columns.count)
        for (place, action) in actions.enumerated() { amounts[row, place] += share * effects[group, action] }
      }
    }
    return RankingContributions(
      base: actions.map { _ in 0 }, reasons: names.map { .trait($0) }, amounts: amounts)
  }
}
