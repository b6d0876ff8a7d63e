import CivicDomain
import CivicLinearAlgebra
import CivicStatistics

/// The groups that promises share.
enum KeepFactor: Int, CaseIterable {
  case citizen, organizer, mode, action

  fileprivate var column: KeyPath<KeepHistory.Row, Int32> {
    switch self {
    case .citizen: \.citizen
    case .organizer: \.organizer
    case .mode: \.mode
    case .action: \.action
    }
  }
}

/// A mixed logistic regression of promises on random intercepts alone, told as effects that add up.
///
/// Forecasts average over what is not known. The effect of a group is by how much knowing it, and nothing else, shifts the
/// log-odds of that average; to add such effects is exact for one of them, and close for several.
struct MixedKeepEstimate {
  /// The log-odds of keeping where no group is known.
  let newcomer: Double
  private let groupings: [Grouping]
  private let hasActions: Bool
  private let regression: FittedMixedLogistic

  /// Beyond so many rows the stated strengths serve: groups have long records then, and the fit takes many seconds.
  private static let largestHistory = 200_000
  /// The largest order of the dense system.
  private static let largestSystem = 1_500

  /// Fits; nil where the history does not allow it.
  init?(_ history: KeepHistory) {
    guard history.rows.count <= Self.largestHistory else { return nil }
    var groupings = KeepFactor.allCases
      .map { factor in Grouping(column: factor.rawValue, levels: history.rows.map { $0[keyPath: factor.column] }) }
      .filter { $0.count > 1 }
    let counts = groupings.map(\.count)
    // Actions to come are new, so that the effects of past ones are the first to do without.
    hasActions = counts.reduce(0, +) - (counts.max() ?? 0) <= Self.largestSystem
    if !hasActions { groupings.removeAll { $0.column == KeepFactor.action.rawValue } }
    let factors = groupings.map { grouping in
      let column = KeepFactor.allCases[grouping.column].column
      return GroupingFactor(
        "\(KeepFactor.allCases[grouping.column])",
        groups: grouping.numbers(of: history.rows.map { $0[keyPath: column] }),
        groupCount: grouping.count)
    }
    let data = MixedLogisticData(
      features: Matrix(rows: history.rows.count, columns: 0), successes: history.rows.map(\.kept),
      trials: history.rows.map(\.known), factors: factors)
    let configuration = MixedLogistic(tolerance: 1e-11, largestSystem: Self.largestSystem)
    guard let regression = try? configuration.fit(data) else { return nil }
    self.groupings = groupings
    self.regression = regression
    let prediction = MixedPrediction(
      logOdds: [regression.intercept], deviations: [Self.variance(regression.effects).squareRoot()])
    newcomer = logit(prediction.probabilities()[0])
  }

  /// The standard deviations; 0 for a factor without a second group.
  var deviations: KeepDeviations {
    func deviation(_ factor: KeepFactor) -> Double { effect(factor)?.deviation ?? 0 }
    return KeepDeviations(
      citizen: deviation(.citizen), action: hasActions ? deviation(.action) : nil, organizer: deviation(.organizer),
      mode: deviation(.mode))
  }

  /// Replaces the effects of groups with a record.
  func replaceEffects(of records: inout [String: KeepRecord], _ factor: KeepFactor, _ names: IdentifierTable) {
    let shifts = shifts(factor)
    let grouping = groupings.first { $0.column == factor.rawValue }
    for (number, name) in names.names.enumerated() {
      let group = grouping?.number(of: Int32(truncatingIfNeeded: number)) ?? GroupingFactor.unseen
      records[name]?.effect = group == GroupingFactor.unseen ? 0 : shifts[Int(group)]
    }
  }

  private func effect(_ factor: KeepFactor) -> RandomIntercept? {
    zip(groupings, regression.effects).first { $0.0.column == factor.rawValue }?.1
  }

  /// By how much each group of a factor shifts the log-odds of the average.
  private func shifts(_ factor: KeepFactor) -> [Double] {
    guard let effect = effect(factor) else { return [] }
    let others = Self.variance(regression.effects) - Self.variance([effect])
    let prediction = MixedPrediction(
      logOdds: effect.modes.map { regression.intercept + $0 },
      deviations: effect.variances.map { ($0 + others).squareRoot() })
    return prediction.probabilities().map { logit($0) - newcomer }
  }

  private static func variance(_ effects: [RandomIntercept]) -> Double {
    effects.reduce(0) { $0 + $1.deviation * $1.deviation }
  }
}
