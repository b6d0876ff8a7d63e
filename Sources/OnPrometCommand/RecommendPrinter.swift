import CivicDomain
import CivicMobilization
import OnPrometFiles
import OnPrometReport

/// Prints recommendations citizen by citizen: cards for people, rows for programs.
struct RecommendPrinter {
  private let report: RecommendReport
  private let strategy: String
  private let format: OutputFormat
  private let output: ByteOutput
  private var writer: ReportWriter
  private var tally = RecommendTally()

  init(_ report: RecommendReport, strategy: String, format: OutputFormat, output: ByteOutput) {
    self.report = report
    self.strategy = strategy
    self.format = format
    self.output = output
    // Below the cards, the table is empty and only its summary shows.
    let columns = format == .table ? [] : report.columns
    writer = ReportWriter(format: format, columns: columns, language: report.language, to: output)
  }

  mutating func append(_ candidates: [Candidate], _ lists: [[Recommendation]]) throws(OutputError) {
    for (candidate, list) in zip(candidates, lists) { try append(candidate.citizen.id, list) }
  }

  private mutating func append(_ citizen: String, _ recommendations: [Recommendation]) throws(OutputError) {
    tally.add(recommendations)
    guard format != .table else { return try output.write(report.card(for: citizen, recommendations)) }
    for row in report.rows(for: citizen, recommendations) { try writer.append(row) }
  }

  /// Ends the output, telling how bounds on exposure were kept where there are any; what it has no room for is returned.
  mutating func end(_ bounded: BoundedRecommendations? = nil) throws(OutputError) -> String? {
    try writer.end(summary: report.summary(tally, strategy: strategy, bounded: bounded))
  }
}
