import CivicEvaluation
import CivicLinearAlgebra
import CivicRanking
import CivicStatistics

/// Chooses parameters, and the best strategy, by ballots that the training data hold, before a test row is read.
final class RankSelection {
  /// A strategy with its parameters chosen.
  struct Choice {
    let name: String
    let parameters: [(name: String, value: Double)]
    /// NDCG at the first k for each part of the held-out ballots; empty where no ballot could be cut.
    let validation: [Double]
    let fitted: any FittedRankingModel
    let fitSeconds: Double
  }

  private let training: RankTraining
  private let ballots: HeldOutBallots
  private let k: Int
  private let seed: Seed
  private let workers: Int
  private let strategies: [RankStrategy]
  private var tuned: [String: Result<Tuned, RankingModelError>] = [:]

  private struct Tuned {
    let choice: Choice
    let scores: Matrix<Float>
  }

  init(_ training: RankTraining, at k: Int, seed: Seed, workers: Int) {
    self.training = training
    self.k = k
    self.seed = seed
    self.workers = workers
    strategies = RankStrategy.all(for: training.data)
    // As many ballots as tell models apart, and no more scores than fit into memory several times.
    let limit = min(40_000, 16_000_000 / max(1, training.data.interactions.actions.count))
    ballots = HeldOutBallots(training.data, limit: max(100, limit), seed: seed)
  }

  /// Chooses the parameters of one strategy and fits it to all training data.
  func choose(_ name: String) throws(RankingModelError) -> Choice {
    switch name {
    case "conditionalLogit": try conditionalLogit()
    case "blend": try blend()
    default: try tune(name).choice
    }
  }

  private func tune(_ name: String) throws(RankingModelError) -> Tuned {
    if let known = tuned[name] { return try known.get() }
    let result = Result { () throws(RankingModelError) in try search(name) }
    tuned[name] = result
    return try result.get()
  }

  private func search(_ name: String) throws(RankingModelError) -> Tuned {
    guard let strategy = strategies.first(where: { $0.name == name }) else { throw .nothingToLearn }
    var best: (value: Double, scores: Matrix<Float>)?
    let model = try strategy.search { (model) throws(RankingModelError) -> Double in
      let scores = try ballots.scores(of: model, workers: workers)
      let value = mean(ndcg(scores))
      if value > best?.value ?? -.infinity { best = (value, scores) }
      return value
    }
    return try fit(model, name: name, scores: best?.scores)
  }

  private func fit(
    _ model: any RankingModel, name: String, scores known: Matrix<Float>?
  ) throws(RankingModelError) -> Tuned {
    let scores = if let known { known } else { try ballots.scores(of: model, workers: workers) }
    var stopwatch = Stopwatch()
    let fitted = try model.fit(training.data)
    let choice = Choice(
      name: name, parameters: model.parameters.sorted { $0.key < $1.key }.map { ($0.key, $0.value) },
      validation: ndcg(scores), fitted: fitted, fitSeconds: stopwatch.lap())
    return Tuned(choice: choice, scores: scores)
  }

  private func ndcg(_ scores: Matrix<Float>) -> [Double] {
    let lists = best(k, of: scores, histories: ballots.queries.histories, order: training.order)
    return lists.indices.map { row in
      let targets = Set(ballots.targets.row(row).columns.map(Int.init))
      let hits = lists[row].indices.filter { targets.contains(lists[row][$0].action) }
      return RankedList(hits: hits, relevantCount: targets.count).ndcg(at: k)
    }
  }
}

/// The mean; 0 of nothing.
private func mean(_ values: [Double]) -> Double {
  values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
}

// MARK: - Which is best

extension RankSelection {
  /// The best of some choices by the held-out ballots, the first of them where there are none.
  ///
  /// Those that put several models together must be better by more than chance: ballots that were cut are shorter than whole
  /// ones, and a mixture learned on them fits whole ones less well than a model by itself does.
  static func winner(among choices: [Choice]) -> Choice? {
    let single = choices.filter { !RankStrategy.stackNames.contains($0.name) }
    let start = single.max { mean($0.validation) < mean($1.validation) }
    return choices.filter { RankStrategy.stackNames.contains($0.name) }.reduce(start) { best, choice in
      guard let best else { return choice }
      return isClearlyBetter(choice.validation, than: best.validation) ? choice : best
    }
  }

