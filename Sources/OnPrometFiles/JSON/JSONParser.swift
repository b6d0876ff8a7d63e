/// Text that is not JSON.
public struct JSONError: Error, Sendable, Hashable {
  /// Bytes before the place where reading stopped.
  public let offset: Int
  /// What was met there.
  public let reason: String
}

extension JSONValue {
  /// Reads JSON text (RFC 8259): one value, with nothing after it, no name twice in an object, and at most 200 levels.
  /// - Parameter bytes: UTF-8.
  /// - Throws: ``JSONError`` for anything else.
  public init(parsing bytes: some Sequence<UInt8>) throws(JSONError) {
    var parser = JSONParser(Array(bytes))
    self = try parser.document()
  }
}

/// Reads by recursive descent. Foundation's reader makes objects of unordered keys and turns every number into one kind.
struct JSONParser {
  private static let deepest = 200

  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func document() throws(JSONError) -> JSONValue {
    let value = try value()
    skipSpace()
    guard position == bytes.count else { throw failure("text after the value") }
    return value
  }

  private mutating func value() throws(JSONError) -> JSONValue {
    skipSpace()
    guard let byte = peek else { throw failure("the text ends too early") }
    switch byte {
    case UInt8(ascii: "{"): return try nested { parser throws(JSONError) in try parser.object() }
    case UInt8(ascii: "["): return try nested { parser throws(JSONError) in try parser.array() }
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw failure("no value begins here")
    }
  }

  private mutating func nested(
    _ body: (inout JSONParser) throws(JSONError) -> JSONValue
  ) throws(JSONError) -> JSONValue {
    guard depth < Self.deepest else { throw failure("more than \(Self.deepest) levels") }
    depth += 1
    position += 1
    let value = try body(&self)
    depth -= 1
    return value
  }

  private mutating func object() throws(JSONError) -> JSONValue {
    var members: [JSONValue.Member] = []
    var names: Set<String> = []
    if take("}") { return .object(members) }
    repeat {
      skipSpace()
      guard peek == UInt8(ascii: "\"") else { throw failure("a name in quotes is missing") }
      let start = position
      let name = try string()
      guard names.insert(name).inserted else { throw failure("the name \"\(name)\" comes twice", at: start) }
      guard take(":") else { throw failure("`:` is missing") }
      members.append(JSONValue.Member(name, try value()))
    } while take(",")
    guard take("}") else { throw failure("`,` or `}` is missing") }
    return .object(members)
  }

  private mutating func array() throws(JSONError) -> JSONValue {
    var values: [JSONValue] = []
    if take("]") { return .array(values) }
    repeat { values.append(try value()) } while take(",")
    guard take("]") else { throw failure("`,` or `]` is missing") }
    return .array(values)
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(JSONError) -> JSONValue {
    guard bytes[position...].starts(with: word.utf8) else { throw failure("no value begins here") }
    position += word.utf8.count
    return value
  }

  private mutating func number() throws(JSONError) -> JSONValue {
    let start = position
    _ = takeByte("-")
    guard takeDigits(leadingZero: false) else { throw failure("digits are missing") }
    var isWhole = true
    if takeByte(".") {
      isWhole = false
      guard takeDigits(leadingZero: true) else { throw failure("digits are missing") }
    }
    if takeByte("e") || takeByte("E") {
      isWhole = false
      if !takeByte("+") { _ = takeByte("-") }
      guard takeDigits(leadingZero: true) else { throw failure("digits are missing") }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if isWhole, let integer = Int(text) { return .integer(integer) }
    guard let number = Double(text), number.isFinite else { throw failure("the number is too large", at: start) }
    return .number(number)
  }

  private mutating func takeDigits(leadingZero: Bool) -> Bool {
    let start = position
    while let byte = peek, byte >= 0x30, byte <= 0x39 { position += 1 }
    return position > start && (leadingZero || bytes[start] != 0x30 || position == start + 1)
  }

  private mutating func string() throws(JSONError) -> String {
    position += 1
    let start = position
    while let byte = peek, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { position += 1 }
    if peek == UInt8(ascii: "\"") {
      position += 1
      return try text(bytes[start..<position - 1], at: start)
    }
    var unescaped = Array(bytes[start..<position])
    while let byte = peek {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return try text(unescaped[...], at: start)
      case UInt8(ascii: "\\"): unescaped.append(contentsOf: String(try escape()).utf8)
      case 0..<0x20: throw failure("a control character inside a text", at: position - 1)
      default: unescaped.append(byte)
      }
    }
    throw failure("a text is never closed", at: start)
  }

  private func text(_ bytes: ArraySlice<UInt8>, at start: Int) throws(JSONError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw failure("bytes that are not UTF-8", at: start)
    }
    return text
  }

  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    guard let byte = peek else { throw failure("the text ends too early") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try escapedScalar()
    default: throw failure("an unknown escape", at: position - 2)
    }
  }

  /// Scalars beyond the first plane are written as two halves.
  private mutating func escapedScalar() throws(JSONError) -> Unicode.Scalar {
    let start = position
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, takeByte("\\"), takeByte("u") else { throw failure("half of a character", at: start) }
    let second = try hexadecimal()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    else { throw failure("half of a character", at: start) }
    return scalar
  }

  private mutating func hexadecimal() throws(JSONError) -> UInt32 {
    let digits = bytes[position..<min(position + 4, bytes.count)]
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw failure("four hexadecimal digits are missing") }
    position += 4
    return value
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func takeByte(_ scalar: Unicode.Scalar) -> Bool {
    guard let byte = peek, UInt32(byte) == scalar.value else { return false }
    position += 1
    return true
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    skipSpace()
    return takeByte(scalar)
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  private func failure(_ reason: String, at place: Int? = nil) -> JSONError {
    JSONError(offset: place ?? position, reason: reason)
  }
}
