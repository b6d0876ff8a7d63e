import CivicEvaluation
import OnPrometFiles
import OnPrometReport

/// What a comparison of forecasts of counts found, as JSON, as CSV and as a table.
struct Comparison {
  /// One strategy.
  struct Row {
    let name: String
    let parameters: [(name: String, value: Double)]
    let figures: [(name: String, estimate: Estimate)]
    /// Figures under a name each, such as one record for each horizon.
    var nested: [(name: String, value: ReportSummary.Value)] = []
    /// What the choice of parameters and of the best strategy saw, inside the training data.
    let validation: Double
    let seconds: Double
  }

  let task: String
  let data: [(name: String, count: Int)]
  let rows: [Row]
  let best: String

  /// Writes the comparison to standard output.
  func write(_ format: OutputFormat) throws {
    try Console.print { output in
      if format == .json {
        try output.write(summary.json + "\n")
      } else if let summary = try ReportWriter.write(table, format: format, language: .en, to: output) {
        warn(summary)
      }
    }
  }

  private var summary: ReportSummary {
    var summary = ReportSummary()
    summary.append("task", .text(task))
    summary.append("data", .record(dataRecord))
    summary.append("strategies", .list(rows.map { .record(Self.record($0)) }))
    summary.append("best", .text(best))
    return summary
  }

  private var table: ReportTable {
    let figures = rows.first?.figures.map(\.name) ?? []
    var table = ReportTable(
      columns: [ReportColumn("strategy")]
        + figures.flatMap { [$0, $0 + "_se"] }.map { ReportColumn($0, style: .decimals(4)) }
        + ["validation", "seconds"].map { ReportColumn($0, style: .decimals(3)) })
    for row in rows {
      let cells = row.figures.flatMap { [Cell.number($0.estimate.value), .number($0.estimate.standardError)] }
      table.append([.text(row.name)] + cells + [.number(row.validation), .number(row.seconds)])
    }
    table.summary.append("data", .record(dataRecord))
    table.summary.append("best", .text(best))
    return table
  }

  private var dataRecord: ReportSummary {
    var record = ReportSummary()
    for (name, count) in data { record.append(name, .integer(count)) }
    return record
  }

  private static func record(_ row: Row) -> ReportSummary {
    var record = ReportSummary()
    record.append("name", .text(row.name))
    var parameters = ReportSummary()
    for (name, value) in row.parameters { parameters.append(name, .number(value)) }
    record.append("parameters", .record(parameters))
    for (name, value) in row.nested { record.append(name, value) }
    record.append(row.figures)
    record.append("validation", .number(row.validation))
    record.append("seconds", .number(row.seconds))
    return record
  }
}

extension ReportSummary {
  /// Appends figures, each followed by its standard error.
  mutating func append(_ figures: [(name: String, estimate: Estimate)]) {
    for (name, estimate) in figures {
      append(name, .number(estimate.value))
      append(name + "_se", .number(estimate.standardError))
    }
  }
}
