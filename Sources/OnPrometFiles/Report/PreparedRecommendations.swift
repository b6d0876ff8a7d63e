import CivicMobilization
import OnPrometReport

/// Recommendations as JSON for whoever asks about many citizens, each alone: what an action alone decides is written beforehand.
///
/// The bytes are those of ``ReportTable/document(model:)``. A reference, so that each request takes it with one step.
package final class PreparedRecommendations: Sendable {
  /// Bytes that a list of ten needs at most, nearly always.
  private static let usualSize = 12_288

  private let report: RecommendReport
  private let columns: [ProposalColumn]
  /// Action by action: what stands before each of the columns, and at last what stands behind them.
  private let pieces: [[UInt8]]
  private let reasons: ReasonPhrases
  private let endings: PreparedEndings

  /// Writes what the actions decide. O(actions).
  package init(_ report: RecommendReport) {
    self.report = report
    columns = report.recommendColumns.compactMap { if case .proposal(let column) = $0 { column } else { nil } }
    pieces = report.actions.indices.flatMap { Self.pieces(of: $0, report) }
    reasons = report.phrases { $0.json }
    endings = PreparedEndings(report)
  }

  private static func pieces(of action: Int, _ report: RecommendReport) -> [[UInt8]] {
    var (pieces, piece) = ([[UInt8]](), "{")
    for (number, column) in report.recommendColumns.enumerated() {
      if number > 0 { piece += ", " }
      JSONText.append(column.column.name, to: &piece)
      piece += ": "
      switch column {
      case .action(let column): report.cell(column, of: action).appendJSON(to: &piece)
      case .proposal:
        pieces.append(Array(piece.utf8))
        piece = ""
      }
    }
    return pieces + [Array((piece + "}").utf8)]
  }

  /// What one citizen is proposed, by value, with the summary and the model that answered. O(bytes).
  ///
  /// - Parameters:
  ///   - citizen: The citizen's identifier.
  ///   - recommendations: Her recommendations, best first.
  ///   - model: The name of the model's version.
  /// - Returns: A JSON object on lines of its own, in UTF-8.
  package func document(for citizen: String, _ recommendations: [Recommendation], model: String) -> [UInt8] {
    var document = JSONBytes(capacity: Self.usualSize)
    document.append(ReportDocument.beginning)
    for (row, recommendation) in recommendations.enumerated() {
      document.append(ReportDocument.separator(before: row))
      append(recommendation, rank: row + 1, for: citizen, to: &document)
    }
    document.append(endings.ending(RecommendTally(of: recommendations)))
    document.append(ReportDocument.model(model))
    return document.bytes
  }

  private func append(
    _ recommendation: Recommendation, rank: Int, for citizen: String, to document: inout JSONBytes
  ) {
    let first = recommendation.action * (columns.count + 1)
    for (place, column) in columns.enumerated() {
      document.append(pieces[first + place])
      if column == .reasons {
        append(reasonsOf: recommendation, to: &document)
      } else {
        document.append(report.cell(column, citizen, rank: rank, recommendation))
      }
    }
    document.append(pieces[first + columns.count])
  }

  private func append(reasonsOf recommendation: Recommendation, to document: inout JSONBytes) {
    var separator = "["
    reasons.forEach(of: recommendation) { reason in
      document.append(separator)
      document.append(reason)
      separator = ", "
    }
    if let placement = report.placement(of: recommendation) {
      document.append(separator)
      document.append(placement.json)
      separator = ", "
    }
    document.append(separator == "[" ? "[]" : "]")
  }
}

/// What follows the rows of lists of usual lengths, written beforehand: it depends on two counts alone.
private struct PreparedEndings: Sendable {
  private static let longest = 20

  private let report: RecommendReport
  /// By rows and how many of them assume their hours.
  private let endings: [[UInt8]]

  init(_ report: RecommendReport) {
    self.report = report
    endings = (0...Self.longest).flatMap { rows in
      (0...Self.longest).map { assumed in
        assumed > rows ? [] : Self.write(report, RecommendTally(citizens: 1, rows: rows, hoursAssumed: assumed))
      }
    }
  }

  func ending(_ tally: RecommendTally) -> [UInt8] {
    guard tally.rows <= Self.longest, tally.drawn == 0 else { return Self.write(report, tally) }
    return endings[tally.rows * (Self.longest + 1) + tally.hoursAssumed]
  }

  private static func write(_ report: RecommendReport, _ tally: RecommendTally) -> [UInt8] {
    Array(ReportDocument.ending(rows: tally.rows, report.summary(tally, strategy: RecommendReport.byValue)).utf8)
  }
}

extension Reason {
  fileprivate var json: [UInt8] {
    var text = ""
    appendJSON(to: &text)
    return Array(text.utf8)
  }
}

/// JSON text as it grows.
private struct JSONBytes {
  private(set) var bytes: [UInt8] = []
  private var scratch = ""

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  mutating func append(_ piece: [UInt8]) { bytes.append(contentsOf: piece) }

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func append(_ cell: Cell) {
    scratch.removeAll(keepingCapacity: true)
    cell.appendJSON(to: &scratch)
    append(scratch)
  }
}
