import CivicLinearAlgebra
import CivicRanking
import CivicStatistics
import Testing

/// What an explanation promises, checked on every ranking model with random citizens.
@Suite("The explanation of a rank")
struct RankingExplanationTests {
  /// Every model, and a stack of given weights.
  static let models: [any RankingModel] = RankingModelConformanceTests.models + [FixedStack()]

  private struct FixedStack: RankingModel {
    var name: String { "stack" }

    func fit(_ data: RankingData) throws(RankingModelError) -> any FittedRankingModel {
      let bases = [try LogLinearModel(.pairs).fit(data), try CitizenTraitsModel().fit(data)]
      return FittedStack(bases: bases, weights: ScoreWeights([0.4, 1.7]))
    }
  }

  private let data = SmallBallots().data

  /// Random citizens: strangers with none to five choices, of whom some things are known.
  private func strangers(seed: UInt64, count: Int = 12) -> CitizenBlock {
    var generator = Seed(seed).generator()
    let columns = data.interactions.actions.count
    let histories = (0..<count).map { row in
      var all = (0..<columns).map { Int32($0) }
      generator.shuffle(&all)
      return Array(all.prefix(row % 6))
    }
    let camps: [String?] = (0..<count).map { [nil, "green", "gray"][$0 % 3] }
    let ages = (0..<count).map { (row: Int) -> Double? in row % 4 == 0 ? nil : Double(20 + 3 * row) }
    return CitizenBlock(
      histories: matrix(histories),
      features: FeatureTable(
        rows: count, categories: [.init(name: "camp", values: camps)], quantities: [.init(name: "age", values: ages)]))
  }

  private func matrix(_ histories: [[Int32]]) -> SparseMatrix<Float> {
    let rows = histories.enumerated().flatMap { row, list in list.map { _ in Int32(row) } }
    return SparseMatrix(
      rows: histories.count, columns: data.interactions.actions.count, rowIndices: rows,
      columnIndices: histories.flatMap(\.self), values: [Float](repeating: 1, count: rows.count))
  }

  /// Every citizen of a block with each action that she has not chosen.
  private func everyCase(_ block: CitizenBlock, _ body: (CitizenBlock, Int) throws -> Void) rethrows {
    for row in 0..<block.count {
      let own = Set(block.histories.row(row).columns.map(Int.init))
      let citizen = block.selecting([row])
      for action in 0..<block.histories.columns where !own.contains(action) { try body(citizen, action) }
    }
  }

  @Test("Base and contributions add up to the score; so do the parts of a stack", arguments: models.indices)
  func sum(index: Int) throws {
    let fitted = try Self.models[index].fit(data)
    everyCase(strangers(seed: 3)) { citizen, action in
      let explanation = fitted.explanation(of: action, for: citizen)
      let amounts = explanation.contributions.map(\.amount)
      let size = amounts.reduce(abs(explanation.base)) { $0 + abs($1) }
      let sum = amounts.reduce(explanation.base, +)
      #expect(explanation.score == Double(fitted.scores(of: citizen)[0, action]))
      #expect(abs(sum - explanation.score) <= 1e-5 * max(size, abs(explanation.score)), "\(Self.models[index].name)")
      if !explanation.parts.isEmpty {
        let size = explanation.parts.reduce(0) { $0 + abs($1) }
        #expect(abs(explanation.parts.reduce(0, +) - explanation.score) <= 1e-5 * size)
      }
    }
  }

  @Test("Whoever takes the named choice away finds the rank and the score that were told", arguments: models.indices)
  func removal(index: Int) throws {
    let fitted = try Self.models[index].fit(data)
    let columns = data.interactions.actions.count
    let order = (0..<columns).map { ($0 * 4) % columns }
    try everyCase(strangers(seed: 4, count: 6)) { citizen, action in
      let explanation = fitted.explanation(of: action, for: citizen, order: order)
      let all = fitted.ranking(of: citizen, limit: columns, order: order)[0]
      #expect(all[explanation.rank - 1].action == action)
      for contribution in explanation.contributions {
        let list = fitted.ranking(
          of: removing(contribution.reason, from: citizen), limit: columns, order: order)[0]
        let place = try #require(list.firstIndex { $0.action == action })
        #expect(place + 1 == contribution.rankWithout, "\(Self.models[index].name)")
        #expect(Double(list[place].score) == contribution.scoreWithout, "\(Self.models[index].name)")
      }
    }
  }

