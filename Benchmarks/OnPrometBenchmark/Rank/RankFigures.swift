import CivicEvaluation
import CivicRanking
import CivicStatistics

/// The figures of one strategy on the test rows.
struct RankFigures {
  /// The figures in the order in which they are reported.
  let named: [(name: String, estimate: Estimate)]
  /// NDCG of each citizen at the first k, for paired comparisons.
  let ndcg: [Double]
  /// The lists up to the largest k.
  let lists: [[(action: Int, score: Float)]]
  let scoreSeconds: Double

  init(_ fitted: any FittedRankingModel, _ test: RankTest, _ training: RankTraining, at cuts: [Int], seed: Seed) {
    var stopwatch = Stopwatch()
    let lists = fitted.ranking(
      of: training.block(of: test.citizens), limit: cuts.max() ?? 0, order: training.order)
    scoreSeconds = stopwatch.lap()
    self.lists = lists
    let ranked = lists.indices.map { row in
      RankedList(
        hits: lists[row].indices.filter { test.targets[row].contains(lists[row][$0].action) },
        relevantCount: test.targetCounts[row])
    }
    let popularity = training.data.interactions.actionCounts
    let people = training.data.interactions.citizens.count
    named = cuts.flatMap { k in
      let shown = lists.map { $0.prefix(k).map(\.action) }
      func exposure(_ figure: (Exposure) -> Double) -> Estimate {
        Exposure.estimate(lists: shown, candidates: popularity.count, samples: 50, seed: seed, figure)
      }
      return [
        ("ndcg@\(k)", Estimate(meanOf: ranked.map { $0.ndcg(at: k) })),
        ("recall@\(k)", Estimate(meanOf: ranked.map { $0.recall(at: k) })),
        ("mrr@\(k)", Estimate(meanOf: ranked.map { $0.reciprocalRank(at: k) })),
        ("map@\(k)", Estimate(meanOf: ranked.map { $0.averagePrecision(at: k) })),
        ("coverage@\(k)", exposure(\.coverage)), ("gini@\(k)", exposure(\.gini)),
        ("novelty@\(k)", exposure { $0.novelty(popularity: popularity, people: people) }),
      ]
    }
    ndcg = ranked.map { $0.ndcg(at: cuts.first ?? 10) }
  }
}
