import CivicStatistics
import Testing

@Suite("L-BFGS")
struct LBFGSTests {
  @Test("Known minima are found", arguments: TestFunction.all, [4, 10, 20])
  func knownMinima(function: TestFunction, memory: Int) throws {
    let method = LBFGS(memory: memory, maximumIterations: 5_000, gradientTolerance: 1e-8)
    let result = try method.minimize(from: function.start, function.value)
    #expect(result.converged)
    #expect(result.gradientNorm <= 1e-8)
    #expect(abs(result.value - function.minimum) <= 1e-12)
    for (found, expected) in zip(result.point, function.minimizer) { #expect(abs(found - expected) <= 1e-3) }
  }

  @Test("It needs about as many steps as others")
  func iterations() throws {
    // scipy 1.17.1, minimize(method="L-BFGS-B") with the same tolerance, needs 38 steps from here.
    let function = TestFunction.rosenbrock(2)
    #expect(try LBFGS().minimize(from: function.start, function.value).iterations < 50)
  }

  @Test("A minimum is left alone, and so is a function of nothing")
  func nothingToDo() throws {
    let result = try LBFGS().minimize(from: [1, 1], TestFunction.rosenbrock(2).value)
    #expect(result.iterations == 0 && result.converged && result.point == [1, 1])
    let empty = try LBFGS().minimize(from: []) { _, _ in 3 }
    #expect(empty.value == 3 && empty.converged)
  }

  @Test("Where the iterations run out, the result says so")
  func outOfIterations() throws {
    let function = TestFunction.rosenbrock(2)
    let result = try LBFGS(maximumIterations: 3).minimize(from: function.start, function.value)
    #expect(!result.converged && result.iterations == 3)
    #expect(result.value < 24.2)
  }

  @Test("A start without a value is refused")
  func nonFiniteStart() {
    #expect(throws: OptimizationError.nonFiniteObjective(iteration: 0)) {
      try LBFGS().minimize(from: [-1], TestFunction.barrier.value)
    }
  }

  @Test("A wrong gradient leads nowhere, and the error carries the point reached")
  func wrongGradient() throws {
    let error = try #require(throws: OptimizationError.self) {
      try LBFGS().minimize(from: [3]) { x, gradient in
        gradient[0] = -2 * x[0]
        return x[0] * x[0]
      }
    }
    guard case .noProgress(let reached) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(reached.point == [3] && !reached.converged)
  }
}
