import CivicLinearAlgebra
import CivicRanking
import CivicStatistics
import Foundation
import Testing

@Suite("Held-out ballots")
struct HeldOutBallotsTests {
  private let ballots = SmallBallots(choices: 12)

  @Test("Each choice is hidden once and never beside itself; of twelve choices some share a part")
  func parts() {
    let held = HeldOutBallots(ballots.data, seed: Seed(1))
    #expect(held.count == 10 * 120)
    #expect(held.targets.count == ballots.data.interactions.choices.count)
    for row in 0..<held.count {
      let rest = Set(held.queries.histories.row(row).columns)
      let hidden = Set(held.targets.row(row).columns)
      #expect(rest.isDisjoint(with: hidden) && rest.count + hidden.count == 12 && [1, 2].contains(hidden.count))
    }
  }

  @Test("No model sees a citizen whose ballot it is asked about, whatever the number of threads")
  func unseen() throws {
    let interactions = ballots.data.interactions
    let names = FeatureTable(
      rows: interactions.citizens.count,
      categories: [.init(name: "name", values: interactions.citizens.map { $0 })])
    let held = HeldOutBallots(
      RankingData(interactions: interactions, citizenFeatures: names), foldCount: 3, seed: Seed(1))
    let scores = try held.scores(of: Witness(), workers: 2)
    #expect(scores.rows == held.count && scores.elements.allSatisfy { $0 == 0 })
  }

  @Test("Ballots of one choice cannot be cut")
  func short() {
    let single = SmallBallots(choices: 1)
    #expect(HeldOutBallots(single.data, seed: Seed(1)).count == 0)
    #expect(throws: RankingModelError.nothingToLearn) {
      try ConditionalLogitModel([PopularityModel()]).fit(single.data)
    }
  }

  @Test("Of a useful and a useless model, only the useful one counts")
  func weights() throws {
    let held = HeldOutBallots(ballots.data, seed: Seed(1))
    let useful = try held.scores(of: EASEModel(penalty: 20))
    var generator = Seed(4).generator()
    let noise = Matrix<Float>(
      rows: useful.rows, columns: useful.columns, elements: useful.elements.map { _ in Float(generator.normal()) })
    let weights = try ScoreWeights(learnedFrom: [useful, noise], held, seed: Seed(1))
    #expect(weights.values[0] > 1)
    #expect(abs(weights.values[1]) < 0.15)
  }

  @Test("Scores that differ by rounding only are not blown up", arguments: [1e-15, 1e-8])
  func rounding(spread: Float) throws {
    let held = HeldOutBallots(ballots.data, seed: Seed(1))
    var generator = Seed(5).generator()
    let level: Float = spread < 1e-10 ? 0 : 1
    let elements = (0..<held.count * held.targets.columns).map { _ in level + spread * Float(generator.normal()) }
    let scores = Matrix<Float>(rows: held.count, columns: held.targets.columns, elements: elements)
    #expect(abs(try ScoreWeights(learnedFrom: [scores], held, seed: Seed(1)).values[0]) < 1e-3)
    #expect(ScoreWeights(equalFor: [scores]).values == [1])
  }

  /// At the maximum ½λβ² is at most what the likelihood gains, and that is at most n ln m.
  @Test("A score that foresees every choice has a weight within the bound that the ridge sets", arguments: [0.01, 1])
  func bound(penalty: Double) throws {
    let held = HeldOutBallots(ballots.data, seed: Seed(1))
    var oracle = Matrix<Float>(rows: held.count, columns: held.targets.columns)
    for row in 0..<held.count { for action in held.targets.row(row).columns { oracle[row, Int(action)] = 1 } }
    let weight = try ScoreWeights(learnedFrom: [oracle], held, penalty: penalty, seed: Seed(1)).values[0]
    let scale = 1 / ScoreWeights(equalFor: [oracle]).values[0]
    let limit = (2 * Double(held.count) * log(Double(held.targets.columns)) / penalty).squareRoot()
    #expect(weight * scale > 1 && weight * scale < limit)
  }

  /// Scores 1 where it has seen the citizen.
  private struct Witness: RankingModel, FittedRankingModel {
    var name: String { "witness" }
    var seen: Set<String?> = []
    let state = RankingModelState(.popularity, actionCount: 0)

    func fit(_ data: RankingData) -> any FittedRankingModel {
      Witness(seen: Set(data.citizenFeatures.categories[0].values))
    }

    func scores(of block: CitizenBlock) -> Matrix<Float> {
      let columns = block.histories.columns
      return Matrix(
        rows: block.count, columns: columns,
        elements: block.features.categories[0].values.flatMap {
          [Float](repeating: seen.contains($0) ? 1 : 0, count: columns)
        })
    }

    func contributions(of citizen: CitizenBlock, to actions: [Int]) -> RankingContributions {
      RankingContributions(base: actions.map { scores(of: citizen)[0, $0] })
    }
  }
}
