/// Breaks text into lines at its ordinary spaces; no-break spaces hold together what belongs together.
package enum TextWrap {
  /// The lines of a text, none longer than `width` characters unless a single word is. O(length).
  package static func lines(of text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
