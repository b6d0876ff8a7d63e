import CivicLinearAlgebra
import CivicStatistics
import Foundation
import Testing

@Suite("Derivatives of Laplace's approximation")
struct LaplaceApproximationTests {
  private let design = MixedDesign(MixedSamples.three, hasIntercept: true)
  private let penalty = 0.7
  private let logDeviations = [0.2, -0.3, 0.1]
  private let shift = [0.4, -0.2]

  @Test("Along the paths of the mode they equal central differences", arguments: 0..<5)
  func centralDifferences(parameter: Int) throws {
    let step = 1e-4
    let center = try laplace([0, 0, 0, 0, 0])
    var (up, down) = ([Double](repeating: 0, count: 5), [Double](repeating: 0, count: 5))
    (up[parameter], down[parameter]) = (step, -step)
    let difference = (try laplace(up).1.value - laplace(down).1.value) / (2 * step)
    #expect(abs(difference - slope(parameter, center.0, center.1)) < 2e-7)
  }

  @Test("The mode moves as its sensitivities say", arguments: 0..<3)
  func sensitivities(parameter: Int) throws {
    let step = 1e-4
    let center = try laplace([0, 0, 0, 0, 0])
    var (up, down) = ([Double](repeating: 0, count: 5), [Double](repeating: 0, count: 5))
    (up[parameter], down[parameter]) = (step, -step)
    var difference = try laplace(up).0.point
    difference.add(-1, try laplace(down).0.point)
    difference.add(-2 * step, center.1.sensitivities[parameter])
    #expect(difference.dot(difference).squareRoot() < 1e-9)
  }

  /// Of 600 and 450 groups; the standard error is a few of them.
  @Test("Estimated variances add up to nearly the exact ones")
  func estimatedVariances() throws {
    let design = MixedDesign(MixedSamples.many, hasIntercept: true)
    let scaled = ScaledDesign(design, deviations: [0.5, 0.5])
    let mode = try MixedMode(scaled, from: MixedVector(design), shift: [0, 0], penalty: 0)
    let (exact, estimated) = (LaplaceApproximation(mode), LaplaceApproximation(mode, isExact: false))
    for (exact, estimated) in zip(exact.gradient, estimated.gradient) { #expect(abs(exact - estimated) < 15) }
    #expect(exact.gradient != estimated.gradient && abs(exact.value - estimated.value) < 1e-6)
  }

  /// The derivative in a logarithm of a deviation, or in an element of the shift, with the fixed effects moving along.
  private func slope(_ parameter: Int, _ mode: MixedMode, _ laplace: LaplaceApproximation) -> Double {
    guard parameter >= 3 else {
      let fixed = Array(laplace.sensitivities[parameter].remaining[design.groupUnknowns...])
      return laplace.gradient[parameter] + dot(laplace.fixedGradient, fixed)
    }
    var unit = MixedVector(design)
    unit.remaining[design.groupUnknowns + parameter - 3] = -1
    let move = mode.hessian.solve(unit)
    return dot(laplace.fixedGradient, Array(move.remaining[design.groupUnknowns...]))
  }

  private func laplace(_ moves: [Double]) throws -> (MixedMode, LaplaceApproximation) {
    let scaled = ScaledDesign(design, deviations: zip(logDeviations, moves).map { exp($0 + $1) })
    let shift = zip(shift, moves[3...]).map { $0 + $1 }
    let found = try MixedMode(scaled, from: MixedVector(design), shift: shift, penalty: penalty)
    // Once more, so that the Hessian matrix is formed at the mode and not just close to it.
    let mode = try MixedMode(scaled, from: found.point, shift: shift, penalty: penalty)
    return (mode, LaplaceApproximation(mode))
  }
}
