import CivicDomain
import Testing

@Suite("Impact curves: text")
struct ImpactCurveTextTests {
  @Test(
    "text is printed in one form",
    arguments: [
      ("linear", "linear"),
      ("  Linear\t+\nLINEAR ", "linear + linear"),
      ("threshold( 10 )", "threshold(10)"),
      ("steps(10:1,20:3)", "steps(10:1, 20:3)"),
      ("power(1.30)", "power(1.3)"),
      ("logistic(midpoint 40,width 8)", "logistic(midpoint 40, width 8)"),
      ("saturating(half 12.5)", "saturating(half 12.5)"),
      ("piecewise(0:0, 10:5, 30:8)", "piecewise(0:0, 10:5, 30:8)"),
      ("threshold(10) * 2", "2 * threshold(10)"),
      ("2 * (linear + 3 * threshold(1e3))", "2 * linear + 6 * threshold(1000)"),
      ("1 * linear", "linear"),
      ("0 * linear", "0 * linear"),
      ("linear +2*linear", "linear + 2 * linear"),
      ("((linear))", "linear"),
      ("1e-5 * linear", "1e-05 * linear"),
    ])
  func canonical(text: String, printed: String) throws {
    #expect(try ImpactCurve(parsing: text).description == printed)
    #expect(ImpactCurve(printed)?.description == printed)
  }

  @Test("what is printed reads back to an equal curve")
  func roundTrip() throws {
    var random = Digits(state: 1)
    for _ in 0..<500 {
      let curve = (0..<random.below(4)).reduce(random.curve()) { sum, _ in sum + random.curve() }
      #expect(try ImpactCurve(parsing: curve.description) == curve)
    }
  }

  struct Bad: Sendable, CustomTestStringConvertible {
    let source: String
    let problem: ImpactCurveError.Problem
    let position: Int
    let text: String

    init(_ source: String, _ problem: ImpactCurveError.Problem, at position: Int, _ text: String) {
      self.source = source
      self.problem = problem
      self.position = position
      self.text = text
    }

    var testDescription: String { source }
  }

