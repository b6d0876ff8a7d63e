import CivicStatistics
import CivicTurnout
import Foundation

/// A way to forecast how many of the promised places are used.
enum CountStrategy: String, ComparedStrategy {
  static let predictionColumns = "row, count, probability"

  /// The pooled rate, everybody alone.
  case binomial
  /// The rate of the first group, shrunk to the pooled one, everybody alone.
  case groupRate = "group_rate"
  /// One beta-binomial law for all.
  case betaBinomial = "beta_binomial"
  /// A beta-binomial law that depends on the size.
  case sized = "beta_binomial_size"
  /// A beta-binomial law that depends on the size, on what is known, and on groups.
  case regression = "beta_binomial_groups"
  /// None, all or some, with effects of the size, of what is known, and of groups.
  case mixture = "none_all_some"

  /// What may be chosen inside the training rows.
  struct Settings {
    var groupDeviation = 0.35
    var sizeDeviation = 0.5
    /// After how many days a row counts half; infinite for rows that are not in time.
    var halfLife = Double.infinity
  }

  /// The settings to choose from.
  func choices(inTime: Bool) -> [Settings] {
    let halfLives = inTime ? [30, 60, 120, .infinity] : [Double.infinity]
    let deviations: [(Double, Double)] =
      switch self {
      case .binomial, .groupRate, .betaBinomial, .sized: [(0.35, 0.5)]
      case .regression: [(0.2, 0.5), (0.4, 0.5), (0.8, 0.5)]
      case .mixture: [(0.2, 0.5), (0.35, 0.5), (0.6, 0.5), (0.35, 0.25), (0.35, 1)]
      }
    return halfLives.flatMap { halfLife in
      deviations.map { Settings(groupDeviation: $0.0, sizeDeviation: $0.1, halfLife: halfLife) }
    }
  }

  /// The settings that this strategy has.
  func parameters(_ settings: Settings) -> [(name: String, value: Double)] {
    var parameters = settings.halfLife.isFinite ? [("half_life_days", settings.halfLife)] : []
    if self == .regression || self == .mixture { parameters.append(("group_deviation", settings.groupDeviation)) }
    if self == .mixture { parameters.append(("size_deviation", settings.sizeDeviation)) }
    return parameters.map { (name: $0.0, value: $0.1) }
  }

  /// Learns from some rows and forecasts others.
  func forecasts(
    _ settings: Settings, train: [Int], test: [Int], of table: CountTable
  ) throws -> [CountDistribution] {
    let (past, attended) = (table.records.rows(train), train.map { table.attended[$0] })
    let weights = weights(settings, train: train, test: test, table.days)
    let coming = table.records.rows(test)
    switch self {
    case .binomial, .groupRate:
      let rate = GroupRates(past, attended, weights, isPooled: self == .binomial)
      return try test.indices.map { row in
        try .binomial(n: coming.booked[row], p: rate.rate(coming.groups.first?[row] ?? -1))
      }
    case .betaBinomial, .sized:
      let model = BetaBinomialRegression(usesSize: self == .sized)
      let fitted = try model.fit(try PlaceRecords(booked: past.booked), attended: attended, weights: weights)
      return try fitted.distributions(of: try PlaceRecords(booked: coming.booked))
    case .regression:
      let model = BetaBinomialRegression(groupDeviation: settings.groupDeviation)
      return try model.fit(past, attended: attended, weights: weights).distributions(of: coming)
    case .mixture:
      let model = GroupPledgeModel(
        groupDeviation: settings.groupDeviation, sizeDeviation: settings.sizeDeviation)
      return try model.fit(past, attended: attended, weights: weights).distributions(of: coming)
    }
  }

  private func weights(_ settings: Settings, train: [Int], test: [Int], _ days: [Int]?) -> [Double]? {
    guard let days, settings.halfLife.isFinite, let now = test.map({ days[$0] }).min() else { return nil }
    return train.map { exp2(-Double(now - days[$0]) / settings.halfLife) }
  }
}

/// Shares of places used, by group.
private struct GroupRates {
  private let pooled: Double
  private var sums: [Int32: (used: Double, places: Double)] = [:]

  init(_ records: PlaceRecords, _ attended: [Int], _ weights: [Double]?, isPooled: Bool) {
    var (used, places) = (1.0, 2.0)
    for row in attended.indices {
      let weight = weights?[row] ?? 1
      used += weight * Double(attended[row])
      places += weight * Double(records.booked[row])
      guard !isPooled, let group = records.groups.first?[row], group >= 0 else { continue }
      let sum = sums[group] ?? (0, 0)
      sums[group] = (sum.used + weight * Double(attended[row]), sum.places + weight * Double(records.booked[row]))
    }
    pooled = used / places
  }

  /// The rate of a group, as if 20 more places had followed the pooled rate.
  func rate(_ group: Int32) -> Double {
    guard let sum = sums[group] else { return pooled }
    return (sum.used + 20 * pooled) / (sum.places + 20)
  }
}
