import CivicDomain
import CivicRanking
import CivicStatistics
import Foundation
import Testing

@Suite("How much an answer counts")
struct AnswerWeightsTests {
  private func effective(_ propensities: [Double?], ages: [Double] = [0, 0], limit: Double = 10) throws -> Double {
    let proposals = try zip(propensities, ages).map { propensity, age in
      try Proposal(
        citizen: "ana", action: "beach", proposedAt: moment.addingTimeInterval(-age * 86_400), propensity: propensity,
        response: .accepted)
    }
    let catalog = Catalog(citizens: [try citizen()], actions: [try action()], proposals: proposals)
    return try AcceptanceModel(weightLimit: limit).fit(catalog, now: moment).effectiveAnswers
  }

  /// Kish's (Σw)² / Σw² by hand.
  @Test("Inverse propensities, cut off, and half-lives")
  func byHand() throws {
    #expect(try abs(effective([0.5, 0.25]) - 36.0 / 20) < 1e-14)
    #expect(try abs(effective([0.5, 0.25], limit: 1) - 25.0 / 13) < 1e-14)
    #expect(try abs(effective([nil, nil], ages: [0, 365]) - 2.25 / 1.25) < 1e-14)
    #expect(try effective([0.25, nil]) == 2)
  }

  /// Half of the actions are petitions, accepted by .6, half clean-ups, accepted by .2, and petitions are shown four times
  /// as often: what is shown is accepted by .52, all pairs by .4. A model that cannot tell them apart learns the weighted
  /// mean, whose standard error is below .005.
  @Test("A model of one rate learns that of all pairs, however one-sided what was shown is")
  func allPairs() throws {
    var generator = Seed(5).generator()
    let actions = try [("p", "petition"), ("k", "clean-up")].map { id, mode in try action(id) { $0.mode = mode } }
    let proposals = try (0..<20_000).map { number in
      let isPetition = generator.bernoulli(0.8)
      return try Proposal(
        citizen: "ana", action: isPetition ? "p" : "k", proposedAt: moment.addingTimeInterval(-Double(number)),
        propensity: isPetition ? 0.8 : 0.2,
        response: generator.bernoulli(isPetition ? 0.6 : 0.2) ? .accepted : .declined)
    }
    let rate = AcceptanceModel(baseDeviation: 100, slopeDeviation: 0, depthDeviation: 0, traitDeviation: 0)
    var catalog = Catalog(citizens: [try citizen()], actions: actions, proposals: proposals)
    #expect(try abs(rate.fit(catalog, now: moment).weights.neutralAcceptance - 0.4) < 0.015)
    catalog.proposals = proposals.map {
      var unlogged = $0
      unlogged.propensity = nil
      return unlogged
    }
    #expect(try abs(rate.fit(catalog, now: moment).weights.neutralAcceptance - 0.52) < 0.015)
  }

  @Test("A trait's text names it again", arguments: ["mode:petition", "theme:a:b", "format:remote", "length"])
  func text(name: String) throws {
    #expect(try #require(ActionTrait(name)).description == name)
    #expect(ActionTrait("format:nowhere") == nil && ActionTrait("length:2") == nil && ActionTrait("") == nil)
  }
}
