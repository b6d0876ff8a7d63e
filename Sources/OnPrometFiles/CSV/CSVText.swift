/// Pieces of CSV text (RFC 4180).
enum CSVText {
  static func append(_ field: String, to text: inout String) {
    guard needsQuotes(field) else {
      text += field
      return
    }
    text += "\""
    for scalar in field.unicodeScalars {
      if scalar == "\"" { text += "\"" }
      text.unicodeScalars.append(scalar)
    }
    text += "\""
  }

  /// Spaces at the ends are quoted too: some readers drop them otherwise.
  private static func needsQuotes(_ field: String) -> Bool {
    let bytes = field.utf8
    guard let first = bytes.first, let last = bytes.last else { return false }
    return first <= 0x20 || last <= 0x20 || bytes.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
  }

  static func append(_ fields: some Sequence<String>, to text: inout String) {
    var isFirst = true
    for field in fields {
      if !isFirst { text += "," }
      append(field, to: &text)
      isFirst = false
    }
    text += "\n"
  }
}
