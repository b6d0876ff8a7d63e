import CivicLinearAlgebra
import CivicStatistics
import Foundation
import Testing

@Suite("Newton's method")
struct NewtonTests {
  @Test("A quadratic function takes one step")
  func quadratic() throws {
    // ½xᵀAx − bᵀx with A = (4 1; 1 3), b = (1, 2): the minimum at (1, 7)/11.
    let result = try Newton(gradientTolerance: 1e-14).minimize(from: [9, -5]) { x, gradient, hessian in
      hessian = Matrix(rows: 2, columns: 2, elements: [4, 1, 1, 3])
      gradient = [4 * x[0] + x[1] - 1, x[0] + 3 * x[1] - 2]
      return 2 * x[0] * x[0] + x[0] * x[1] + 1.5 * x[1] * x[1] - x[0] - 2 * x[1]
    }
    #expect(result.iterations <= 2 && result.converged)
    #expect(abs(result.point[0] - 1.0 / 11) < 1e-14 && abs(result.point[1] - 7.0 / 11) < 1e-14)
  }

  @Test("Steps that leave the domain, or rise, are halved", arguments: [1e-3, 0.5, 1.9, 2, 50])
  func barrier(start: Double) throws {
    let result = try Newton().minimize(from: [start]) { x, gradient, hessian in
      gradient[0] = 1 - 1 / x[0]
      hessian[0, 0] = 1 / (x[0] * x[0])
      return x[0] > 0 ? x[0] - log(x[0]) : .nan
    }
    #expect(abs(result.point[0] - 1) < 1e-7 && abs(result.value - 1) < 1e-14)
  }

  @Test("A function flatter than its parabola is followed to its minimum")
  func overshooting() throws {
    // ln cosh x: the plain method diverges from |x| > 1.09.
    let result = try Newton().minimize(from: [3]) { x, gradient, hessian in
      gradient[0] = tanh(x[0])
      hessian[0, 0] = 1 / (cosh(x[0]) * cosh(x[0]))
      return log(cosh(x[0]))
    }
    #expect(result.converged && abs(result.point[0]) <= 1e-8)
  }

  @Test("What has no finite value or is not convex is refused")
  func refused() {
    #expect(throws: OptimizationError.nonFiniteObjective(iteration: 0)) {
      try Newton().minimize(from: [1]) { _, _, _ in .infinity }
    }
    #expect(throws: OptimizationError.notConvex(iteration: 0)) {
      try Newton().minimize(from: [1]) { x, gradient, hessian in
        gradient[0] = -2 * x[0]
        hessian[0, 0] = -2
        return -x[0] * x[0]
      }
    }
  }

  @Test("Where the iterations run out, the result says so")
  func outOfIterations() throws {
    let result = try Newton(maximumIterations: 2).minimize(from: [1]) { x, gradient, hessian in
      gradient[0] = 4 * pow(x[0], 3)
      hessian[0, 0] = 12 * x[0] * x[0]
      return pow(x[0], 4)
    }
    #expect(!result.converged && result.iterations == 2)
  }
}
