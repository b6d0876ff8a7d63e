/// How many columns of a terminal a text takes.
enum DisplayWidth {
  static func of(_ text: String) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.reduce(0) { $0 + of($1) }
  }

  /// The text padded with spaces to a width.
  static func pad(_ text: String, to width: Int, trailing: Bool) -> String {
    let spaces = String(repeating: " ", count: max(0, width - of(text)))
    return trailing ? spaces + text : text + spaces
  }

  /// The text, cut with an ellipsis where it is wider.
  static func clip(_ text: String, to width: Int) -> String {
    guard of(text) > width else { return text }
    var clipped = ""
    var used = 0
    for character in text {
      used += of(character)
      guard used < width else { break }
      clipped.append(character)
    }
    return clipped + "…"
  }

  private static func of(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    if first.properties.isEmojiPresentation { return 2 }
    let asksForEmoji = character.unicodeScalars.contains { $0.value == 0xFE0F }
    return asksForEmoji || isWide(first.value) ? 2 : 1
  }

  /// The blocks that Unicode's East Asian Width (annex 11) calls wide or full-width.
  private static func isWide(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1B000...0x1B2FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
