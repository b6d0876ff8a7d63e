/// The spaces that French puts before its double marks, made unbreakable so that no line begins with a mark.
enum FrenchTypography {
  /// Turns the ordinary spaces before `; ! ?`, `:` and `%` and inside « » into no-break ones; everything else stays. O(length).
  static func spaced(_ text: String) -> String {
    guard mayNeedSpaces(text) else { return text }
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      guard scalar == " " else {
        result.append(scalar)
        continue
      }
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      let previous = index > 0 ? scalars[index - 1] : " "
      switch (previous, next) {
      case ("«", _), (_, "»"), (_, ":"), (_, "%"): result.append("\u{00A0}")
      case (_, ";"), (_, "!"), (_, "?"): result.append("\u{202F}")
      default: result.append(" ")
      }
    }
    return String(result)
  }

  /// Whether any of the marks may stand in a text: most have none.
  private static func mayNeedSpaces(_ text: String) -> Bool {
    text.utf8.contains { byte in
      switch byte {
      case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "%"), 0xC2: true
      default: false
      }
    }
  }
}
