extension ImpactCurve {
  /// Reads a curve such as `2 * threshold(10) + linear`.
  ///
  /// Shapes: `linear`, `threshold(10)`, `steps(10:1, 20:3)`, `power(1.3)`, `logistic(midpoint 40, width 8)`,
  /// `saturating(half 12)`, `piecewise(0:0, 10:5, 30:8)`. They are joined with `+`, multiplied by numbers of at least 0
  /// with `*` on either side, and grouped with parentheses. White space and case do not matter.
  /// - Parameter text: The curve in this notation.
  /// - Throws: `ImpactCurveError` that names the offending piece, its position and what would be accepted.
  /// - Complexity: O(length of the text).
  public init(parsing text: String) throws(ImpactCurveError) {
    var parser = ImpactCurveParser(text)
    self = try parser.curve()
  }
}

/// A recursive-descent reader of
///
///     sum     = product { "+" product }
///     product = operand { "*" operand }        with exactly one operand that is no number
///     operand = number | shape | "(" sum ")"
private struct ImpactCurveParser {
  private static let shapes =
    "linear, threshold(10), steps(10:1, 20:3), power(1.3), logistic(midpoint 40, width 8), saturating(half 12), "
    + "piecewise(0:0, 10:5, 30:8)"

  /// Deeper than anybody writes, and far from exhausting the stack.
  private static let deepest = 50

  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  mutating func curve() throws(ImpactCurveError) -> ImpactCurve {
    let terms = try sum()
    guard peek() == nil else { throw syntaxError(accepted: "+, *") }
    return ImpactCurve(terms: terms)
  }

  // MARK: Grammar

  private mutating func sum() throws(ImpactCurveError) -> [ImpactCurve.Term] {
    var terms = try product()
    while take("+") { terms += try product() }
    return terms
  }

  private mutating func product() throws(ImpactCurveError) -> [ImpactCurve.Term] {
    let start = startOfToken()
    var factor = 1.0
    var curve: ImpactCurve?
    repeat {
      if let number = try signedNumber() {
        guard ImpactCurve.acceptedFactors.contains(number.value) else {
          throw error(.invalidFactor, from: number.start, accepted: "0 ≤ factor ≤ 1e12")
        }
        factor *= number.value
      } else {
        let operandStart = startOfToken()
        let operand = try operand()
        guard curve == nil else {
          throw error(.severalCurves, from: operandStart, accepted: "number * curve")
        }
        curve = operand
      }
    } while take("*")
    guard let curve else { throw error(.noCurve, from: start, accepted: "number * curve") }
    guard let scaled = curve.scaled(by: factor) else {
      throw error(.invalidFactor, from: start, accepted: "0 ≤ factor ≤ 1e12")
    }
    return scaled.terms
  }

  private mutating func operand() throws(ImpactCurveError) -> ImpactCurve {
    guard take("(") else { return try shape() }
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else {
      throw error(.tooDeep, from: index - 1, accepted: "depth ≤ \(Self.deepest)")
    }
    let terms = try sum()
    try expect(")")
    return ImpactCurve(terms: terms)
  }

  private mutating func shape() throws(ImpactCurveError) -> ImpactCurve {
    let start = startOfToken()
    let shape: ImpactCurve.Shape
    switch word() {
    case "linear": shape = .linear
    case "threshold": shape = .threshold(try onlyArgument())
    case "steps": shape = .steps(try points())
    case "power": shape = .power(try onlyArgument())
    case "logistic": shape = try logistic()
    case "saturating": shape = .saturating(half: try onlyArgument(label: "half"))
    case "piecewise": shape = .piecewise(try points())
    case "": throw syntaxError(accepted: Self.shapes)
    default: throw error(.unknownShape, from: start, accepted: Self.shapes)
    }
    if let accepted = shape.acceptedInstead {
      throw error(.invalidShape, from: start, accepted: accepted)
    }
    return ImpactCurve(terms: [ImpactCurve.Term(factor: 1, shape: shape)])
  }

