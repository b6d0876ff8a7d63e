import Foundation
import Testing

/// A function with a known minimum.
struct TestFunction: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let start: [Double]
  let minimizer: [Double]
  let minimum: Double
  let value: @Sendable (_ point: [Double], _ gradient: inout [Double]) -> Double

  /// Rosenbrock (1960), *The Computer Journal* 3: a curved valley with the minimum 0 at (1, …, 1).
  static func rosenbrock(_ count: Int) -> TestFunction {
    TestFunction(
      testDescription: "Rosenbrock in \(count) variables", start: (0..<count).map { $0 % 2 == 0 ? -1.2 : 1 },
      minimizer: Array(repeating: 1, count: count), minimum: 0
    ) { x, gradient in
      var sum = 0.0
      for i in stride(from: 0, to: x.count, by: 2) {
        let (a, b) = (1 - x[i], x[i + 1] - x[i] * x[i])
        sum += a * a + 100 * b * b
        gradient[i] = -2 * a - 400 * x[i] * b
        gradient[i + 1] = 200 * b
      }
      return sum
    }
  }

  /// Beale (1958): the minimum 0 at (3, ½), as in Moré, Garbow and Hillstrom (1981), problem 5.
  static let beale = TestFunction(testDescription: "Beale", start: [1, 1], minimizer: [3, 0.5], minimum: 0) {
    x, gradient in
    gradient = [0, 0]
    var sum = 0.0
    for (i, target) in [1.5, 2.25, 2.625].enumerated() {
      let power = pow(x[1], Double(i + 1))
      let f = target - x[0] * (1 - power)
      sum += f * f
      gradient[0] -= 2 * f * (1 - power)
      gradient[1] += 2 * f * x[0] * Double(i + 1) * pow(x[1], Double(i))
    }
    return sum
  }

  /// A convex quadratic function whose curvatures span nine powers of ten.
  static let stretched = TestFunction(
    testDescription: "quadratic, condition 10⁹", start: [1, 1, 1, 1], minimizer: [0, 0, 0, 0], minimum: -7
  ) { x, gradient in
    var sum = -7.0
    for i in x.indices {
      let curvature = pow(10, Double(3 * i) - 4)
      sum += curvature * x[i] * x[i] / 2
      gradient[i] = curvature * x[i]
    }
    return sum
  }

  /// x − ln x, not defined for x ≤ 0: the minimum 1 at 1.
  static let barrier = TestFunction(testDescription: "x − ln x", start: [20], minimizer: [1], minimum: 1) {
    x, gradient in
    gradient[0] = 1 - 1 / x[0]
    return x[0] > 0 ? x[0] - log(x[0]) : .nan
  }

  static let all = [rosenbrock(2), rosenbrock(30), beale, stretched, barrier]
}
