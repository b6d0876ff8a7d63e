import CivicDomain
import CivicRanking
import CivicStatistics
import Foundation
import Testing

@Suite("Acceptance learned from answers")
struct AcceptanceModelTests {
  @Test("Chances come close to the truth that the prior misses, and places in the list are told apart from it")
  func recovers() throws {
    let town = try AnsweredTown(citizens: 800)
    let fitted = try AcceptanceModel().fit(town.catalog, now: moment)
    #expect(fitted.verdict == .learned)
    #expect(fitted.answers == 12_000 && fitted.unanswered == 0)
    #expect(town.error(of: town.prior) > 0.05)
    #expect(town.error(of: fitted.affinity()) < 0.015)
    #expect(abs(fitted.depthEffect - town.truth.depth) < 0.1)
    let check = try #require(fitted.check)
    #expect(check.learnedLoss < check.priorLoss)
  }

  @Test("What is learned is calibrated on the answers held out", arguments: 1...5)
  func calibrated(seed: UInt64) throws {
    let town = try AnsweredTown(citizens: 1_200, seed: seed)
    let calibration = try #require(try AcceptanceModel().fit(town.catalog, now: moment).check?.calibration)
    #expect(abs(calibration.slope - 1) < 3 * calibration.slopeError)
    #expect(abs(calibration.intercept) < 3 * calibration.interceptError)
    #expect(calibration.slopeError < 0.15)
  }

  @Test("Without answers the prior remains exactly; proposals that nobody answered are counted and teach nothing")
  func nothing() throws {
    let none = try AcceptanceModel().fit(Catalog(), now: moment)
    #expect(none == FittedAcceptanceModel(verdict: .tooFewAnswers))
    #expect(none.weights == .prior && !none.affinity().weights.isCalibrated)
    var town = try AnsweredTown(citizens: 60)
    let before = try AcceptanceModel().fit(town.catalog, now: moment)
    town.catalog.proposals.append(try Proposal(citizen: "c1", action: "a1", proposedAt: moment, propensity: 0.1))
    let after = try AcceptanceModel().fit(town.catalog, now: moment)
    #expect(after.unanswered == 1)
    #expect(after.weights == before.weights && after.effects == before.effects)
  }

  /// It moves the share of 120 answers by .8 points.
  @Test("One answer beside 120 moves no chance of another action by more than .02", arguments: [true, false])
  func oneAnswer(isYes: Bool) throws {
    var town = try AnsweredTown(citizens: 8)
    let before = try AcceptanceModel().fit(town.catalog, now: moment)
    town.catalog.proposals.append(
      try Proposal(
        citizen: "c1", action: "a1", proposedAt: moment.addingTimeInterval(-90 * 86_400), propensity: 0.125,
        response: isYes ? .accepted : .declined))
    let after = try AcceptanceModel().fit(town.catalog, now: moment)
    #expect(before.verdict == .learned && after.verdict == .learned && before != after)
    for action in town.catalog.actions where action.id != "a1" {
      let (old, new) = (before.affinity(), after.affinity())
      let (citizen, other) = (town.catalog.citizens[2], action)
      #expect(abs(old.affinity(of: citizen, for: other).accept - new.affinity(of: citizen, for: other).accept) < 0.02)
    }
  }

  @Test("The order of the rows and the number of workers change no bit")
  func order() throws {
    var town = try AnsweredTown(citizens: 100)
    let fitted = try AcceptanceModel().fit(town.catalog, now: moment)
    town.catalog.proposals.reverse()
    #expect(try AcceptanceModel().fit(town.catalog, now: moment, workers: 3) == fitted)
  }

  @Test("Strangers and actions of an unknown sort get finite chances, and nothing that is not known of them")
  func unseen() throws {
    let model = try AcceptanceModel().fit(AnsweredTown(citizens: 100).catalog, now: moment).affinity()
    let neutral = model.affinity(of: try citizen("new"), for: try action("new"))
    #expect(neutral.reasons.isEmpty)
    #expect(neutral.logit == model.weights.bias)
    let strange = try action("new") { ($0.mode, $0.themes, $0.hours) = ("unheard-of", [Interest("unheard-of")], 100) }
    #expect(model.affinity(of: try citizen("new"), for: strange).logit.isFinite)
  }

  @Test("Reasons add up to the log-odds, what answers taught of the sort of action among them")
  func reasons() throws {
    let town = try AnsweredTown(citizens: 100)
    let model = try AcceptanceModel().fit(town.catalog, now: moment).affinity()
    let explanation = model.affinity(of: town.catalog.citizens[0], for: town.catalog.actions[0])
    #expect(explanation.isCalibrated)
    #expect(explanation.reasons.contains { if case .sort = $0 { true } else { false } })
    #expect(explanation.reasons.reduce(explanation.bias) { $0 + $1.contribution } == explanation.logit)
    let index = AffinityIndex(actions: town.catalog.actions, model: model)
    let logits = index.logits(of: [town.catalog.citizens[0]])
    for (column, action) in town.catalog.actions.enumerated() {
      #expect(abs(Double(logits[0, column]) - model.affinity(of: town.catalog.citizens[0], for: action).logit) < 1e-5)
    }
  }

  @Test("The prior is kept where it predicts later answers better")
  func priorIsBetter() throws {
    var town = try AnsweredTown(citizens: 100, truth: .init(base: 0, slope: 0, depth: 0, modes: [:], length: 0))
    let old = try town.catalog.citizens.flatMap { citizen in
      try town.catalog.actions.prefix(8).map {
        try Proposal(
          citizen: citizen.id, action: $0.id, proposedAt: moment.addingTimeInterval(-200 * 86_400), response: .accepted)
      }
    }
    town.catalog.proposals += old
    let fitted = try AcceptanceModel(heldOutShare: 0.5).fit(town.catalog, now: moment)
    #expect(fitted.verdict == .priorIsBetter)
    #expect(fitted.weights == .prior && fitted.effects == AnswerEffects())
    #expect(try #require(fitted.check).learnedLoss > #require(fitted.check).priorLoss)
  }

  @Test("Answers that turn what people say of themselves around do not make their reasons untrue")
  func contradiction() throws {
    let town = try AnsweredTown(citizens: 400, truth: .init(slope: -2))
    let fitted = try AcceptanceModel(slopeDeviation: 5).fit(town.catalog, now: moment)
    #expect(fitted.verdict == .contradictsStatements && fitted.weights == .prior)
  }

  @Test("What was shown with a chance of 0 is bad data; what is proposed later teaches nothing yet")
  func rows() throws {
    var town = try AnsweredTown(citizens: 60)
    let before = try AcceptanceModel().fit(town.catalog, now: moment)
    town.catalog.proposals.append(
      try Proposal(
        citizen: "c1", action: "a1", proposedAt: moment.addingTimeInterval(60), response: .accepted))
    #expect(try AcceptanceModel().fit(town.catalog, now: moment) == before)
    town.catalog.proposals.append(try Proposal(citizen: "c1", action: "a1", proposedAt: moment, propensity: 0))
    #expect(throws: AcceptanceError.propensityNotPositive(row: 901)) {
      try AcceptanceModel().fit(town.catalog, now: moment)
    }
  }
}
