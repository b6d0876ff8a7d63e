import CivicDomain
import OnPrometReport

extension ReportTable {
  /// The rows and the summary as the command line writes them as JSON, with the model that answered last.
  ///
  /// - Parameter model: The name of the model's version.
  /// - Returns: A JSON object on lines of its own.
  package func document(model: String) -> String {
    var text = "{\"rows\": ["
    for (number, row) in rows.enumerated() {
      text += number == 0 ? "\n" : ",\n"
      row.appendJSON(names: columns, to: &text)
    }
    text += rows.isEmpty ? "], \"summary\": " : "\n], \"summary\": "
    summary.appendJSON(to: &text)
    text += ", \"model\": "
    JSONText.append(model, to: &text)
    return text + "}\n"
  }
}
