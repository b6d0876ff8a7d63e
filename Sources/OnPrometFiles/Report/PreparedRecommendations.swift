import CivicMobilization
import OnPrometReport

/// Recommendations as JSON for whoever asks about many citizens, each alone: what an action alone decides is written beforehand.
///
/// The bytes are those of ``ReportTable/document(model:)``.
package struct PreparedRecommendations: Sendable {
  private let report: RecommendReport
  private let columns: [ProposalColumn]
  /// Action by action: what stands before each of the columns, and at last what stands behind them.
  private let pieces: [String]

  /// Writes what the actions decide. O(actions).
  package init(_ report: RecommendReport) {
    let report = report.prepared()
    self.report = report
    columns = report.recommendColumns.compactMap { if case .proposal(let column) = $0 { column } else { nil } }
    pieces = report.actions.indices.flatMap { Self.pieces(of: $0, report) }
  }

  private static func pieces(of action: Int, _ report: RecommendReport) -> [String] {
    var (pieces, piece) = ([String](), "{")
    for (number, column) in report.recommendColumns.enumerated() {
      if number > 0 { piece += ", " }
      JSONText.append(column.column.name, to: &piece)
      piece += ": "
      switch column {
      case .action(let column): report.cell(column, of: action).appendJSON(to: &piece)
      case .proposal:
        pieces.append(piece)
        piece = ""
      }
    }
    return pieces + [piece + "}"]
  }

  /// What one citizen is proposed, by value, with the summary and the model that answered.
  ///
  /// - Parameters:
  ///   - citizen: The citizen's identifier.
  ///   - recommendations: Her recommendations, best first.
  ///   - model: The name of the model's version.
  /// - Returns: A JSON object on lines of its own.
  package func document(for citizen: String, _ recommendations: [Recommendation], model: String) -> String {
    ReportDocument.text(rows: recommendations.count, report.summary(of: recommendations), model: model) { row, text in
      let recommendation = recommendations[row]
      let first = recommendation.action * (columns.count + 1)
      for (place, column) in columns.enumerated() {
        text += pieces[first + place]
        report.cell(column, citizen, rank: row + 1, recommendation).appendJSON(to: &text)
      }
      text += pieces[first + columns.count]
    }
  }
}