  /// Whether the paired difference is above two standard errors.
  private static func isClearlyBetter(_ one: [Double], than other: [Double]) -> Bool {
    guard !one.isEmpty && one.count == other.count else { return false }
    let difference = Estimate(meanOf: zip(one, other).map { $0 - $1 })
    return difference.value > 2 * difference.standardError
  }
}

// MARK: - Several models together

extension RankSelection {
  /// The models that can be fitted to these data, of some.
  private func available(_ names: [String]) -> [Tuned] { names.compactMap { try? tune($0) } }

  private func blend() throws(RankingModelError) -> Choice {
    let bases = available(["logLinear", "pairTable", "ease-features", "edlae"])
    guard !bases.isEmpty else { throw .nothingToLearn }
    return stack("blend", bases, ScoreWeights(equalFor: bases.map(\.scores)))
  }

  private func conditionalLogit() throws(RankingModelError) -> Choice {
    guard ballots.count > 0 else { throw .nothingToLearn }
    let traits = available(["traits"])
    var best: (validation: [Double], bases: [Tuned])?
    for names in baseNames {
      let bases = available(names) + traits
      guard !bases.isEmpty else { continue }
      let validation = try crossFitted(bases)
      if let known = best, !Self.isClearlyBetter(validation, than: known.validation) { continue }
      best = (validation, bases)
    }
    guard let best else { throw .nothingToLearn }
    var stopwatch = Stopwatch()
    let weights = try ScoreWeights(
      learnedFrom: best.bases.map(\.scores), ballots, rows: sample { _ in true }, seed: seed)
    return stack("conditionalLogit", best.bases, weights, seconds: stopwatch.lap(), validation: best.validation)
  }

  /// The models to put together: the best single one, and where ballots are long enough, many.
  ///
  /// Of ballots with two choices one is cut off: how models should be mixed after a single choice says little about how
  /// they should be after two.
  private var baseNames: [[String]] {
    let singles = ["logLinear", "pairTable", "ease-features", "edlae", "ease"]
    let first = singles.filter { (try? tune($0)) != nil }.max { validation(of: $0) < validation(of: $1) }
    let alone = [[first ?? "popularity"]]
    return hasLongBallots ? alone + [singles + ["neighbors", "neighbors-conditional", "content", "popularity"]] : alone
  }

  private var hasLongBallots: Bool {
    let choices = training.data.interactions.choices
    return (0..<choices.rows).contains { choices.rowStarts[$0 + 1] - choices.rowStarts[$0] > 2 }
  }

  private func validation(of name: String) -> Double { mean((try? tune(name))?.choice.validation ?? []) }

  /// NDCG where the weights of each half of the folds are learned on the other half.
  private func crossFitted(_ bases: [Tuned]) throws(RankingModelError) -> [Double] {
    let scores = bases.map(\.scores)
    var values = [Double](repeating: 0, count: ballots.count)
    for half in 0..<2 {
      let others = sample { ballots.folds[$0] % 2 != half }
      let weights = try ScoreWeights(learnedFrom: scores, ballots, rows: others, seed: seed)
      let figures = ndcg(weights.combine(scores))
      for row in values.indices where ballots.folds[row] % 2 == half { values[row] = figures[row] }
    }
    return values
  }

  /// At most as many parts of ballots as a dozen weights need.
  private func sample(_ isWanted: (Int) -> Bool) -> [Int] {
    let rows = (0..<ballots.count).filter(isWanted)
    let step = max(1, rows.count / 6_000)
    return stride(from: 0, to: rows.count, by: step).map { rows[$0] }
  }

  private func stack(
    _ name: String, _ bases: [Tuned], _ weights: ScoreWeights, seconds: Double = 0, validation: [Double]? = nil
  ) -> Choice {
    Choice(
      name: name, parameters: zip(bases, weights.values).map { ($0.choice.name, $1) },
      validation: validation ?? ndcg(weights.combine(bases.map(\.scores))),
      fitted: FittedStack(bases: bases.map(\.choice.fitted), weights: weights),
      fitSeconds: bases.reduce(seconds) { $0 + $1.choice.fitSeconds })
  }
}
