/// The weight of some rows, and their outcomes times their weights.
struct OutcomeSum: Codable, Equatable, Sendable {
  var weight: Double
  var outcome: Double

  static let zero = OutcomeSum(weight: 0, outcome: 0)

  /// What is left; at least nothing, whatever rounding does.
  static func - (whole: OutcomeSum, part: OutcomeSum) -> OutcomeSum {
    OutcomeSum(weight: max(0, whole.weight - part.weight), outcome: max(0, whole.outcome - part.outcome))
  }

  /// The mean outcome, with `smoothing` rows' worth of another mean.
  func mean(smoothing: Double, towards mean: Double) -> Double {
    (outcome + smoothing * mean) / (weight + smoothing)
  }
}

/// The sums of the groups of some rows.
struct GroupSums<Group: Hashable> {
  private let groups: [Group]
  let sums: [Group: OutcomeSum]

  init(_ groups: [Group], _ data: WeightedOutcomes) {
    var sums: [Group: OutcomeSum] = [:]
    for (row, group) in groups.enumerated() {
      sums[group, default: .zero].weight += data.weights[row]
      sums[group, default: .zero].outcome += data.weights[row] * data.outcomes[row]
    }
    self.groups = groups
    self.sums = sums
  }

  func sum(ofRow row: Int) -> OutcomeSum { sums[groups[row], default: .zero] }
}
