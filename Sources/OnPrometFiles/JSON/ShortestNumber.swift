/// Numbers as the shortest text that reads back as the same number.
enum ShortestNumber {
  static func append(_ value: Double, to text: inout String) {
    guard abs(value) < 9e15, value == value.rounded(.towardZero), !(value == 0 && value.sign == .minus) else {
      value.write(to: &text)
      return
    }
    text += Int64(value).description
  }

  static func text(_ value: Double) -> String {
    var text = ""
    append(value, to: &text)
    return text
  }
}