  @Test(
    "Where a model adds up what choices say, the score falls by the amount",
    arguments: models.indices.filter { !isAverage(models[$0]) })
  func additive(index: Int) throws {
    let name = Self.models[index].name
    let fitted = try Self.models[index].fit(data)
    // A model of pairs goes over to what it knows of one choice, or of none.
    let least = ["logLinear", "content", "stack"].contains(name) ? 3 : 1
    everyCase(strangers(seed: 5)) { citizen, action in
      guard citizen.histories.count >= least else { return }
      let explanation = fitted.explanation(of: action, for: citizen)
      let size = explanation.contributions.reduce(abs(explanation.base)) { $0 + abs($1.amount) }
      for contribution in explanation.contributions {
        guard case .choice = contribution.reason else { continue }
        #expect(abs(explanation.score - contribution.amount - contribution.scoreWithout) <= 1e-5 * size, "\(name)")
      }
    }
  }

  /// Whether what one choice says depends on the others: taken away, it leaves more to the rest.
  private static func isAverage(_ model: any RankingModel) -> Bool {
    ["als", "taxonomy"].contains(model.name) || model is NewActionModel
  }

  @Test("Without a choice, factors tell the score of a citizen folded in anew: Cramer's rule, two factors")
  func foldedIn() throws {
    let (penalty, confidence) = (2.0, 4.0)
    let fitted = try ImplicitFactorModel(factors: 2, penalty: penalty, confidence: confidence).fit(data)
    let vectors = try #require(fitted.state.numbers["vectors"])
    func vector(_ action: Int) -> (Double, Double) { (vectors[2 * action], vectors[2 * action + 1]) }
    var (a, b, c, p, q) = (penalty, 0.0, penalty, 0.0, 0.0)
    for action in 0..<vectors.count / 2 {
      // Of the choices 2, 5 and 9 the 5 is taken away.
      let (x, y) = vector(action)
      let weight = [2, 9].contains(action) ? 1 + confidence : 1
      (a, b, c) = (a + weight * x * x, b + weight * x * y, c + weight * y * y)
      if weight > 1 { (p, q) = (p + weight * x, q + weight * y) }
    }
    let (u, v) = ((p * c - q * b) / (a * c - b * b), (q * a - p * b) / (a * c - b * b))
    let citizen = CitizenBlock(histories: matrix([[2, 5, 9]]))
    let explanation = fitted.explanation(of: 7, for: citizen)
    let taken = try #require(explanation.contributions.first { $0.reason == .choice(5) })
    #expect(abs(taken.scoreWithout - (u * vector(7).0 + v * vector(7).1)) < 1e-5)
  }

  @Test("A trait and a choice are named by their columns, the largest first")
  func reasons() throws {
    let fitted = try ConditionalLogitModel([EASEModel(penalty: 20), CitizenTraitsModel()]).fit(data)
    let citizen = strangers(seed: 6).selecting([5])
    let own = citizen.histories.row(0).columns.map(Int.init)
    let action = try #require((0..<15).first { !own.contains($0) })
    let explanation = fitted.explanation(of: action, for: citizen)
    #expect(
      Set(explanation.contributions.map(\.reason))
        == Set(own.map { RankingReason.choice($0) } + [.trait("age"), .trait("camp")]))
    let sizes = explanation.contributions.map { abs($0.amount) }
    #expect(sizes == sizes.sorted(by: >) && explanation.parts.count == 2)
  }

  @Test("The rank counts candidates alone")
  func candidates() throws {
    let fitted = try EASEModel(penalty: 20).fit(data)
    let citizen = strangers(seed: 7).selecting([3])
    let own = Set(citizen.histories.row(0).columns.map(Int.init))
    let candidates = (0..<15).filter { $0 % 2 == 1 && !own.contains($0) }
    let ranks = candidates.map { fitted.explanation(of: $0, for: citizen, among: candidates).rank }
    #expect(ranks.sorted() == Array(1...candidates.count))
  }

  /// A citizen built anew without a choice, or without what a column says of her.
  private func removing(_ reason: RankingReason, from citizen: CitizenBlock) -> CitizenBlock {
    let rest = citizen.histories.row(0).columns.filter { reason != .choice(Int($0)) }
    let features = citizen.features
    return CitizenBlock(
      histories: matrix([Array(rest)]),
      features: FeatureTable(
        rows: 1, categories: features.categories.filter { reason != .trait($0.name) },
        quantities: features.quantities.filter { reason != .trait($0.name) }))
  }
}
