import CivicLinearAlgebra
import CivicRanking
import CivicStatistics
import Testing

/// What every ranking model promises, checked on every model.
@Suite("Every ranking model")
struct RankingModelConformanceTests {
  static let models: [any RankingModel] = [
    PopularityModel(), NeighborModel(.cosine), NeighborModel(.conditional, shrinkage: 2), EASEModel(penalty: 20),
    EASEModel(penalty: 10, dropout: 0.3), RandomWalkModel(popularityPenalty: 0.2), ImplicitFactorModel(factors: 4),
    PairTableModel(), PairTableModel(expectation: .featuresOfThree), LogLinearModel(.pairs),
    LogLinearModel(.pairsOfThree), LogLinearModel(.ballots), ContentModel(), CitizenTraitsModel(),
    EASEModel(penalty: 20, featureWeight: 3), TaxonomyModel(), NewActionModel(EASEModel(penalty: 20)),
    BlendModel([EASEModel(penalty: 20), NeighborModel(.cosine)]),
    ConditionalLogitModel([PopularityModel(), EASEModel(penalty: 20), CitizenTraitsModel()]),
  ]

  private let ballots = SmallBallots()

  @Test("gives the same bytes twice, and in any order of rows", arguments: models.indices)
  func reproducible(index: Int) throws {
    let model = Self.models[index]
    let shuffled = SmallBallots(shuffled: true)
    #expect(shuffled.citizens != ballots.citizens)
    let scores = try model.fit(ballots.data).scores(of: ballots.data.block)
    let again = try model.fit(ballots.data).scores(of: ballots.data.block)
    let reordered = try model.fit(shuffled.data).scores(of: shuffled.data.block)
    #expect(again == scores && reordered == scores, "\(model.name)")
  }

  @Test(
    "gives finite scores to everybody: strangers, empty histories and full ones included", arguments: models.indices)
  func finite(index: Int) throws {
    let model = Self.models[index]
    let columns = ballots.data.interactions.actions.count
    let all = (0..<columns).map { Int32($0) }
    let histories = SparseMatrix<Float>(
      rows: 3, columns: columns, rowIndices: [1] + all.map { _ in 2 }, columnIndices: [14] + all,
      values: [Float](repeating: 1, count: columns + 1))
    let scores = try model.fit(ballots.data).scores(of: CitizenBlock(histories: histories))
    #expect(scores.rows == 3 && scores.columns == columns, "\(model.name)")
    #expect(scores.elements.allSatisfy { $0.isFinite }, "\(model.name)")
  }

  @Test("scores a citizen by her own row alone", arguments: models.indices)
  func alone(index: Int) throws {
    let model = Self.models[index]
    let fitted = try model.fit(ballots.data)
    let block = ballots.data.block
    let together = fitted.scores(of: block)
    for row in [0, 57, 119] {
      #expect(Array(fitted.scores(of: block.selecting([row])).row(0)) == Array(together.row(row)), "\(model.name)")
    }
  }

  @Test("gives the same bytes when it is restored from its state", arguments: models.indices)
  func saved(index: Int) throws {
    let model = Self.models[index]
    let fitted = try model.fit(ballots.data)
    let restored = try fitted.state.restored()
    #expect(restored.scores(of: ballots.data.block) == fitted.scores(of: ballots.data.block), "\(model.name)")
    #expect(restored.state == fitted.state, "\(model.name)")
  }

  @Test("is not restored from a state that lacks a list, or has one of another length", arguments: models.indices)
  func incomplete(index: Int) throws {
    let state = try Self.models[index].fit(ballots.data).state
    for damaged in state.damaged {
      #expect(throws: RankingModelStateError.self, "\(Self.models[index].name)") { try damaged.restored() }
    }
  }

  @Test("never returns what a citizen already chose, and returns all else when asked", arguments: models.indices)
  func ownActions(index: Int) throws {
    let model = Self.models[index]
    let block = ballots.data.block
    let lists = try model.fit(ballots.data).ranking(of: block, limit: 100)
    for (row, list) in lists.enumerated() {
      let own = Set(block.histories.row(row).columns.map(Int.init))
      #expect(own.isDisjoint(with: list.map(\.action)), "\(model.name)")
      #expect(Set(list.map(\.action)).count == block.histories.columns - own.count, "\(model.name)")
      #expect(zip(list, list.dropFirst()).allSatisfy { $0.score >= $1.score }, "\(model.name)")
    }
  }

  @Test("learns the two camps better than popularity does", arguments: models.indices.dropFirst())
  func learns(index: Int) throws {
    let model = Self.models[index]
    let unseen = SmallBallots(seed: 2)
    let fitted = try model.fit(ballots.data)
    // Of four choices three are known; the camp tells which actions are likely the fourth.
    let lists = fitted.ranking(of: unseen.data.block, limit: 3)
    let names = unseen.data.interactions
    let inCamp = lists.enumerated().flatMap { row, list in
      let camp = (Int(names.citizens[row].split(separator: "-")[1]) ?? 0) % 2
      return list.map { (Int(names.actions[$0.action].split(separator: "-")[1]) ?? 0) % 2 == camp }
    }
    let share = Double(inCamp.count { $0 }) / Double(inCamp.count)
    #expect(share > 0.6, "\(model.name): \(share)")
  }

  @Test("survives one action, one citizen, and citizens who are all alike", arguments: models.indices)
  func degenerate(index: Int) throws {
    let model = Self.models[index]
    let cases = [
      InteractionMatrix(citizens: ["a"], actions: ["x"]),
      InteractionMatrix(citizens: ["a", "b", "c"], actions: ["x", "x", "x"], catalog: ["y"]),
      InteractionMatrix(
        citizens: (0..<40).map { "c\($0 / 2)" }, actions: (0..<40).map { $0 % 2 == 0 ? "x" : "y" }, catalog: ["z"]),
    ]
    for interactions in cases {
      let data = RankingData(interactions: interactions)
      do throws(RankingModelError) {
        let scores = try model.fit(data).scores(of: data.block)
        #expect(scores.elements.allSatisfy { $0.isFinite }, "\(model.name)")
      } catch {
        #expect(error == .nothingToLearn, "\(model.name)")
      }
    }
  }
}

extension RankingModelState {
  /// The state without one of its lists, with a list cut short, with a part that scores fewer actions.
  fileprivate var damaged: [RankingModelState] {
    var states = numbers.keys.map { name in changed { $0.numbers[name] = nil } }
    states += weights.keys.flatMap { name in
      [changed { $0.weights[name] = nil }, changed { $0.weights[name]?.removeLast() }]
    }
    states += texts.keys.map { name in changed { $0.texts[name] = nil } }
    if !parts.isEmpty { states.append(changed { $0.parts.removeLast() }) }
    return states + parts.prefix(1).flatMap { part in part.damaged.map { bad in changed { $0.parts[0] = bad } } }
  }

  private func changed(_ change: (inout RankingModelState) -> Void) -> RankingModelState {
    var state = self
    change(&state)
    return state
  }
}
