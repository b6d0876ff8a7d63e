/// Pieces of JSON text.
enum JSONText {
  private static let hexadecimal = Array("0123456789abcdef")

  static func append(_ string: String, to text: inout String) {
    text += "\""
    if isPlain(string) {
      text += string
    } else {
      for scalar in string.unicodeScalars { append(scalar, to: &text) }
    }
    text += "\""
  }

  /// Whether a string stands for itself. Every byte is looked at, since a loop without an early end takes many at a time.
  private static func isPlain(_ string: String) -> Bool {
    func isPlain(_ bytes: some Sequence<UInt8>) -> Bool {
      bytes.reduce(true) { $0 && $1 >= 0x20 && $1 != 0x22 && $1 != 0x5C }
    }
    return string.utf8.withContiguousStorageIfAvailable { isPlain($0) } ?? isPlain(string.utf8)
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
    switch scalar {
    case "\"": text += "\\\""
    case "\\": text += "\\\\"
    case "\n": text += "\\n"
    case "\r": text += "\\r"
    case "\t": text += "\\t"
    case _ where scalar.value < 0x20:
      text += "\\u00"
      text.append(hexadecimal[Int(scalar.value >> 4)])
      text.append(hexadecimal[Int(scalar.value & 15)])
    default: text.unicodeScalars.append(scalar)
    }
  }

  /// A number; JSON has no word for what is not finite, which becomes null.
  static func append(_ number: Double, to text: inout String) {
    guard number.isFinite else {
      text += "null"
      return
    }
    ShortestNumber.append(number, to: &text)
  }
}
