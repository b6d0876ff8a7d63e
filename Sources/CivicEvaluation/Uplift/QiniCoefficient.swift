import CivicStatistics

/// The Qini coefficient of forecasts of uplift: the area between their curve and a random order's, as a share of the best.
///
/// The curve tells, for the first k people, Y₁ − Y₀·N₁/N₀: the outcomes of the treated among them beyond those of as many
/// controls. The best curve has treated people with outcome 1 first and controls with outcome 1 last. Areas are trapezoids
/// between distinct forecasts. Sources: Radcliffe (2007); defined as `qini_auc_score` of scikit-uplift 0.5.1.
public struct QiniCoefficient: Sendable {
  private let treated: [Bool]
  private let outcomes: [Double]
  private let forecast: DescendingRanking
  private let best: DescendingRanking

  /// Ranks people. O(n log n).
  ///
  /// - Parameters:
  ///   - predicted: What was forecast of each, finite.
  ///   - treated: Who was treated.
  ///   - outcomes: 1 where it happened, else 0.
  public init(predicted: [Double], treated: [Bool], outcomes: [Double]) {
    precondition(
      predicted.count == treated.count && outcomes.count == treated.count, "everybody has a treatment and an outcome")
    self.treated = treated
    self.outcomes = outcomes
    forecast = DescendingRanking(predicted)
    best = DescendingRanking(zip(outcomes, treated).map { $1 ? $0 : -$0 })
  }

  /// The coefficient; nil where the best order is no better than a random one, as where nothing ever happens.
  public var value: Double? { value(weights: [Double](repeating: 1, count: treated.count)) }

  /// The coefficient and the spread of those of bootstrap samples; nil where there is no coefficient.
  ///
  /// - Parameters:
  ///   - samples: How many samples to draw, at least 2.
  ///   - seed: Where the random numbers start.
  /// - Returns: The coefficient with its standard error.
  /// - Complexity: O(samples × n).
  public func estimate(samples: Int = 100, seed: Seed) -> Estimate? {
    precondition(samples >= 2, "one sample has no spread")
    guard let value else { return nil }
    var generator = seed.generator()
    let values = (0..<samples).compactMap { _ in
      var weights = [Double](repeating: 0, count: treated.count)
      for _ in treated { weights[generator.integer(below: treated.count)] += 1 }
      return self.value(weights: weights)
    }
    guard values.count > 1 else { return Estimate(value: value, standardError: 0) }
    let spread = Estimate(meanOf: values).standardError * Double(values.count).squareRoot()
    return Estimate(value: value, standardError: spread)
  }

  private func value(weights: [Double]) -> Double? {
    let (own, largest) = (curve(forecast, weights), curve(best, weights))
    let random = largest.end.people * largest.end.gain / 2
    guard largest.area - random != 0 else { return nil }
    return (own.area - random) / (largest.area - random)
  }

  private func curve(
    _ ranking: DescendingRanking, _ weights: [Double]
  ) -> (area: Double, end: (people: Double, gain: Double)) {
    var (treatedCount, controlCount, treatedSum, controlSum) = (0.0, 0.0, 0.0, 0.0)
    var end = (people: 0.0, gain: 0.0)
    var area = 0.0
    for tie in ranking.ties {
      for row in ranking.order[tie] {
        if treated[row] {
          treatedCount += weights[row]
          treatedSum += weights[row] * outcomes[row]
        } else {
          controlCount += weights[row]
          controlSum += weights[row] * outcomes[row]
        }
      }
      let gain = treatedSum - (controlCount > 0 ? controlSum * treatedCount / controlCount : 0)
      let people = treatedCount + controlCount
      area += (people - end.people) * (gain + end.gain) / 2
      end = (people, gain)
    }
    return (area, end)
  }
}
