import CivicDomain
import CivicLinearAlgebra
import CivicRanking
import CivicStatistics
import Testing

@Suite("What promises tell of affinities")
struct LearnedAffinityTests {
  /// Weights from a and b to the open actions c, d and e, worked out by hand below.
  private static let weights = Matrix<Float>(
    rows: 5, columns: 5,
    elements: [0, 0, 3, 1, 0, 0, 0, 1, -2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])

  private static func learned(content: Matrix<Float>? = nil) -> LearnedAffinity {
    LearnedAffinity(
      actions: ["a", "b", "c", "d", "e"], model: ItemWeights(bias: [0, 0, 1, 0, 0], weights: weights),
      content: content.map { ItemWeights(bias: [0, 0, 0, 0, 0], weights: $0) },
      isFamiliar: [true, true, true, true, false], bound: 1.5)
  }

  private func terms(_ learned: LearnedAffinity, history: [String], open: [String]) throws -> (
    values: [Float], reasons: [[AffinityReason]]
  ) {
    let index = LearnedAffinityIndex(learned, actions: try open.map { try action($0) })
    let situation = CitizenSituation(commitments: history.map { Commitment(action: $0) })
    let terms = index.terms(of: [(try citizen(), situation)])
    var values = [Float](repeating: 0, count: open.count)
    values.withUnsafeMutableBufferPointer { terms.add(0, to: $0) }
    return (values, open.map { terms.reasons(of: 0, for: $0) })
  }

  @Test("A term is x / (1 + |x| / b), x above the mean of the open actions that the fit knew")
  func formula() throws {
    let found = try terms(Self.learned(), history: ["a", "b"], open: ["c", "d", "e", "unknown"])
    // c: 1 + 3 + 1, d: 1 − 2, e: 0; their mean is 4/3.
    let expected = [5.0, -1, 0].map { score in
      let x: Double = score - 4.0 / 3
      return x / (1 + abs(x) / 1.5)
    }
    for (value, expected) in zip(found.values, expected) { #expect(abs(Double(value) - expected) < 1e-6) }
    #expect(found.values[3] == 0 && found.reasons[3].isEmpty)
  }

  @Test("The reasons are the promises, scaled by the slope of the term, and add up to it")
  func reasons() throws {
    let found = try terms(Self.learned(), history: ["a", "b"], open: ["c", "d", "e"])
    for (value, reasons) in zip(found.values, found.reasons) {
      #expect(abs(reasons.reduce(0) { $0 + $1.contribution } - Double(value)) < 1e-12)
    }
    let slope = 1 - Double(found.values[0]) / 1.5
    #expect(found.reasons[0].contains(.joined("a", contribution: slope * 3)))
    #expect(found.reasons[0].contains(.joined("b", contribution: slope * 1)))
  }

  @Test("An action that hardly anybody chose is scored by what it is about")
  func newAction() throws {
    var content = Matrix<Float>(rows: 5, columns: 5)
    content[0, 4] = 3
    let found = try terms(Self.learned(content: content), history: ["a"], open: ["c", "d", "e"])
    // Content gives e 3 and the others 0.
    #expect(abs(found.values[2] - 2 / (1 + 2 / 1.5)) < 1e-6)
    let slope = 1 - Double(found.values[2]) / 1.5
    #expect(found.reasons[2].contains(.alike("a", contribution: slope * 3)))
  }

  @Test(
    "Without a history, or with promises to actions unknown to the fit, nothing moves", arguments: [[], ["elsewhere"]])
  func neutral(history: [String]) throws {
    let found = try terms(Self.learned(), history: history, open: ["c", "d", "e"])
    #expect(found.values == [0, 0, 0] && found.reasons.allSatisfy(\.isEmpty))
  }

  @Test("Somebody's terms are the same bytes in any company")
  func company() throws {
    let data = SmallBallots().data
    let learned = LearnedAffinity(
      actions: data.interactions.actions, model: try ImplicitFactorModel(factors: 4).fit(data), content: nil,
      isFamiliar: data.interactions.actions.map { _ in true }, bound: 2)
    let index = LearnedAffinityIndex(learned, actions: try data.interactions.actions.map { try action($0) })
    let people = try (0..<40).map { number in
      (
        try citizen("c\(number)"),
        CitizenSituation(commitments: (0..<number % 4).map { Commitment(action: "action-\(($0 * 5 + number) % 14)") })
      )
    }
    func values(_ terms: LearnedTerms, _ citizen: Int) -> [Float] {
      var values = [Float](repeating: 0, count: data.interactions.actions.count)
      values.withUnsafeMutableBufferPointer { terms.add(citizen, to: $0) }
      return values
    }
    let together = index.terms(of: people)
    for (number, person) in people.enumerated() {
      #expect(values(index.terms(of: [person]), 0) == values(together, number))
    }
  }
}

@Suite("Learning affinities from promises")
struct LearnedAffinityModelTests {
  private static let families: [ModelFamily] = [.popularity, .ease, .pairTable, .conditionalLogit]

