import CivicDomain
import CivicLeverage
import Testing

@Suite("The scaled impact of an action")
struct ImpactFunctionTests {
  @Test(
    "J is scaled so that J(T) is T times the hours",
    arguments: [
      ImpactCurve.linear, .threshold(10), .power(1.3), .logistic(midpoint: 8, width: 2), .saturating(half: 12),
      2 * .threshold(5) + .linear,
    ])
  func scale(curve: ImpactCurve) {
    let function = ImpactFunction(curve: curve, target: 12, usualNumber: 30, hours: 2.5)
    #expect(function.value(at: 0) == 0)
    #expect(abs(function.value(at: 12) - 30) < 1e-12)
    #expect(function.referenceImpact == 30 && !function.referenceRaised && !function.isVoid)
  }

  @Test(
    "T is the target, else the capacity, else the minimum, else the usual number",
    arguments: [
      (5, 8, 10, 8), (5, nil, 10, 10), (5, nil, nil, 5), (nil, nil, nil, 30), (nil, 8, nil, 8), (5, 8, nil, 8),
    ] as [(Int?, Int?, Int?, Int)])
  func reference(minimum: Int?, target: Int?, capacity: Int?, expected: Int) {
    let function = ImpactFunction(
      curve: .linear, minimum: minimum, target: target, capacity: capacity, usualNumber: 30, hours: 2)
    #expect(function.reference == expected)
    #expect(function.value(at: expected) == Double(2 * expected))
  }

  @Test("nothing below the minimum, nothing more above the capacity")
  func minimumAndCapacity() {
    let function = ImpactFunction(curve: .linear, minimum: 3, target: 4, capacity: 6, usualNumber: 9, hours: 1)
    #expect(function.values(over: 0..<10) == [0, 0, 0, 3, 4, 5, 6, 6, 6, 6])
  }

  @Test("what is achieved by nobody is not counted")
  func nobody() {
    let base = ImpactCurve.piecewise([.init(count: 0, level: 50), .init(count: 10, level: 60)])
    let function = ImpactFunction(curve: base, target: 10, usualNumber: 5, hours: 1)
    #expect(function.values(over: 0..<12) == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10])
  }

  @Test("a declared value replaces T times the hours, whatever the curve's own scale")
  func declared() {
    let function = ImpactFunction(curve: 7 * .threshold(4), target: 4, usualNumber: 5, hours: 3, declaredValue: 1000)
    #expect(function.value(at: 3) == 0 && function.value(at: 4) == 1000 && function.value(at: 40) == 1000)
  }

  @Test(
    "T is raised to the first number who achieve anything",
    arguments: [
      (ImpactCurve.threshold(100), nil as Int?, nil as Int?, 100), (.threshold(99.5), nil, nil, 100),
      (.threshold(3), 25, nil, 25), (.linear, 25, 40, 25), (.threshold(1e12), nil, nil, 1_000_000_000_000),
      (.steps([.init(count: 5, level: 0), .init(count: 60, level: 1)]), nil, 80, 60),
    ])
  func raised(curve: ImpactCurve, minimum: Int?, capacity: Int?, expected: Int) {
    let function = ImpactFunction(
      curve: curve, minimum: minimum, target: 10, capacity: capacity, usualNumber: 5, hours: 2)
    #expect(function.referenceRaised && function.reference == expected)
    #expect(function.value(at: expected) == Double(2 * expected))
    #expect(function.value(at: expected - 1) == 0)
  }

  @Test(
    "an action that can achieve nothing has no impact anywhere",
    arguments: [
      (ImpactCurve.threshold(20), 10 as Int?), (0 * .linear, nil), (.linear, 0),
      (.piecewise([.init(count: 0, level: 3)]), nil),
    ])
  func void(curve: ImpactCurve, capacity: Int?) {
    let function = ImpactFunction(curve: curve, capacity: capacity, usualNumber: 5, hours: 2)
    #expect(function.isVoid && function.referenceImpact == 0)
    #expect(function.values(over: 0..<50).allSatisfy { $0 == 0 })
  }

  @Test(
    "a range gives the same as one number at a time", arguments: [0..<0, 0..<1, 0..<30, 4..<5, 2..<9, 7..<30, 11..<40])
  func ranges(counts: Range<Int>) {
    let function = ImpactFunction(
      curve: .power(1.3), minimum: 4, target: 8, capacity: 10, usualNumber: 9, hours: 1.5)
    #expect(function.values(over: counts) == counts.map { function.value(at: $0) })
  }

  @Test("a minimum above the capacity leaves a step", arguments: [(0, 0.0), (5, 0), (7, 0), (8, 10), (9, 10)])
  func crossed(n: Int, impact: Double) {
    let function = ImpactFunction(curve: .linear, minimum: 8, target: 10, capacity: 5, usualNumber: 9, hours: 1)
    #expect(function.value(at: n) == impact)
  }

  @Test("impact never decreases and stays finite, even far from the reference")
  func finite() {
    let function = ImpactFunction(
      curve: .logistic(midpoint: 1000, width: 1), target: 300, usualNumber: 5, hours: 100)
    let values = function.values(over: 0..<3000)
    #expect(values.allSatisfy(\.isFinite) && zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
  }
}
