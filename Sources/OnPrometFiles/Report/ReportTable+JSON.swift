import CivicDomain
import OnPrometReport

extension ReportTable {
  /// The rows and the summary as the command line writes them as JSON, with the model that answered last.
  ///
  /// - Parameter model: The name of the model's version.
  /// - Returns: A JSON object on lines of its own.
  package func document(model: String) -> String {
    var text = ReportDocument.beginning
    for (number, row) in rows.enumerated() {
      text += ReportDocument.separator(before: number)
      row.appendJSON(names: columns, to: &text)
    }
    return text + ReportDocument.ending(rows: rows.count, summary) + ReportDocument.model(model)
  }
}

/// The pieces of a report as one JSON object on lines of its own, around its rows.
enum ReportDocument {
  static let beginning = "{\"rows\": ["

  /// What stands before a row.
  static func separator(before row: Int) -> String { row == 0 ? "\n" : ",\n" }

  /// What follows so many rows: what is said about all of them.
  static func ending(rows: Int, _ summary: ReportSummary) -> String {
    var text = rows == 0 ? "], \"summary\": " : "\n], \"summary\": "
    summary.appendJSON(to: &text)
    return text
  }

  /// The name of the model that answered, at last.
  static func model(_ name: String) -> String {
    var text = ", \"model\": "
    JSONText.append(name, to: &text)
    return text + "}\n"
  }
}
