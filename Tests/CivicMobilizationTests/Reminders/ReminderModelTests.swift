import CivicDomain
import CivicEvaluation
import CivicMobilization
import Foundation
import Testing

@Suite("What reminders change")
struct ReminderModelTests {
  private typealias Law = RemindedQuarter.Law
  private let now = RemindedQuarter.now

  private func fit(_ quarter: RemindedQuarter, unconfounded: Bool = false) throws -> FittedReminderModel {
    try ReminderModel(assumesUnconfounded: unconfounded).fit(quarter.catalog, now: now)
  }

  @Test("The mean effect lies within its interval", arguments: 1...5)
  func meanEffect(seed: UInt64) throws {
    let model = try fit(try RemindedQuarter(seed: seed))
    #expect(model.averageEffect.interval(level: 0.99).contains(0.2))
    #expect(model.averageEffect.interval().lowerBound > 0)
  }

  @Test("Whoever is moved more is found, and reminded first")
  func heterogeneity() throws {
    let quarter = try RemindedQuarter(Law(effect: { $0 ? 0.5 : 0 }), people: 200)
    let model = try fit(quarter)
    #expect(model.heterogeneity.interval().lowerBound > 0)
    let pledges = quarter.catalog.pledges
    let ahead = pledges.indices.filter { pledges.status[$0] == .pledged }
    let isEarly = ahead.map { pledges.pledgedAt[$0] < now.timeIntervalSince1970 - 20 * 86_400 }
    let uplift = model.uplift(of: ahead)
    let early = zip(uplift, isEarly).filter(\.1).map(\.0.value)
    let late = zip(uplift, isEarly).filter { !$0.1 }.map(\.0.value)
    #expect(try #require(early.min()) > #require(late.max()))
    #expect(abs(early.reduce(0, +) / Double(early.count) - 0.5) < 0.12)
    // Half of the promises brings as much as all of them.
    #expect(model.policyValue(bestShare: 0.5).value > 0.8 * model.policyValue().value)
  }

  @Test("Where all are moved alike, differences between folds are not taken for differences between people")
  func alike() throws {
    let slopes = try (1...4).map { try fit(try RemindedQuarter(seed: $0)).heterogeneity }
    #expect(slopes.allSatisfy { $0.interval(level: 0.99).contains(0) })
  }

  @Test("Where chance did not decide, the effect is found among promises that are alike")
  func confounded() throws {
    let law = Law(propensity: { $0 ? 0.7 : 0.2 }, tellsPropensity: false, randomized: nil)
    let quarter = try RemindedQuarter(law, people: 200)
    let model = try fit(quarter, unconfounded: true)
    #expect(model.trial.estimatedPropensities == model.trial.rows.count)
    #expect(model.averageEffect.interval(level: 0.99).contains(0.2))
    let reminded = zip(model.trial.outcomes, model.trial.reminded).filter(\.1).map(\.0)
    let others = zip(model.trial.outcomes, model.trial.reminded).filter { !$0.1 }.map(\.0)
    let naive = Estimate(meanOf: reminded).value - Estimate(meanOf: others).value
    #expect(naive < model.averageEffect.interval(level: 0.99).lowerBound)
  }

  @Test("What nobody ticked is unknown, and never a no-show: without those promises nothing changes")
  func unknown() throws {
    let quarter = try RemindedQuarter(Law(unknown: 0.4))
    var without = quarter
    without.catalog.pledges = PledgeTable(
      quarter.catalog.pledges.indices.map { quarter.catalog.pledges[$0] }.filter { $0.status != .unknown })
    let (all, known) = (try fit(quarter), try fit(without))
    #expect(all.trial.outcomes == known.trial.outcomes && all.trial.reminded == known.trial.reminded)
    #expect(abs(all.averageEffect.value - known.averageEffect.value) < 0.02)
  }

