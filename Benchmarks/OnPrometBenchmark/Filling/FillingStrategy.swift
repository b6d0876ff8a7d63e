import CivicStatistics
import CivicTurnout

/// A way to forecast how many places are promised in the end.
enum FillingStrategy: String, ComparedStrategy {
  static let predictionColumns = "event, horizon, count, probability"

  /// What past events added after the same lead, each as likely as the other.
  case additive
  /// By what factor past events grew after the same lead.
  case ratio
  /// The stated prior, as for an organizer without a past.
  case prior
  /// Three hurdle negative binomial regressions, pooled.
  case pooled = "hurdle_pooled"

  /// The parameters of this strategy, which are those that the library states: some dozens of events cannot choose them.
  var parameters: [(name: String, value: Double)] {
    let model = FillingModel()
    return self == .pooled
      ? [("pool_deviation", model.poolDeviation), ("prior_events", model.priorEvents)].map { (name: $0.0, value: $0.1) }
      : []
  }

  /// Learns from past events and forecasts the totals of others at a lead.
  func forecasts(
    past: [FillingCurve], coming: [FillingCurve], lead: Double
  ) throws -> [CountDistribution] {
    switch self {
    case .additive: return try coming.map { try Self.sample(Self.added(past, to: $0, lead)) }
    case .ratio:
      let grown = past.filter { $0.places(until: lead) > 0 }
      return try coming.map { curve in
        let soFar = curve.places(until: lead)
        guard soFar > 0, !grown.isEmpty else { return try Self.sample(Self.added(past, to: curve, lead)) }
        return try Self.sample(
          grown.map { Int((Double(soFar) * Double($0.total) / Double($0.places(until: lead))).rounded()) })
      }
    case .prior, .pooled:
      let fitted = try FillingModel().fit(self == .prior ? [] : past, lead: lead)
      return try coming.map { try fitted.total($0) }
    }
  }

  private static func added(_ past: [FillingCurve], to curve: FillingCurve, _ lead: Double) -> [Int] {
    past.map { curve.places(until: lead) + $0.total - $0.places(until: lead) }
  }

  private static func sample(_ totals: [Int]) throws -> CountDistribution {
    try .mixture(totals.map { (weight: 1, distribution: .certain($0)) })
  }
}
