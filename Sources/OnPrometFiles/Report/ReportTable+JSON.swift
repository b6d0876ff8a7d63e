import CivicDomain
import OnPrometReport

extension ReportTable {
  /// The rows and the summary as the command line writes them as JSON, with the model that answered last.
  ///
  /// - Parameter model: The name of the model's version.
  /// - Returns: A JSON object on lines of its own.
  package func document(model: String) -> String {
    ReportDocument.text(rows: rows.count, summary, model: model) { number, text in
      rows[number].appendJSON(names: columns, to: &text)
    }
  }
}

/// A report as one JSON object.
enum ReportDocument {
  /// Writes it.
  /// - Parameters:
  ///   - rows: How many rows there are.
  ///   - summary: What is said about all of them.
  ///   - model: The name of the model's version.
  ///   - appendRow: Writes the row of a number.
  /// - Returns: The object on lines of its own.
  static func text(
    rows: Int, _ summary: ReportSummary, model: String, appendRow: (Int, inout String) -> Void
  ) -> String {
    var text = "{\"rows\": ["
    text.reserveCapacity(1024 * (rows + 1))
    for number in 0..<rows {
      text += number == 0 ? "\n" : ",\n"
      appendRow(number, &text)
    }
    text += rows == 0 ? "], \"summary\": " : "\n], \"summary\": "
    summary.appendJSON(to: &text)
    text += ", \"model\": "
    JSONText.append(model, to: &text)
    return text + "}\n"
  }
}