  private mutating func onlyArgument(label: String? = nil) throws(ImpactCurveError) -> Double {
    try expect("(")
    let value = try labelled(label)
    try expect(")")
    return value
  }

  private mutating func logistic() throws(ImpactCurveError) -> ImpactCurve.Shape {
    try expect("(")
    let midpoint = try labelled("midpoint")
    try expect(",")
    let width = try labelled("width")
    try expect(")")
    return .logistic(midpoint: midpoint, width: width)
  }

  private mutating func points() throws(ImpactCurveError) -> [ImpactCurve.Point] {
    var points: [ImpactCurve.Point] = []
    try expect("(")
    repeat {
      let count = try number()
      try expect(":")
      points.append(ImpactCurve.Point(count: count, level: try number()))
    } while take(",")
    try expect(")")
    return points
  }

  private mutating func labelled(_ label: String?) throws(ImpactCurveError) -> Double {
    if let label {
      let start = startOfToken()
      guard word() == label else { throw error(.syntax, from: start, accepted: "\(label) 12") }
    }
    return try number()
  }

  // MARK: Tokens

  private mutating func number() throws(ImpactCurveError) -> Double {
    guard let number = try signedNumber() else { throw syntaxError(accepted: "12, 1.5, 2e3") }
    return number.value
  }

  /// The number that starts here, if one does.
  private mutating func signedNumber() throws(ImpactCurveError) -> (value: Double, start: Int)? {
    let start = startOfToken()
    var end = start
    if end < bytes.count, isSign(bytes[end]) { end += 1 }
    guard end < bytes.count, isDigit(bytes[end]) || bytes[end] == UInt8(ascii: ".") else { return nil }
    while end < bytes.count, isPartOfNumber(at: end) { end += 1 }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    guard let value = Double(text) else { throw syntaxError(accepted: "12, 1.5, 2e3") }
    index = end
    return (value, start)
  }

  private func isPartOfNumber(at position: Int) -> Bool {
    let byte = bytes[position]
    let isExponentSign = isSign(byte) && bytes[position - 1] | 0x20 == UInt8(ascii: "e")
    return isDigit(byte) || isLetter(byte) || byte == UInt8(ascii: ".") || isExponentSign
  }

  private mutating func word() -> String {
    let start = startOfToken()
    while index < bytes.count, isLetter(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index].map { $0 | 0x20 }, as: UTF8.self)
  }

  private mutating func take(_ symbol: Unicode.Scalar) -> Bool {
    guard peek() == UInt8(ascii: symbol) else { return false }
    index += 1
    return true
  }

  private mutating func expect(_ symbol: Unicode.Scalar) throws(ImpactCurveError) {
    guard take(symbol) else { throw syntaxError(accepted: String(symbol)) }
  }

  private mutating func peek() -> UInt8? {
    let start = startOfToken()
    return start < bytes.count ? bytes[start] : nil
  }

  private mutating func startOfToken() -> Int {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
    return index
  }

  private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
  private func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }
  private func isSign(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") }

  // MARK: Errors

  /// The next token is not what the notation allows here.
  private mutating func syntaxError(accepted: String) -> ImpactCurveError {
    let start = startOfToken()
    return error(.syntax, from: start, accepted: accepted)
  }

  /// A problem with the text from `start` to where the reader stands, or with one token where it has not moved.
  private func error(_ problem: ImpactCurveError.Problem, from start: Int, accepted: String) -> ImpactCurveError {
    ImpactCurveError(
      problem: problem,
      text: piece(from: start),
      position: String(decoding: bytes[..<start], as: UTF8.self).count + 1,
      accepted: accepted)
  }

  private func piece(from start: Int) -> String {
    let longest = 40
    guard start == index else {
      return String(String(decoding: bytes[start..<index], as: UTF8.self).prefix(longest))
    }
    let rest = String(decoding: bytes[start...].prefix(4 * longest), as: UTF8.self)
    let token = rest.prefix { $0.isLetter || $0.isNumber || $0 == "." }
    return String(token.isEmpty ? rest.prefix(1) : token.prefix(longest))
  }
}
