import CivicDomain
import OnPrometReport

extension Cell {
  /// The exact value as a CSV field; nothing where it is missing.
  var csv: String {
    switch self {
    case .text(let text): text
    case .number(let number): number.isFinite ? ShortestNumber.text(number) : ""
    case .integer(let integer): String(integer)
    case .boolean(let boolean): boolean ? "true" : "false"
    case .reasons(let reasons): reasons.map(\.text).joined(separator: "; ")
    case .missing: ""
    }
  }

  /// The value as people read it.
  func readable(style: ReportColumn.Style, language: Language) -> String {
    switch self {
    case .number(let number): ReadableNumber(language).text(number, style: style)
    case .integer(let integer): String(integer)
    case .boolean(true): language == .fr ? "oui" : "yes"
    case .boolean(false): language == .fr ? "non" : "no"
    case .missing: "–"
    case .text, .reasons: csv
    }
  }

  func appendJSON(to text: inout String) {
    switch self {
    case .text(let value): JSONText.append(value, to: &text)
    case .number(let number): JSONText.append(number, to: &text)
    case .integer, .boolean: text += csv
    case .missing: text += "null"
    case .reasons(let reasons):
      text += "["
      for (index, reason) in reasons.enumerated() {
        if index > 0 { text += ", " }
        reason.appendJSON(to: &text)
      }
      text += "]"
    }
  }
}

extension Reason {
  func appendJSON(to text: inout String) {
    text += "{\"code\": "
    JSONText.append(code, to: &text)
    text += ", \"text\": "
    JSONText.append(self.text, to: &text)
    text += "}"
  }
}

extension [Cell] {
  /// The row as a JSON object with its keys in the columns' order.
  func appendJSON(names columns: [ReportColumn], to text: inout String) {
    text += "{"
    for (column, cell) in zip(columns, self) {
      if column != columns.first { text += ", " }
      JSONText.append(column.name, to: &text)
      text += ": "
      cell.appendJSON(to: &text)
    }
    text += "}"
  }
}

extension ReportSummary {
  /// The summary as one line of JSON, its keys in order.
  package var json: String {
    var text = ""
    appendJSON(to: &text)
    return text
  }

  func appendJSON(to text: inout String) {
    text += "{"
    for (index, entry) in entries.enumerated() {
      if index > 0 { text += ", " }
      JSONText.append(entry.name, to: &text)
      text += ": "
      entry.value.appendJSON(to: &text)
    }
    text += "}"
  }
}

extension ReportSummary.Value {
  func appendJSON(to text: inout String) {
    switch self {
    case .cell(let cell): cell.appendJSON(to: &text)
    case .record(let record): record.appendJSON(to: &text)
    case .list(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += ", " }
        value.appendJSON(to: &text)
      }
      text += "]"
    }
  }
}
