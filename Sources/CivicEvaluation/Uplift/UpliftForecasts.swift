import Foundation

/// Forecasts of what a treatment changes, beside doubly robust scores, from which measures of uplift are computed.
///
/// A score is an unbiased, noisy observation of one person's effect. The measures of a ranking weigh the scores by
/// q = (midrank − ½)/n, the best forecast first. Standard errors are clustered and count that ranks depend on everybody: they
/// are those of the Hájek projection. Source of the scores: Robins, Rotnitzky and Zhao (1994).
public struct UpliftForecasts: Hashable, Sendable {
  /// What was forecast of each person.
  public let predicted: [Double]
  /// The doubly robust score of each.
  public let scores: [Double]
  /// Which cluster each belongs to, in any numbers; nil if all are independent.
  public let clusters: [Int]?
  private let ranks: [Double]
  private let ties: [Range<Int>]
  private let order: [Int]

  /// Creates the measures' base. O(n log n).
  ///
  /// - Parameters:
  ///   - predicted: What was forecast of each person, at least one finite number.
  ///   - scores: The doubly robust score of each.
  ///   - clusters: Which cluster each belongs to, in any numbers; nil if all are independent.
  public init(predicted: [Double], scores: [Double], clusters: [Int]? = nil) {
    precondition(!predicted.isEmpty && predicted.count == scores.count, "every forecast has its score")
    precondition(predicted.allSatisfy { $0.isFinite }, "a forecast is a finite number")
    self.predicted = predicted
    self.scores = scores
    self.clusters = clusters
    let ranking = DescendingRanking(predicted)
    (order, ties, ranks) = (ranking.order, ranking.ties, ranking.shares)
  }

  /// The mean effect.
  public var averageEffect: Estimate { mean(of: scores) }

  /// How much more the forecast's first are moved than its last: the mean of (Γ − Γ̄)(½ − q).
  ///
  /// The area between the curve of cumulated effects and its chord. Source: Radcliffe, "Using control groups to target on
  /// predicted lift" (2007), with doubly robust scores as in Yadlowsky et al. (2021).
  public var doublyRobustQini: Estimate { rankAverage { (0.5 - $0, -1) } }

  /// The area under the curve of targeting: the mean of (Γ − Γ̄)(−ln q − 1), which looks at the very first most.
  ///
  /// Source: Yadlowsky, Fleming, Shah, Brunskill and Wager, "Evaluating treatment prioritization rules via rank-weighted
  /// average treatment effects" (2021).
  public var autoc: Estimate { rankAverage { (-log($0) - 1, -1 / $0) } }

  /// What treating the best half brings beyond a random half: the mean of Γ over q ≤ ½ minus the mean of Γ.
  ///
  /// The standard error takes the border between both halves as given.
  public var bestHalfGain: Estimate {
    let share = Double(ranks.count { $0 <= 0.5 }) / Double(ranks.count)
    let best = ranks.indices.reduce(0) { $0 + (ranks[$1] <= 0.5 ? scores[$1] : 0) } / Double(ranks.count) / share
    let all = averageEffect.value
    let influences = ranks.indices.map { row in
      (ranks[row] <= 0.5 ? (scores[row] - best) / share : 0) - (scores[row] - all)
    }
    return Estimate(value: best - all, standardError: mean(of: influences).standardError)
  }

  /// What it brings per person to treat those of whom the forecast is above 0: the mean of Γ·1{predicted > 0}.
  public var policyValue: Estimate { policyValue(bestShare: 1) }

  /// What it brings per person to treat a share of them at most: the best, and of whom the forecast is above 0.
  ///
  /// Of equal forecasts that do not all fit, chance decides. The standard error takes the border as given.
  ///
  /// - Parameter bestShare: The share of the people that may be treated, within 0...1.
  /// - Returns: The mean of Γ times the chance of being treated.
  public func policyValue(bestShare: Double) -> Estimate {
    precondition((0...1).contains(bestShare), "a share lies within 0 and 1")
    var gains = [Double](repeating: 0, count: scores.count)
    for tie in ties {
      let places = bestShare * Double(scores.count) - Double(tie.lowerBound)
      let chance = min(max(places / Double(tie.count), 0), 1)
      for row in order[tie] where predicted[row] > 0 { gains[row] = chance * scores[row] }
    }
    return mean(of: gains)
  }

  /// The mean of (Γ − Γ̄) g(q), given g and its derivative: a person counts by her own term, and by the ranks of those behind
  /// her.
  private func rankAverage(_ weight: (Double) -> (value: Double, slope: Double)) -> Estimate {
    let (count, effect) = (Double(scores.count), averageEffect.value)
    let weights = ranks.map(weight)
    let level = weights.reduce(0) { $0 + $1.value } / count
    var influences = scores.indices.map { (scores[$0] - effect) * (weights[$0].value - level) }
    let value = influences.reduce(0, +) / count
    let pulls = scores.indices.map { (scores[$0] - effect) * weights[$0].slope / count }
    let mean = zip(pulls, ranks).reduce(0) { $0 + $1.0 * $1.1 }
    var behind = 0.0
    for tie in ties.reversed() {
      let tied = order[tie].reduce(0) { $0 + pulls[$1] }
      for row in order[tie] { influences[row] += behind + tied / 2 - mean }
      behind += tied
    }
    return Estimate(value: value, standardError: self.mean(of: influences).standardError)
  }

  private func mean(of observations: [Double]) -> Estimate { Estimate(meanOf: observations, clusters: clusters) }
}
