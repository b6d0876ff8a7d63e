/// The value of a policy, estimated from what happened under another one that chose at random with known probabilities.
///
/// Every record is one thing that was shown: with which probability it was (its propensity), with which the new policy
/// would have shown it, and what came of it. Each estimate has a standard error, and with it an interval:
///
/// ```swift
/// let records = try OffPolicyRecords(propensities: [0.8, 0.2], targets: [0.1, 0.9], rewards: [0, 1])
/// records.selfNormalized?.interval(level: 0.9)
/// ```
public struct OffPolicyRecords: Hashable, Sendable {
  private let ratios: [Double]
  private let rewards: [Double]
  private let clusters: [Int]?

  /// Checks and holds the records.
  ///
  /// - Parameters:
  ///   - propensities: With which probability each thing was shown, in 0 < p ≤ 1.
  ///   - targets: With which probability the new policy shows it, within 0...1.
  ///   - rewards: What came of it.
  ///   - clusters: To whom it was shown, in any numbers, if records of one citizen may depend on each other; nil if all
  ///     are independent.
  ///   - ratioLimit: Where the ratio of the two probabilities is cut off, which trades variance for bias; nil never.
  /// - Throws: ``OffPolicyError`` for the first row that cannot be used.
  public init(
    propensities: [Double], targets: [Double], rewards: [Double], clusters: [Int]? = nil, ratioLimit: Double? = nil
  ) throws(OffPolicyError) {
    precondition(
      propensities.count == rewards.count && targets.count == rewards.count,
      "every record needs two probabilities and a reward")
    precondition(clusters.map { $0.count == rewards.count } ?? true, "every record belongs to a cluster")
    guard !rewards.isEmpty else { throw .noRecords }
    for row in rewards.indices {
      let (propensity, target, reward) = (propensities[row], targets[row], rewards[row])
      guard propensity > 0 && propensity <= 1 else { throw .propensityOutOfRange(row: row, value: propensity) }
      guard (0...1).contains(target) else { throw .targetOutOfRange(row: row, value: target) }
      guard reward.isFinite else { throw .rewardNotFinite(row: row, value: reward) }
    }
    ratios = zip(targets, propensities).map { min($0 / $1, ratioLimit ?? .infinity) }
    self.rewards = rewards
    self.clusters = clusters
  }

  /// How many records of the new policy itself would tell as much about its mean: (Σw)² / Σw² over the ratios w.
  ///
  /// Source: Kish, *Survey Sampling* (1965), 8.2. 0 if the new policy shows nothing that was shown.
  public var effectiveCount: Double {
    let sum = ratios.reduce(0, +)
    return sum > 0 ? sum * sum / ratios.reduce(0) { $0 + $1 * $1 } : 0
  }

  /// Inverse propensity scoring: the mean of ratio × reward. Without bias, and wide where ratios are large.
  ///
  /// Source: Horvitz and Thompson, "A generalization of sampling without replacement from a finite universe" (1952).
  public var inversePropensity: Estimate { mean(of: zip(ratios, rewards).map { $0 * $1 }) }

  /// The same divided by the mean ratio, which moves along when all rewards are shifted; nil if the new policy shows
  /// nothing that was shown.
  ///
  /// Its standard error is that of the linearized ratio (the delta method).
  /// Source: Swaminathan and Joachims, "The self-normalized estimator for counterfactual learning" (2015).
  public var selfNormalized: Estimate? {
    let meanRatio = ratios.reduce(0, +) / Double(ratios.count)
    guard meanRatio > 0 else { return nil }
    let value = inversePropensity.value / meanRatio
    let residuals = zip(ratios, rewards).map { $0 * ($1 - value) / meanRatio }
    return Estimate(value: value, standardError: mean(of: residuals).standardError)
  }

  /// The prediction of a reward model under the new policy, corrected by what the model missed where something was shown.
  ///
  /// Right if either the propensities or the model are. The standard error takes the model as given: fit it on other
  /// records. Source: Dudík, Langford and Li, "Doubly robust policy evaluation and learning" (2011).
  ///
  /// - Parameters:
  ///   - predicted: The model's reward for each thing that was shown.
  ///   - expected: The model's expected reward under the new policy in the same situation.
  /// - Returns: The value with its standard error.
  /// - Throws: ``OffPolicyError/predictionNotFinite(row:value:)``.
  public func doublyRobust(predicted: [Double], expected: [Double]) throws(OffPolicyError) -> Estimate {
    precondition(
      predicted.count == rewards.count && expected.count == rewards.count, "every record needs its predictions")
    for predictions in [predicted, expected] {
      guard let row = predictions.firstIndex(where: { !$0.isFinite }) else { continue }
      throw .predictionNotFinite(row: row, value: predictions[row])
    }
    return mean(of: rewards.indices.map { expected[$0] + ratios[$0] * (rewards[$0] - predicted[$0]) })
  }

  private func mean(of observations: [Double]) -> Estimate { Estimate(meanOf: observations, clusters: clusters) }
}
