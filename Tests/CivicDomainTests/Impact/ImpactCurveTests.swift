import CivicDomain
import Foundation
import Testing

@Suite("Impact curves: values")
struct ImpactCurveTests {
  struct Example: Sendable {
    let text: String
    let values: [Double: Double]
  }

  // Closed forms; the logistic's and the power's figures from mpmath 1.3.0.
  static let examples = [
    Example(text: "linear", values: [0: 0, 1: 1, 7.5: 7.5]),
    Example(text: "threshold(10)", values: [0: 0, 9: 0, 9.99: 0, 10: 1, 1000: 1]),
    Example(text: "steps(10:1, 20:3)", values: [0: 0, 9: 0, 10: 1, 19: 1, 20: 3, 500: 3]),
    Example(text: "power(1.3)", values: [0: 0, 1: 1, 10: 19.952623149688796]),
    Example(
      text: "logistic(midpoint 40, width 8)",
      values: [0: 0.0066928509242848554, 40: 0.5, 48: 0.7310585786300049]),
    Example(text: "saturating(half 12)", values: [0: 0, 12: 0.5, 36: 0.75]),
    Example(text: "piecewise(0:0, 10:5, 30:8)", values: [0: 0, 4: 2, 10: 5, 20: 6.5, 30: 8, 99: 8]),
    Example(text: "piecewise(5:-2, 6:4)", values: [0: -2, 5: -2, 5.5: 1, 6: 4, 7: 4]),
    Example(text: "2 * threshold(10) + linear", values: [0: 0, 9: 9, 10: 12]),
    Example(text: "threshold(10) * 2", values: [9: 0, 10: 2]),
    Example(text: "2 * (linear + 3 * threshold(4)) * 0.5", values: [3: 3, 4: 7]),
  ]

  @Test("each shape has the value of its definition", arguments: examples)
  func values(_ example: Example) throws {
    let curve = try ImpactCurve(parsing: example.text)
    for (count, expected) in example.values {
      #expect(abs(curve.value(at: count) - expected) <= 1e-14 * max(1, abs(expected)))
    }
  }

  @Test("no curve ever decreases", arguments: examples)
  func nonDecreasing(_ example: Example) throws {
    let values = try ImpactCurve(parsing: example.text).values(over: 0..<200)
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test("a range of counts gives the same as one count at a time", arguments: examples)
  func ranges(_ example: Example) throws {
    let curve = try ImpactCurve(parsing: example.text)
    #expect(curve.values(over: 3..<45) == (3..<45).map { curve.value(at: Double($0)) })
  }

  @Test("the largest numbers that a curve may hold stay finite")
  func extremes() throws {
    for text in ["1e12 * power(10)", "logistic(midpoint 1e12, width 1e-300)", "logistic(midpoint -1e12, width 1e-300)"]
    {
      let curve = try ImpactCurve(parsing: text)
      #expect(curve.value(at: 0).isFinite && curve.value(at: 1e9).isFinite)
    }
  }

  @Test("curves written in source equal the parsed ones")
  func source() throws {
    let steps = ImpactCurve.steps([.init(count: 10, level: 1), .init(count: 20, level: 3)])
    #expect(try ImpactCurve(parsing: "steps(10:1, 20:3)") == steps)
    let sum = 2 * .threshold(10) + ImpactCurve.linear
    #expect(try ImpactCurve(parsing: "2*threshold(10)+linear") == sum)
    let piecewise = ImpactCurve.piecewise([.init(count: 0, level: 0), .init(count: 10, level: 5)])
    #expect(try ImpactCurve(parsing: "piecewise(0:0,10:5)") == piecewise)
    #expect(try ImpactCurve(parsing: "logistic(midpoint 40, width 8)") == .logistic(midpoint: 40, width: 8))
    #expect(try ImpactCurve(parsing: "saturating(half 12)") == .saturating(half: 12))
    #expect(try ImpactCurve(parsing: "power(0.5)") == .power(0.5))
  }

  @Test("a shape from data is checked")
  func shapes() throws {
    #expect(try ImpactCurve(.power(2)).value(at: 3) == 9)
    let error = #expect(throws: ImpactCurveError.self) { try ImpactCurve(.threshold(.nan)) }
    #expect(error?.problem == .invalidShape && error?.position == nil)
  }
}
