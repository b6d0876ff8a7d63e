/// How much of what varies between variants each lever alone explains.
///
/// The first-order index Var(E[y | lever]) / Var(y) over all combinations, each of which counts the same. What the indices lack to 1
/// is interplay. Source: Sobol', "Sensitivity estimates for nonlinear mathematical models" (1993).
public struct LeverSensitivity: Sendable, Hashable {
  /// The share of each lever that was varied, largest first; ties in the order of the levers.
  public let shares: [Share]

  /// What a lever alone explains.
  public struct Share: Sendable, Hashable {
    /// The lever.
    public let lever: DesignLevers.Lever
    /// The share of the variance, 0...1.
    public let value: Double
  }

  /// Measures the sensitivity of a figure. O(levers × outcomes).
  /// - Parameters:
  ///   - outcomes: Every combination of the levers once.
  ///   - figure: The figure.
  init(_ outcomes: [DesignOutcome], of figure: (DesignOutcome) -> Double) {
    let values = outcomes.map(figure)
    let total = Self.variance(values)
    let shares = DesignLevers.Lever.allCases.compactMap { lever -> Share? in
      let groups = Dictionary(grouping: outcomes.indices) { outcomes[$0].variant.setting(of: lever) }
      guard groups.count > 1 else { return nil }
      let means = groups.sorted { $0.key < $1.key }.flatMap { _, members in
        let mean = members.reduce(0) { $0 + values[$1] } / Double(members.count)
        return [Double](repeating: mean, count: members.count)
      }
      return Share(lever: lever, value: total > 0 ? Self.variance(means) / total : 0)
    }
    self.shares = shares.enumerated().sorted { ($0.element.value, $1.offset) > ($1.element.value, $0.offset) }
      .map(\.element)
  }

  private static func variance(_ values: [Double]) -> Double {
    let mean = values.reduce(0, +) / Double(max(1, values.count))
    return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, values.count))
  }
}
