import CivicRanking
import CivicStatistics

/// What lists are re-ranked from: everybody's candidates under the best strategy.
struct RerankInput {
  /// At most so many candidates in all are kept; each citizen keeps her best.
  private static let entryLimit = 20_000_000

  let candidates: CandidateLists
  let facets: [ActionFacet]
  /// The citizens, whose names the random numbers derive from.
  let citizens: [String]
  let length: Int
  let seed: Seed
  let workers: Int

  init(
    _ fitted: any FittedRankingModel, _ test: RankTest, _ training: RankTraining, length: Int, seed: Seed, workers: Int
  ) {
    let actions = training.data.interactions.actions.count
    let kept = min(actions, max(10 * length, Self.entryLimit / test.citizens.count))
    let ranked = fitted.ranking(
      of: training.block(of: test.citizens), limit: kept, order: training.order, workers: workers)
    candidates = CandidateLists(actionCount: actions, lists: ranked.map(Self.relative))
    facets = training.data.actionFeatures.categories.map { column in
      ActionFacet(column.values.map { $0.map { [$0] } ?? [] })
    }
    citizens = test.citizens
    self.length = length
    self.seed = seed
    self.workers = workers
  }

  /// Scores know no scale: a citizen's best candidate is worth 1, her worst 0, and those between in proportion.
  private static func relative(_ list: [(action: Int, score: Float)]) -> [CandidateLists.Candidate] {
    guard let best = list.first?.score, let worst = list.last?.score, best > worst else {
      return list.map { ($0.action, 0) }
    }
    return list.map { ($0.action, Double($0.score - worst) / Double(best - worst)) }
  }

  /// The number of lists each action would be on if all were shown equally often.
  var evenExposure: Double { Double(length * candidates.count) / Double(candidates.actionCount) }

  /// The candidates of a citizen, best first.
  func list(of citizen: Int) -> [CandidateLists.Candidate] {
    candidates.entries(of: citizen).map { (Int(candidates.actions[$0]), candidates.worths[$0]) }
  }
}

extension RerankInput {
  /// The lists of one trial, and how well bounds were kept where there were any.
  func lists(_ trial: RerankTrial) -> (actions: [[Int]], bounded: BoundedLists?) {
    switch trial {
    case .none: return (everybody { Array($0.prefix(length).map(\.action)) }, nil)
    case .diversity(let strength):
      let rule = Diversity(strength: strength, facets: facets)
      return (everybody { list in rule.selection(from: list, limit: length).places.map { list[$0].action } }, nil)
    case .floor(let share):
      return bounded(
        ExposureBounds(actionCount: candidates.actionCount, floor: Int((share * evenExposure).rounded(.down))))
    case .cap(let multiple):
      return bounded(
        ExposureBounds(actionCount: candidates.actionCount, cap: Int((multiple * evenExposure).rounded(.up))))
    case .exploration(let rate): return (explored(Exploration(rate: rate)), nil)
    }
  }

  private func everybody(_ choose: ([CandidateLists.Candidate]) -> [Int]) -> [[Int]] {
    (0..<candidates.count).map { choose(list(of: $0)) }
  }

  private func bounded(_ bounds: ExposureBounds) -> (actions: [[Int]], bounded: BoundedLists?) {
    let lists = bounds.lists(from: candidates, length: length, workers: workers)
    let actions = lists.places.enumerated().map { citizen, places in
      places.map { Int(candidates.actions[candidates.starts[citizen] + $0]) }
    }
    return (actions, lists)
  }

  private func explored(_ exploration: Exploration) -> [[Int]] {
    (0..<candidates.count).map { citizen in
      let list = list(of: citizen)
      let shown = min(length, list.count)
      let places = exploration.places(
        length: shown, others: list.count - shown,
        seed: seed.derived(for: citizens[citizen], purpose: "exploration"))
      return places.enumerated().map { list[$1.drawn.map { shown + $0 } ?? $0].action }
    }
  }
}