  @Test("Two camps are learned, and ranked clearly better than by popularity; any number of workers learn the same")
  func camps() throws {
    let data = SmallBallots().data
    let model = LearnedAffinityModel(families: Self.families)
    let fit = model.fit(data)
    guard case .learned(let learned, let choice, let popularity) = fit.outcome else {
      Issue.record("nothing learned")
      return
    }
    #expect(fit.citizens == 120 && choice.meanValidation > popularity)
    #expect(learned.actions == data.interactions.actions)
    // The last action of the catalog was never chosen.
    #expect(learned.isFamiliar.count { !$0 } >= 1 && learned.content != nil)
    #expect(model.fit(data, workers: 3).affinity?.model.state == learned.model.state)
  }

  @Test("Too little history, choices that only popularity explains, and more cells than allowed are told apart")
  func refusals() throws {
    let few = SmallBallots(citizens: 40).data
    guard case .tooLittleHistory(needed: 100) = LearnedAffinityModel().fit(few).outcome else {
      Issue.record("40 people are few")
      return
    }
    guard case .tooLarge(limit: 10) = LearnedAffinityModel(cellLimit: 10).fit(SmallBallots().data).outcome else {
      Issue.record("10 cells are few")
      return
    }
    var generator = Seed(3).generator()
    var (citizens, actions): ([String], [String]) = ([], [])
    for citizen in 0..<150 {
      var all = Array(0..<12)
      generator.shuffle(&all)
      for action in all.prefix(3) {
        citizens.append("c\(citizen)")
        actions.append("a\(action)")
      }
    }
    let random = RankingData(interactions: InteractionMatrix(citizens: citizens, actions: actions))
    guard case .nothingBeyondPopularity = LearnedAffinityModel(families: Self.families).fit(random).outcome else {
      Issue.record("chance teaches nothing")
      return
    }
  }

  @Test("Uncancelled pledges are choices; actions and citizens bring what is known of them")
  func pledges() throws {
    let rows = [("x", "a", Pledge.Status.kept), ("x", "b", .cancelled), ("y", "b", .waiting)]
    let actions = try [
      action("a") {
        $0.mode = "petition"
        $0.themes = [Interest("water"), Interest("climate", weight: 2)]
      }, action("b"), action("new"),
    ]
    let pledges = try rows.map { try Pledge(citizen: $0.0, action: $0.1, status: $0.2) }
    let data = RankingData(
      Catalog(
        citizens: [try citizen("x") { $0.birthYear = 1990 }], actions: actions, pledges: PledgeTable(pledges)),
      map: .standard)
    #expect(data.interactions.citizens == ["x", "y"] && data.interactions.actions == ["a", "b", "new"])
    #expect(data.interactions.actionCounts == [1, 1, 0])
    let columns = Dictionary(uniqueKeysWithValues: data.actionFeatures.categories.map { ($0.name, $0.values) })
    #expect(columns["mode"] == ["petition", nil, nil] && columns["theme"] == ["climate", nil, nil])
    #expect(data.citizenFeatures.quantities[0].values == [1990, nil])
  }
}
