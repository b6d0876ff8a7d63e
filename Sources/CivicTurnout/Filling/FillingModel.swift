import CivicStatistics
import Foundation

/// How many places are still to be promised to an event some days before it, learned from past events at the same lead.
///
/// With y places so far, w of them in the last week, and R still to come: P(R > 0) is logistic in ln(1 + y) and ln(1 + w);
/// R − 1 given R > 0 is negative binomial with a log-linear mean. Three such regressions, on y, on y and w, and on w and
/// the age of the event, are pooled with equal weights: they err in different ways. Events of one organizer or project
/// share a partially pooled effect.
///
/// Coefficients are shrunk towards a stated prior, so that 0, 3 and 3,000 past events go through the same formulas: pledges
/// come at exponential leads of mean `priorLeadDays`, so that R averages (1 + y)·s/(1 − s) with s = 1 − e^(−lead/mean), or
/// go on as in the last week. A few events tell little even so: the prior's own law stays in the pool with the weight
/// `priorEvents` / (`priorEvents` + past events).
public struct FillingModel: Sendable, Hashable {
  /// The standard deviation of the effects of organizers or projects.
  public var poolDeviation: Double
  /// The mean lead of a pledge in days where nothing is known.
  public var priorLeadDays: Double
  /// How many past events the prior's own law counts in the pool.
  public var priorEvents: Double
  /// The regressions that are pooled.
  public var views: [FillingView]

  /// Creates a configuration.
  /// - Parameters:
  ///   - poolDeviation: The standard deviation of the effects of organizers or projects, above 0.
  ///   - priorLeadDays: The mean lead of a pledge in days where nothing is known, above 0.
  ///   - priorEvents: How many past events the prior's own law counts in the pool, 0 or more.
  ///   - views: The regressions that are pooled, at least one.
  public init(
    poolDeviation: Double = 0.2, priorLeadDays: Double = 14, priorEvents: Double = 3,
    views: [FillingView] = FillingView.allCases
  ) {
    precondition(poolDeviation > 0 && priorLeadDays > 0 && priorEvents >= 0 && !views.isEmpty)
    self.poolDeviation = poolDeviation
    self.priorLeadDays = priorLeadDays
    self.priorEvents = priorEvents
    self.views = views
  }

  /// Learns what came after a lead.
  /// - Parameters:
  ///   - past: Past events with all their pledges; none is fine.
  ///   - lead: How many days before the event a forecast is made, 0 or more.
  /// - Returns: The fitted model for that lead.
  /// - Throws: ``FillingError/notFitted``.
  /// - Complexity: O(iterations × events + pledges).
  public func fit(_ past: [FillingCurve], lead: Double) throws(FillingError) -> FittedFillingModel {
    precondition(lead >= 0 && lead.isFinite, "a forecast is made before the event")
    do {
      let learned = try part(past, lead)
      guard !past.isEmpty, priorEvents > 0 else {
        return FittedFillingModel(lead: lead, pastEvents: past.count, parts: [learned], weights: [1])
      }
      let share = priorEvents / (priorEvents + Double(past.count))
      return FittedFillingModel(
        lead: lead, pastEvents: past.count, parts: [learned, try part([], lead)], weights: [1 - share, share])
    } catch {
      throw .notFitted
    }
  }

  private func part(_ past: [FillingCurve], _ lead: Double) throws(PlaceCountError) -> FillingPart {
    let prior = FillingPrior(lead: lead, meanDays: priorLeadDays)
    let toCome = past.map { $0.total - $0.places(until: lead) }
    let some = past.indices.filter { toCome[$0] > 0 }
    let hurdle = try FillingRegression(
      past, view: .both, prior: prior, deviation: poolDeviation, counts: toCome.map { min($0, 1) }, isHurdle: true)
    var means: [FillingRegression] = []
    for view in views {
      means.append(
        try FillingRegression(
          some.map { past[$0] }, view: view, prior: prior, deviation: poolDeviation,
          counts: some.map { toCome[$0] - 1 }, isHurdle: false))
    }
    return FillingPart(hurdle: hurdle, means: means)
  }
}

/// What a regression of the places still to come looks at.
public enum FillingView: String, Codable, CaseIterable, Sendable {
  /// The places so far.
  case soFar
  /// The places so far and those of the last week.
  case both
  /// The places of the last week and the age of the event.
  case pace

  func columns(_ curve: FillingCurve, at lead: Double) -> [Double] {
    let soFar = log1p(Double(curve.places(until: lead)))
    let week = log1p(Double(curve.week(before: lead)))
    return switch self {
    case .soFar: [soFar]
    case .both: [soFar, week]
    case .pace: [week, log1p(curve.age(at: lead))]
    }
  }
}

/// What is expected of the logarithm of the places to come where nothing was learned.
struct FillingPrior: Codable, Sendable, Hashable {
  let lead: Double
  let meanDays: Double

  func logMean(_ view: FillingView, _ columns: [Double]) -> Double {
    // s / (1 − s) with s = 1 − e^(−lead/mean).
    let growth = log(max(expm1(min(lead / meanDays, 20)), 1e-6))
    let weeks = log(max(lead / 7, 1e-6))
    return switch view {
    case .soFar: growth + columns[0]
    case .both: (growth + columns[0] + weeks + columns[1]) / 2
    case .pace: weeks + columns[0]
    }
  }
}
