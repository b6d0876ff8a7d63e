import CivicDomain
import Foundation

extension TableRecord {
  /// The record as one JSON object under the names of its columns, the same bytes as its line of JSON Lines; what is unknown has no
  /// member.
  /// - Parameter timeZone: The zone whose dates dates alone are, in tables that keep none.
  /// - Returns: The text, without a line break.
  package func json(timeZone: TimeZone = .gmt) -> String {
    var text = ""
    appendJSON(to: &text, timeZone: timeZone)
    return text
  }

  func appendJSON(to text: inout String, timeZone: TimeZone) {
    text += "{"
    var isFirst = true
    for column in Self.columns {
      guard let cell = column.text(of: self, in: timeZone) else { continue }
      if !isFirst { text += ", " }
      isFirst = false
      JSONText.append(column.name, to: &text)
      text += ": "
      column.jsonKind.append(cell, to: &text)
    }
    text += "}"
  }
}

extension JSONKind {
  /// Adds the JSON value that means the same as a cell.
  fileprivate func append(_ cell: String, to text: inout String) {
    switch self {
    case .bare, .document: text += cell
    case .string: JSONText.append(cell, to: &text)
    case .list:
      text += "["
      // Not by characters: a sign that joins the one before it would hide the cut.
      for (index, part) in cell.unicodeScalars.split(separator: ";").enumerated() {
        if index > 0 { text += ", " }
        JSONText.append(String(part.drop { $0 == " " }), to: &text)
      }
      text += "]"
    }
  }
}
