import CivicLinearAlgebra
import CivicRanking
import Foundation
import Testing

@Suite("Models of pairs of actions")
struct PairModelTests {
  /// How often two of four actions are chosen together: 10 · A_ab (A²)_ab with the upper triangle of A being
  /// 2, 1, ½ / 1½, 1 / 2, so that ballots of three with one choice hidden can look like this.
  private let counts: [[Int]] = [[0, 40, 40, 20], [40, 0, 60, 40], [40, 60, 0, 40], [20, 40, 40, 0]]

  private var data: RankingData {
    var (citizens, actions): ([String], [String]) = ([], [])
    for a in 0..<4 {
      for c in 0..<a {
        for number in 0..<counts[a][c] {
          citizens += ["\(a)-\(c)-\(number)", "\(a)-\(c)-\(number)"]
          actions += ["\(a)", "\(c)"]
        }
      }
    }
    return RankingData(interactions: InteractionMatrix(citizens: citizens, actions: actions))
  }

  private func scores(_ model: any RankingModel, after history: [Int32]) throws -> [Float] {
    let row = SparseMatrix<Float>(
      rows: 1, columns: 4, rowIndices: history.map { _ in 0 }, columnIndices: history,
      values: history.map { _ in 1 })
    return try model.fit(data).scores(of: CitizenBlock(histories: row)).elements
  }

  @Test(
    "A saturated log-linear model gives back how often pairs were seen, hidden third or not",
    arguments: [LogLinearModel.Likelihood.pairs, .pairsOfThree])
  func saturated(likelihood: LogLinearModel.Likelihood) throws {
    let after = try scores(LogLinearModel(likelihood, pairPenalty: 1e-4), after: [1])
    #expect(abs(Double(after[0] - after[3])) < 0.01)
    #expect(abs(Double(after[2] - after[3]) - log(60.0 / 40)) < 0.01)
  }

  /// E = n_a n_c scaled to 240 pairs, with half a choice added to each count; R = E(n + 2)/(E + 2).
  @Test("The pair table draws each count towards its expectation, by hand")
  func table() throws {
    let after = try scores(PairTableModel(strength: 2), after: [0])
    let totals = [100.5, 140.5, 140.5, 100.5]
    var scale = 0.0
    for a in 0..<4 { for c in 0..<a { scale += totals[a] * totals[c] } }
    func rate(_ c: Int) -> Double {
      let expected = totals[0] * totals[c] * 240 / scale
      return expected * (Double(counts[0][c]) + 2) / (expected + 2)
    }
    #expect(abs(Double(after[1] - after[2]) - log(rate(1) / rate(2))) < 1e-5)
    #expect(abs(Double(after[1] - after[3]) - log(rate(1) / rate(3))) < 1e-5)
  }

  @Test("What actions have in common speaks for one that nobody chose yet")
  func newAction() throws {
    let ballots = SmallBallots()
    let interactions = ballots.data.interactions
    // action-14 was never chosen; its title and theme are those of the even actions.
    let unchosen = try #require(interactions.actions.firstIndex(of: "action-14"))
    let fitted = try ContentModel(.pairs).fit(ballots.data)
    func rank(after name: String) throws -> Int {
      let chosen = try #require(interactions.actions.firstIndex(of: name))
      let row = SparseMatrix<Float>(
        rows: 1, columns: interactions.actions.count, rowIndices: [0], columnIndices: [Int32(chosen)], values: [1])
      let list = fitted.ranking(of: CitizenBlock(histories: row), limit: 100)[0]
      return try #require(list.firstIndex { $0.action == unchosen })
    }
    let afterLike = try rank(after: "action-2")
    let afterUnlike = try rank(after: "action-5")
    #expect(afterLike < afterUnlike)
  }
}
