import CivicEvaluation
import CivicStatistics
import Foundation
import OnPrometFiles
import OnPrometReport

/// What a comparison of rankings found, as JSON, as CSV and as a table.
struct RankReport {
  /// One strategy.
  struct Row {
    let choice: FittedChoice
    let figures: RankFigures

    /// NDCG at the first k on the held-out ballots of the training data.
    var validation: Cell {
      let values = choice.choice.validation
      return values.isEmpty ? .missing : .number(Estimate(meanOf: values).value)
    }
  }

  let training: RankTraining
  let test: RankTest
  let rows: [Row]
  let skipped: [(name: String, reason: String)]
  let best: String
  let seed: Seed
  /// How the strategies do for new actions and for newcomers, where that was asked for.
  let coldStart: [ColdStart.Row]
  /// What changes to the best strategy's lists cost and bring, where that was asked for.
  let reranked: RerankFigures?

  /// Everything, under the names of the benchmark's contract.
  var summary: ReportSummary {
    var summary = ReportSummary()
    summary.append("task", .text("rank"))
    summary.append("data", .record(data))
    summary.append("strategies", .list(rows.map { .record(record($0)) }))
    if !skipped.isEmpty { summary.append("skipped", .list(skipped.map { .record(Self.record($0)) })) }
    summary.append("best", .text(best))
    if !coldStart.isEmpty { summary.append("cold_start", coldStartList) }
    if let reranked { summary.append("rerank", reranked.list) }
    return summary
  }

  /// One line for each strategy.
  var table: ReportTable {
    let figures = rows.first?.figures.named.map(\.name) ?? []
    let isShown = { (name: String) in ["ndcg", "recall", "mrr", "coverage", "gini"].contains(name.prefix { $0 != "@" })
    }
    let shown = figures.indices.filter { isShown(figures[$0]) }
    var table = ReportTable(
      columns: [ReportColumn("strategy")]
        + shown.flatMap { index in
          [
            ReportColumn(figures[index], style: .decimals(4)),
            ReportColumn(figures[index] + "_se", style: .decimals(4)),
          ]
        } + ["validation", "fit_seconds", "score_seconds"].map { ReportColumn($0, style: .decimals(3)) })
    for row in rows {
      table.append(
        [.text(row.choice.name)]
          + shown.flatMap { index -> [Cell] in
            let estimate = row.figures.named[index].estimate
            return [.number(estimate.value), error(estimate.standardError)]
          } + [row.validation, .number(row.choice.fitSeconds), .number(row.figures.scoreSeconds)])
    }
    table.summary.append("data", .record(data))
    table.summary.append("best", .text(best))
    if !coldStart.isEmpty { table.summary.append("cold_start", coldStartList) }
    if let reranked { table.summary.append("rerank", reranked.list) }
    return table
  }

  /// A standard error; of a single citizen none is known.
  private func error(_ value: Double) -> Cell { test.citizens.count > 1 ? .number(value) : .missing }

  private var coldStartList: ReportSummary.Value { .list(coldStart.map { .record(Self.record($0)) }) }

  private static func record(_ row: ColdStart.Row) -> ReportSummary {
    var record = ReportSummary()
    record.append("name", .text(row.name))
    for (name, estimate) in row.figures {
      record.append(name, .number(estimate.value))
      record.append(name + "_se", .number(estimate.standardError))
    }
    return record
  }

  private var data: ReportSummary {
    var data = ReportSummary()
    data.append("citizens", .integer(training.data.interactions.citizens.count))
    data.append("actions", .integer(training.data.interactions.actions.count))
    data.append("train_rows", .integer(training.rows))
    data.append("test_rows", .integer(test.rows))
    data.append("test_citizens", .integer(test.citizens.count))
    return data
  }

  private func record(_ row: Row) -> ReportSummary {
    var record = ReportSummary()
    record.append("name", .text(row.choice.name))
    var parameters = ReportSummary()
    for (name, value) in row.choice.parameters { parameters.append(name, .number(value)) }
    record.append("parameters", .record(parameters))
    for (name, estimate) in row.figures.named {
      record.append(name, .number(estimate.value))
      record.append(name + "_se", error(estimate.standardError))
    }
    record.append("validation", row.validation)
    if let reference = rows.first(where: { $0.choice.name == best }), row.choice.name != best {
      let pairs = PairedBootstrap(reference.figures.ndcg, row.figures.ndcg, samples: 500, seed: seed)
      record.append("best_minus_this", .number(pairs.difference))
      record.append("best_minus_this_se", error(pairs.standardError))
    }
    record.append("fit_seconds", .number(row.choice.fitSeconds))
    record.append("score_seconds", .number(row.figures.scoreSeconds))
    return record
  }

  private static func record(_ skipped: (name: String, reason: String)) -> ReportSummary {
    var record = ReportSummary()
    record.append("name", .text(skipped.name))
    record.append("reason", .text(skipped.reason))
    return record
  }
}

extension RankReport {
  /// Writes what the best strategy ranked for the test's citizens: citizen, rank, action, score.
  func writePredictions(to path: String) throws(OutputError) {
    guard let row = rows.first(where: { $0.choice.name == best }) else { return }
    let output = try ByteOutput(path: path)
    let columns = ["citizen", "rank", "action", "score"].map { ReportColumn($0) }
    var writer = ReportWriter(format: .csv, columns: columns, language: .en, to: output)
    let actions = training.data.interactions.actions
    for (citizen, list) in zip(test.citizens, row.figures.lists) {
      for (rank, entry) in list.enumerated() {
        try writer.append([
          .text(citizen), .integer(rank + 1), .text(actions[entry.action]), .number(Double(entry.score)),
        ])
      }
    }
    _ = try writer.end()
    try output.finish()
  }
}
