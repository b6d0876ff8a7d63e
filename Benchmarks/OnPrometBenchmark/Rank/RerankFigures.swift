import CivicEvaluation
import CivicRanking
import OnPrometReport

/// What each way of changing the lists of the best strategy costs, and what it brings.
struct RerankFigures {
  /// One way.
  struct Row {
    let trial: RerankTrial
    let figures: [(name: String, estimate: Estimate)]
    /// How often the action that is shown least is shown.
    let leastShown: Int
    let bounded: BoundedLists?
  }

  let rows: [Row]

  /// Measures every way on the test rows. Errors are those of drawing citizens: lists within bounds are taken as given.
  init(_ input: RerankInput, _ test: RankTest) {
    let ranked = Self.ndcg(input.lists(.none).actions, test, at: input.length)
    rows = RerankTrial.all(isDescribed: !input.facets.isEmpty).map { trial in
      let lists = input.lists(trial)
      let ndcg = Self.ndcg(lists.actions, test, at: input.length)
      let exposure = Exposure(lists: lists.actions, candidates: input.candidates.actionCount)
      func estimate(_ figure: (Exposure) -> Double) -> Estimate {
        Exposure.estimate(
          lists: lists.actions, candidates: input.candidates.actionCount, samples: 50, seed: input.seed, figure)
      }
      var figures = [
        ("ndcg@\(input.length)", Estimate(meanOf: ndcg)),
        ("ndcg_lost", Estimate(meanOf: zip(ranked, ndcg).map { $0 - $1 })),
        ("gini", estimate(\.gini)), ("coverage", estimate(\.coverage)),
      ]
      if !input.facets.isEmpty {
        figures.append(("variety", Estimate(meanOf: lists.actions.map { Self.variety($0, input.facets) })))
      }
      return Row(
        trial: trial, figures: figures, leastShown: exposure.counts.min() ?? 0, bounded: lists.bounded)
    }
  }

  private static func ndcg(_ lists: [[Int]], _ test: RankTest, at k: Int) -> [Double] {
    lists.enumerated().map { row, list in
      RankedList(
        hits: list.indices.filter { test.targets[row].contains(list[$0]) }, relevantCount: test.targetCounts[row]
      ).ndcg(at: k)
    }
  }

  /// The effective number of categories on a list, mean over the facets.
  private static func variety(_ list: [Int], _ facets: [ActionFacet]) -> Double {
    facets.reduce(0) { sum, facet in
      sum + CategoryCounts(list.flatMap { Array(facet.categories(of: $0)) }).effectiveNumber
    } / Double(facets.count)
  }
}

extension RerankFigures {
  /// The rows under the names of the benchmark's report.
  var list: ReportSummary.Value { .list(rows.map { .record(Self.record($0)) }) }

  private static func record(_ row: Row) -> ReportSummary {
    var record = ReportSummary()
    record.append("method", .text(row.trial.name))
    record.append("strength", .number(row.trial.strength))
    for (name, estimate) in row.figures {
      record.append(name, .number(estimate.value))
      record.append(name + "_se", .number(estimate.standardError))
    }
    record.append("least_shown", .integer(row.leastShown))
    if let bounded = row.bounded {
      record.append("shortfall", .integer(bounded.shortfall))
      record.append("excess", .integer(bounded.excess))
      record.append("gap", .number(bounded.relativeGap))
    }
    return record
  }
}
