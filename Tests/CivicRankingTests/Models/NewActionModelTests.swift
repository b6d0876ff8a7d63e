import CivicLinearAlgebra
import CivicRanking
import Testing

@Suite("Actions that nobody chose yet")
struct NewActionModelTests {
  private let ballots = SmallBallots()

  /// `action-14`, the last of the catalog, is new, and has the even camp's words.
  private var new: Int { ballots.data.interactions.actions.firstIndex(of: "action-14") ?? 0 }

  @Test("keep all known actions' scores")
  func known() throws {
    let base = try EASEModel(penalty: 20).fit(ballots.data).scores(of: ballots.data.block)
    let both = try NewActionModel(EASEModel(penalty: 20)).fit(ballots.data).scores(of: ballots.data.block)
    for row in 0..<base.rows {
      for action in 0..<base.columns where action != new { #expect(both[row, action] == base[row, action]) }
    }
  }

  @Test("have, among the others, the rank that content gives them")
  func ranks() throws {
    let block = ballots.data.block
    let content = try ContentModel().fit(ballots.data).ranking(of: block, limit: 100)
    let both = try NewActionModel(EASEModel(penalty: 20)).fit(ballots.data).ranking(of: block, limit: 100)
    for (one, other) in zip(content, both) {
      #expect(one.firstIndex { $0.action == new } == other.firstIndex { $0.action == new })
    }
  }

  @Test("change nothing where there are none, or where nothing is known about them")
  func without() throws {
    let known = RankingData(
      interactions: InteractionMatrix(citizens: ballots.citizens, actions: ballots.actions))
    let unknown = RankingData(interactions: ballots.data.interactions)
    for data in [known, unknown] {
      let base = try EASEModel(penalty: 20).fit(data)
      #expect(try NewActionModel(EASEModel(penalty: 20)).fit(data).state == base.state)
    }
  }

  /// By hand: 1, 2, 4 go to 10, 30, 40, halfway to halfway, and beyond with the slope (40 − 10)/(4 − 1).
  @Test("are carried over by quantiles")
  func quantiles() {
    let map = QuantileMap(from: [4, 1, 2], to: [30, 40, 10])
    #expect([1, 1.5, 2, 3, 4, 5, 0].map { map($0) } == [10, 20, 30, 35, 40, 50, 0])
    #expect(QuantileMap(from: [1, 1], to: [2, 4])(1) == 3)
    #expect(QuantileMap(from: [1, 1], to: [2, 4])(9) == 4)
  }
}