  @Test("The propensity of whoever was not reminded is that of the reminders of the same action")
  func propensities() throws {
    let trial = try fit(try RemindedQuarter(Law(propensity: { _ in 0.3 }))).trial
    #expect(trial.propensities.allSatisfy { $0 == 0.3 })
    let mixed = try fit(try RemindedQuarter(Law(propensity: { $0 ? 0.6 : 0.3 }))).trial
    #expect(mixed.estimatedPropensities == mixed.rows.count)
  }
}

@Suite("Reminders from which nothing can be learned")
struct ReminderErrorTests {
  private func refusal(
    _ law: RemindedQuarter.Law = RemindedQuarter.Law(), _ change: (inout Catalog) throws -> Void = { _ in }
  ) throws -> ReminderError? {
    var catalog = try RemindedQuarter(law).catalog
    try change(&catalog)
    return #expect(throws: ReminderError.self) {
      try ReminderModel().fit(catalog, now: RemindedQuarter.now)
    }
  }

  @Test("None was sent, or none of known outcome")
  func nothing() throws {
    #expect(try refusal { $0.reminders = [] } == .noReminders)
    #expect(try refusal(RemindedQuarter.Law(unknown: 1)) == .noOutcomes)
  }

  @Test("Chance did not decide, or nobody says so", arguments: [false, nil])
  func notRandomized(stated: Bool?) throws {
    let refusal = try refusal(RemindedQuarter.Law(randomized: stated))
    guard case .notRandomized(_, "a0", stated, let count) = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(count > 100)
  }

  @Test("A propensity of 0 or 1 leaves nobody to compare with", arguments: [0.0, 1.0])
  func propensity(value: Double) throws {
    let refusal = try refusal {
      $0.reminders[0].propensity = value
      $0.reminders[1].propensity = value
    }
    guard case .propensityOutOfRange(_, "a0", value) = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
  }

  @Test("Everybody was reminded, or almost nobody", arguments: [0.02, 0.98])
  func tooFew(propensity: Double) throws {
    let law = RemindedQuarter.Law(propensity: { _ in propensity }, tellsPropensity: false)
    let refusal = try refusal(law) { catalog in
      let first = catalog.pledges.indices.prefix(400).map { catalog.pledges[$0] }
      catalog.pledges = PledgeTable(first)
    }
    guard case .tooFew(_, _, 20) = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
  }
}

@Suite("The calibration of proposed uplifts")
struct UpliftCalibrationTests {
  /// statsmodels 0.15, `OLS(...).fit(cov_type="cluster")`, its factor (n − 1)/(n − 2) taken back.
  @Test("Its line and its errors are those of clustered least squares")
  func leastSquares() {
    let people = 0..<40
    let proposed = people.map { (i: Int) -> Double in Double(i * 7 % 13 - 4) / 10 }
    let scores = people.map { (i: Int) -> Double in Double(i * 3 % 11 - 4) / 2 + 3 * proposed[i] }
    let clusters = people.map { (i: Int) -> Int in i / 3 }
    let found = UpliftCalibration(proposed: proposed, scores: scores, clusters: clusters)
    let pairs: [(Double, Double)] = [
      (found.averageEffect.value, 0.9925), (found.averageEffect.standardError, 0.1700698992586065),
      (found.slope.value, 3.1226122870418163), (found.slope.standardError, 0.6801471908879454),
      (found.covariance, 0.030413455423626), (found.uplift(proposed: 0.5).value, 1.9761228704181721),
      (found.uplift(proposed: 0.5).standardError, 0.3065709583799595),
    ]
    for (value, reference) in pairs { #expect(abs(value - reference) < 1e-12) }
  }

  @Test("Proposals that are upside down, or hardly more than chance, tell nobody apart", arguments: [-1.0, 0.3])
  func apart(slope: Double) {
    let noise = [1.0, -1, -1, 1]
    let scores = (0..<4).map { slope * Double($0) + noise[$0] }
    let found = UpliftCalibration(proposed: [0, 1, 2, 3], scores: scores, clusters: [0, 1, 2, 3])
    #expect(abs(found.slope.value - slope) < 1e-12 && found.uplift(proposed: 3) == found.averageEffect)
  }
}
