/// Numbers in cells.
enum NumberCell {
  /// A whole number, as of a cell with this text.
  static func integer(_ text: String) -> Int? {
    var text = text
    return text.withUTF8 { integer(CellBytes($0)) }
  }

  /// A finite number, as of a cell with this text.
  static func number(_ text: String) -> Double? {
    var text = text
    return text.withUTF8 { number(CellBytes($0)) }
  }

  /// A whole number; `3.0` counts as one, as tools write it that have no empty whole numbers.
  static func integer(_ cell: CellBytes) -> Int? {
    var digits = cell[...]
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
    if let point = digits.firstIndex(of: UInt8(ascii: ".")) {
      guard point > digits.startIndex, digits[(point + 1)...].allSatisfy({ $0 == UInt8(ascii: "0") }) else {
        return nil
      }
      digits = digits[..<point]
    }
    guard !digits.isEmpty, digits.count <= 18 else { return nil }
    var value = 0
    for byte in digits {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return isNegative ? -value : value
  }

  /// A finite number with a decimal point.
  static func number(_ cell: CellBytes) -> Double? {
    if let exact = shortNumber(cell) { return exact }
    // Double also reads hexadecimal digits and words.
    let isDecimal = cell.allSatisfy { byte in
      (0x30...0x39).contains(byte) || "+-.eE".utf8.contains(byte)
    }
    guard isDecimal, let value = Double(String(decoding: cell, as: UTF8.self)), value.isFinite else { return nil }
    return value
  }

  /// Up to 15 digits with or without a point: quotient of two exact numbers, so rounded correctly.
  private static func shortNumber(_ cell: CellBytes) -> Double? {
    var (mantissa, scale, digits, hasPoint) = (0, 1.0, 0, false)
    let isNegative = cell.first == UInt8(ascii: "-")
    for byte in isNegative ? cell.dropFirst() : cell[...] {
      if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
        continue
      }
      guard byte >= 0x30, byte <= 0x39, digits < 15 else { return nil }
      mantissa = mantissa * 10 + Int(byte - 0x30)
      digits += 1
      if hasPoint { scale *= 10 }
    }
    guard digits > 0 else { return nil }
    let value = Double(mantissa) / scale
    return isNegative ? -value : value
  }
}
