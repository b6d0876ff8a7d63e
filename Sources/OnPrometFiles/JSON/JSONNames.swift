/// Looks through JSON text for an object that gives one of its names twice: the decoder would keep one of the values without a word.
enum JSONNames {
  /// Looks for a name that comes twice in one object.
  /// - Parameter text: Sound JSON.
  /// - Returns: The first such name; nil where there is none.
  /// - Complexity: O(length).
  static func repeated(in text: some Collection<UInt8>) -> String? {
    var open: [Set<String>] = []
    var last = text.startIndex..<text.startIndex
    var position = text.startIndex
    while position < text.endIndex {
      let byte = text[position]
      text.formIndex(after: &position)
      switch byte {
      case UInt8(ascii: "\""):
        let end = endOfString(in: text, from: position)
        last = position..<end
        position = end < text.endIndex ? text.index(after: end) : end
      case UInt8(ascii: ":"):
        guard !open.isEmpty else { return nil }
        let name = name(text[last])
        guard open[open.count - 1].insert(name).inserted else { return name }
      case UInt8(ascii: "{"), UInt8(ascii: "["): open.append([])
      case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = open.popLast()
      default: break
      }
    }
    return nil
  }

  /// Where the closing quote stands.
  private static func endOfString<Text: Collection<UInt8>>(in text: Text, from start: Text.Index) -> Text.Index {
    var position = start
    while position < text.endIndex, text[position] != UInt8(ascii: "\"") {
      if text[position] == UInt8(ascii: "\\") { text.formIndex(after: &position) }
      if position < text.endIndex { text.formIndex(after: &position) }
    }
    return position
  }

  /// Escapes are undone, since two spellings of a name are one name.
  private static func name(_ bytes: some Collection<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "\\")) else { return text }
    return (try? JSONValue(decoding: Array("\"\(text)\"".utf8)))?.string ?? text
  }
}