  @Test(
    "a bad curve is refused where it goes wrong",
    arguments: [
      Bad("", .syntax, at: 1, ""),
      Bad("   ", .syntax, at: 4, ""),
      Bad("lineal", .unknownShape, at: 1, "lineal"),
      Bad("linear linear", .syntax, at: 8, "linear"),
      Bad("linear - threshold(3)", .syntax, at: 8, "-"),
      Bad("linear +", .syntax, at: 9, ""),
      Bad("linear * linear", .severalCurves, at: 10, "linear"),
      Bad("2", .noCurve, at: 1, "2"),
      Bad("linear + 2 * 3", .noCurve, at: 10, "2 * 3"),
      Bad("-1 * linear", .invalidFactor, at: 1, "-1"),
      Bad("linear + linear * -0.5", .invalidFactor, at: 19, "-0.5"),
      Bad("1e13 * linear", .invalidFactor, at: 1, "1e13"),
      Bad("1e400 * linear", .invalidFactor, at: 1, "1e400"),
      Bad("1e9 * 1e9 * linear", .invalidFactor, at: 1, "1e9 * 1e9 * linear"),
      Bad("nan * linear", .unknownShape, at: 1, "nan"),
      Bad("threshold", .syntax, at: 10, ""),
      Bad("threshold(10", .syntax, at: 13, ""),
      Bad("threshold()", .syntax, at: 11, ")"),
      Bad("threshold(nan)", .syntax, at: 11, "nan"),
      Bad("threshold(1.2.3)", .syntax, at: 11, "1.2.3"),
      Bad("threshold(10people)", .syntax, at: 11, "10people"),
      Bad("threshold(0)", .invalidShape, at: 1, "threshold(0)"),
      Bad("threshold(-3)", .invalidShape, at: 1, "threshold(-3)"),
      Bad("threshold(1e400)", .invalidShape, at: 1, "threshold(1e400)"),
      Bad("power(0)", .invalidShape, at: 1, "power(0)"),
      Bad("power(-1)", .invalidShape, at: 1, "power(-1)"),
      Bad("power(11)", .invalidShape, at: 1, "power(11)"),
      Bad("logistic(40, 8)", .syntax, at: 10, "40"),
      Bad("logistic(midpoint 40 width 8)", .syntax, at: 22, "width"),
      Bad("linear + logistic(midpoint 40, width 0)", .invalidShape, at: 10, "logistic(midpoint 40, width 0)"),
      Bad("logistic(midpoint 40, width -8)", .invalidShape, at: 1, "logistic(midpoint 40, width -8)"),
      Bad("saturating(12)", .syntax, at: 12, "12"),
      Bad("saturating(half 0)", .invalidShape, at: 1, "saturating(half 0)"),
      Bad("steps()", .syntax, at: 7, ")"),
      Bad("steps(10)", .syntax, at: 9, ")"),
      Bad("steps(10:3, 20:1)", .invalidShape, at: 1, "steps(10:3, 20:1)"),
      Bad("steps(20:1, 10:3)", .invalidShape, at: 1, "steps(20:1, 10:3)"),
      Bad("steps(10:1, 10:3)", .invalidShape, at: 1, "steps(10:1, 10:3)"),
      Bad("steps(10:-1)", .invalidShape, at: 1, "steps(10:-1)"),
      Bad("piecewise(0:5, 10:4)", .invalidShape, at: 1, "piecewise(0:5, 10:4)"),
      Bad("piecewise(-1:0, 10:4)", .invalidShape, at: 1, "piecewise(-1:0, 10:4)"),
      Bad("(linear", .syntax, at: 8, ""),
      Bad("linear)", .syntax, at: 7, ")"),
      Bad("é + linear", .syntax, at: 1, "é"),
      Bad("linear + 🙂", .syntax, at: 10, "🙂"),
    ])
  func refused(_ bad: Bad) {
    let error = #expect(throws: ImpactCurveError.self) { try ImpactCurve(parsing: bad.source) }
    #expect(error?.problem == bad.problem)
    #expect(error?.position == bad.position)
    #expect(error?.text == bad.text)
    #expect(error?.accepted.isEmpty == false)
  }

  @Test("parentheses without end are refused, not followed to the end of the stack")
  func deep() {
    let text = String(repeating: "(", count: 100_000) + "linear"
    let error = #expect(throws: ImpactCurveError.self) { try ImpactCurve(parsing: text) }
    #expect(error?.problem == .tooDeep && error?.position == 51)
  }

  @Test("a long sum is read in linear time")
  func long() throws {
    let text = Array(repeating: "linear", count: 20_000).joined(separator: " + ")
    #expect(try ImpactCurve(parsing: text).terms.count == 20_000)
  }
}

/// Reproducible random curves, with numbers that have awkward digits.
private struct Digits {
  var state: UInt64

  mutating func below(_ bound: UInt64) -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 33) % bound
  }

  mutating func number() -> Double { Double(1 + below(1_000_000)) / [1, 3, 7, 1000, 1e9][Int(below(5))] }

  mutating func points() -> [ImpactCurve.Point] {
    var count = 0.0
    var level = 0.0
    return (0...below(4)).map { _ in
      count += number()
      level += Double(below(2)) * number()
      return ImpactCurve.Point(count: count, level: level)
    }
  }

  mutating func curve() -> ImpactCurve {
    let shape: ImpactCurve =
      switch below(7) {
      case 0: .linear
      case 1: .threshold(number())
      case 2: .steps(points())
      case 3: .power(Double(1 + below(1000)) / 101)
      case 4: .logistic(midpoint: number() - 1000, width: number())
      case 5: .saturating(half: number())
      default: .piecewise(points())
      }
    return below(2) == 0 ? shape : number() * shape
  }
}
