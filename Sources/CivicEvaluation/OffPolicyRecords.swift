/// The value of a policy, estimated from what happened under another one that chose at random with known probabilities.
///
/// Every observation is one thing that was shown: with which probability it was (its propensity), with which the new
/// policy would have shown it, and what came of it.
public struct OffPolicyRecords: Hashable, Sendable {
  private let ratios: [Double]
  private let rewards: [Double]

  /// Creates the records.
  ///
  /// - Parameters:
  ///   - propensities: With which probability each thing was shown, above 0.
  ///   - targets: With which probability the new policy shows it, at least 0.
  ///   - rewards: What came of it.
  ///   - ratioLimit: Where the ratio of the two probabilities is cut off, which trades variance for bias; nil never.
  public init(propensities: [Double], targets: [Double], rewards: [Double], ratioLimit: Double? = nil) {
    precondition(
      propensities.count == rewards.count && targets.count == rewards.count && !rewards.isEmpty,
      "every observation needs two probabilities and a reward")
    precondition(propensities.allSatisfy { $0 > 0 }, "what was shown had a chance to be shown")
    ratios = zip(targets, propensities).map { min($0 / $1, ratioLimit ?? .infinity) }
    self.rewards = rewards
  }

  /// Inverse propensity scoring: the mean of ratio × reward. Without bias, and wide where ratios are large.
  ///
  /// Source: Horvitz and Thompson (1952).
  public var inversePropensity: Estimate { Estimate(meanOf: zip(ratios, rewards).map { $0 * $1 }) }

  /// The same divided by the mean ratio, which does not change when all rewards are shifted.
  ///
  /// Its standard error is that of the linearized ratio. 0 if the new policy shows nothing that was shown.
  /// Source: Swaminathan and Joachims, "The self-normalized estimator for counterfactual learning" (2015).
  public var selfNormalized: Estimate {
    let meanRatio = ratios.reduce(0, +) / Double(ratios.count)
    guard meanRatio > 0 else { return Estimate(value: 0, standardError: 0) }
    let value = inversePropensity.value / meanRatio
    let residuals = zip(ratios, rewards).map { $0 * ($1 - value) / meanRatio }
    return Estimate(value: value, standardError: Estimate(meanOf: residuals).standardError)
  }

  /// The prediction of a reward model under the new policy, corrected by what the model missed where something was shown.
  ///
  /// Right if either the propensities or the model are. Source: Dudík, Langford and Li, "Doubly robust policy evaluation
  /// and learning" (2011).
  ///
  /// - Parameters:
  ///   - predicted: The model's reward for each thing that was shown.
  ///   - expected: The model's expected reward under the new policy in the same situation.
  /// - Returns: The value with its standard error.
  public func doublyRobust(predicted: [Double], expected: [Double]) -> Estimate {
    precondition(
      predicted.count == rewards.count && expected.count == rewards.count, "every observation needs its predictions")
    return Estimate(
      meanOf: rewards.indices.map { expected[$0] + ratios[$0] * (rewards[$0] - predicted[$0]) })
  }
}
