import CivicRanking
import CivicStatistics
import Testing

@Suite("Choosing a ranking model")
struct RankingSelectionTests {
  private let ballots = SmallBallots(choices: 4)

  @Test(
    "gives every family a model that fits and a figure for every citizen", arguments: ModelFamily.allCases)
  func everyFamily(family: ModelFamily) throws {
    var selection = RankingSelection(ballots.data, cutoff: 3)
    let choice = try selection.choose(family)
    #expect(choice.model.name == family.rawValue)
    #expect(choice.validation.count == 120)
    #expect(choice.validation.allSatisfy { (0...1).contains($0) })
    #expect(try choice.model.fit(ballots.data).scores(of: ballots.data.block).elements.allSatisfy { $0.isFinite })
  }

  @Test("finds the parameters that do best on ballots which the model did not see, and says how they do")
  func parameters() throws {
    let held = HeldOutBallots(ballots.data, foldCount: 10, limit: 40_000, seed: Seed(1))
    let penalties: [Double] = [3, 10, 30, 100, 300, 1_000]
    let figures = try penalties.map { penalty in
      let values = held.ndcg(of: try held.scores(of: EASEModel(penalty: penalty)), at: 3)
      return values.reduce(0, +) / Double(values.count)
    }
    var selection = RankingSelection(ballots.data, cutoff: 3)
    let choice = try selection.choose(.ease)
    let best = try #require(figures.max())
    #expect(abs(choice.meanValidation - best) < 1e-12)
    #expect(choice.model.parameters == ["penalty": penalties[figures.firstIndex(of: best) ?? 0]])
  }

  @Test("chooses the same in any order of families and rows, with any number of workers")
  func reproducible() throws {
    var one = RankingSelection(ballots.data)
    var other = RankingSelection(SmallBallots(choices: 4, shuffled: true).data, workers: 3)
    _ = try other.choose(.pairTable)
    let (first, second) = (try one.choose(.conditionalLogit), try other.choose(.conditionalLogit))
    #expect(first.model.parameters == second.model.parameters)
    #expect(first.validation == second.validation)
  }

  @Test("says that there is nothing to learn where nobody chose anything", arguments: ModelFamily.allCases)
  func nothing(family: ModelFamily) {
    let empty = RankingData(interactions: InteractionMatrix(citizens: [], actions: [], catalog: ["a", "b"]))
    #expect(throws: RankingModelError.nothingToLearn) {
      var selection = RankingSelection(empty)
      return try selection.choose(family)
    }
  }

  @Test("takes the first parameters where no ballot can be cut, and puts nothing together by them")
  func uncut() throws {
    var selection = RankingSelection(SmallBallots(choices: 1).data)
    #expect(try selection.choose(.popularity).validation.isEmpty)
    #expect(try selection.choose(.ease).meanValidation == 0)
    #expect(throws: RankingModelError.nothingToLearn) { try selection.choose(.conditionalLogit) }
  }
}

@Suite("The winner")
struct WinnerTests {
  private func choice(_ family: ModelFamily, _ validation: [Double]) -> RankingChoice {
    RankingChoice(family: family, model: PopularityModel(), validation: validation)
  }

  @Test("is the highest of those that stand by themselves, the first of equals")
  func highest() {
    let choices = [choice(.logLinear, [0.2, 0.4]), choice(.als, [0.5, 0.3]), choice(.edlae, [0.3, 0.5])]
    #expect(RankingSelection.winner(among: choices)?.family == .als)
    #expect(RankingSelection.winner(among: []) == nil)
  }

  /// The paired differences are .1, .1, .1, −.1 (mean .05, standard error .05), or .1, .1, .1, .1 + ε.
  @Test("puts several together only where they lead by more than two standard errors", arguments: [-0.1, 0.1001])
  func stacks(last: Double) {
    let single = choice(.als, [0.5, 0.2, 0.3, 0.4])
    let stack = choice(.blend, [0.6, 0.3, 0.4, 0.4 + last])
    #expect(RankingSelection.winner(among: [stack, single])?.family == (last > 0 ? .blend : .als))
  }

  /// The same differences, to the better one of two baselines.
  @Test("keeps the best baseline unless another leads by more than two standard errors", arguments: [-0.1, 0.1001])
  func baseline(last: Double) {
    let choices = [
      choice(.popularity, [0.1, 0.1, 0.1, 0.1]), choice(.ease, [0.5, 0.2, 0.3, 0.4]),
      choice(.als, [0.6, 0.3, 0.4, 0.4 + last]),
    ]
    #expect(RankingSelection.winner(among: choices)?.family == (last > 0 ? .als : .ease))
  }

  @Test("weighs citizens, and not the parts of their ballots")
  func citizens() {
    let ballots = SmallBallots(choices: 12)
    let held = HeldOutBallots(ballots.data, seed: Seed(1))
    let means = held.citizenMeans(held.citizens.map(Double.init))
    #expect(means.count == 120 && Set(means) == Set((0..<120).map(Double.init)))
  }
}
