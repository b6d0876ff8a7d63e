import CivicLinearAlgebra
import Foundation

/// Climbs the Laplace likelihood in the logarithms of the deviations, the fixed effects polished on the way.
///
/// Each step solves with the average information and is halved until the likelihood rises; the mode at the new
/// deviations is searched from where its sensitivities predict it.
struct DeviationSearch {
  /// Below this deviation, with a likelihood that rises towards none, a factor counts as having none: its groups' odds
  /// differ by less than a hundredth of a percent.
  static let smallestDeviation = 1e-4
  /// Above this deviation groups are all but unanimous.
  static let largestDeviation = 15.0
  /// The longest step in the logarithm of a deviation.
  private static let longestStep = 1.5

  /// How far the Hessian matrix may lag behind the mode, as a share of what the last step promised: the information is wrong
  /// by more.
  private static let relativeLag = 0.01
  /// Where a step promised at most so much, estimated variances would mislead the next one.
  private static let exactGain = 1.0
  /// So many groups that remain make the inverse for exact variances costly.
  private static let manyGroups = 400

  /// Where a search stands.
  struct State {
    let deviations: [Double]
    let mode: MixedMode
    let laplace: LaplaceApproximation
  }

  let design: MixedDesign
  /// The names of the data's factors.
  let factorNames: [String]
  let penalty: Double
  let maximumIterations: Int
  let tolerance: Double

  /// Searches from the fixed effects of a fit without groups.
  func search(
    from fixedEffects: [Double]
  ) throws(MixedLogisticError) -> (state: State, iterations: Int, gradientNorm: Double) {
    var start = MixedVector(design)
    start.remaining.replaceSubrange(design.groupUnknowns..., with: fixedEffects)
    let deviations = startingDeviations(at: start)
    var state = try state(
      deviations, from: swept(start, deviations), shift: Array(repeating: 0, count: design.featureCount),
      promised: .infinity)
    var last: State?
    for iteration in 0..<maximumIterations {
      var step = Step(state, after: last)
      let enough = tolerance * max(1, abs(state.laplace.value))
      if step.expectedGain <= enough && state.mode.lag <= enough {
        if !state.laplace.isExact {
          state = State(deviations: state.deviations, mode: state.mode, laplace: LaplaceApproximation(state.mode))
          step = Step(state, after: last)
        }
        if step.expectedGain <= enough { return (state, iteration, step.gradientNorm) }
      }
      last = state
      guard let next = try advance(state, step) else {
        throw .notConverged(iterations: iteration, expectedGain: step.expectedGain)
      }
      state = try withoutVanished(next, promised: step.expectedGain)
      for (factor, deviation) in zip(design.factors, state.deviations) where deviation > Self.largestDeviation {
        throw .unanimousGroups(factor: factorNames[factor])
      }
    }
    throw .notConverged(iterations: maximumIterations, expectedGain: Step(state, after: last).expectedGain)
  }

  private func state(
    _ deviations: [Double], from start: MixedVector, shift: [Double], promised: Double
  ) throws(MixedLogisticError) -> State {
    let scaled = ScaledDesign(design, deviations: deviations)
    let lag = max(Self.relativeLag * promised, tolerance)
    let mode = try MixedMode(scaled, from: start, shift: shift, penalty: penalty, largestLag: lag)
    let isExact = design.groupUnknowns < Self.manyGroups || promised <= Self.exactGain
    return State(deviations: deviations, mode: mode, laplace: LaplaceApproximation(mode, isExact: isExact))
  }

  private func advance(_ state: State, _ step: Step) throws(MixedLogisticError) -> State? {
    var length = 1.0
    for _ in 0..<20 {
      var start = state.mode.point
      var deviations = state.deviations
      for k in deviations.indices {
        let move = length * min(max(step.moves[k], -Self.longestStep), Self.longestStep)
        deviations[k] *= exp(move)
        start.add(move, state.laplace.sensitivities[k])
      }
      start.add(length, state.laplace.shiftSensitivity)
      let shift = zip(state.mode.shift, state.laplace.shift).map { $0 + length * ($1 - $0) }
      let next = try self.state(deviations, from: start, shift: shift, promised: step.expectedGain)
      // What lags behind leaves a value uncertain, less than it lags.
      let slack = state.mode.lag + next.mode.lag + tolerance * max(1, abs(state.laplace.value))
      if next.laplace.value <= state.laplace.value + slack {
        return next
      }
      length /= 2
    }
    return nil
  }

  /// Sets deviations that shrink towards none to none.
  private func withoutVanished(_ state: State, promised: Double) throws(MixedLogisticError) -> State {
    var deviations = state.deviations
    var start = state.mode.point
    for k in deviations.indices where deviations[k] > 0 && deviations[k] < Self.smallestDeviation {
      guard state.laplace.gradient[k] > 0 else { continue }
      start.add(-1, start.restricted(toFactor: k, of: design))
      deviations[k] = 0
    }
    return deviations == state.deviations
      ? state : try self.state(deviations, from: start, shift: state.mode.shift, promised: promised)
  }

  /// Moves the random effects towards their mode without any factorization: one factor after the other, each by a Newton
  /// step with the others held.
  private func swept(_ start: MixedVector, _ deviations: [Double], sweeps: Int = 3) -> MixedVector {
    let scaled = ScaledDesign(design, deviations: deviations)
    var point = start
    for factor in (0..<sweeps).flatMap({ _ in design.factors.indices }) {
      let rows = WorkingRows(logOdds: scaled.product(point), rows: design.rows)
      var step = scaled.adjoint(rows.residuals).restricted(toFactor: factor, of: design)
      let weights = scaled.adjoint(rows.weights)
      step.add(-1, point.restricted(toFactor: factor, of: design))
      step.divide(byOnePlus: deviations[factor], times: weights)
      point.add(1, step)
    }
    return point
  }

  /// σ² by moments: the squares of the groups' summed residuals exceed what chance gives by σ²·(Σw)².
  private func startingDeviations(at start: MixedVector) -> [Double] {
    let scaled = ScaledDesign(design, deviations: Array(repeating: 1, count: design.factors.count))
    let rows = WorkingRows(logOdds: scaled.product(start), rows: design.rows)
    let (sums, weights) = (scaled.adjoint(rows.residuals), scaled.adjoint(rows.weights))
    return design.factors.indices.map { factor in
      let (sums, weights) = (sums.groups(ofFactor: factor, design), weights.groups(ofFactor: factor, design))
      var (excess, scale) = (0.0, 0.0)
      for (sum, weight) in zip(sums, weights) {
        excess += (sum * sum - weight) / (1 + weight / 4)
        scale += weight * weight / (1 + weight / 4)
      }
      return min(max(excess / scale, 0.01), 9).squareRoot()
    }
  }
}

/// The next step from a state, and what it promises.
private struct Step {
  /// The change of each ln σ; 0 where σ is 0.
  let moves: [Double]
  /// By how much the log-likelihood could still rise, to second order.
  let expectedGain: Double
  /// The largest magnitude in the gradient.
  let gradientNorm: Double

  init(_ state: DeviationSearch.State, after last: DeviationSearch.State?) {
    let laplace = state.laplace
    var information = laplace.information
    // Estimates err alike as long as they are made alike.
    if let last, last.laplace.isExact == laplace.isExact { information.adapt(from: last, to: state) }
    // A factor without deviation has an information of 0 and a gradient of 0, so that any number serves.
    for k in state.deviations.indices {
      information[k, k] += state.deviations[k] == 0 ? 1 : 1e-12 * (1 + abs(laplace.gradient[k]))
    }
    let solved = (try? Cholesky(information))?.solve(laplace.gradient) ?? laplace.gradient
    moves = solved.map { -$0 }
    let fixed = state.mode.hessian.fixedEffectsFactor().solveTriangular(laplace.fixedGradient)
    expectedGain = dot(laplace.gradient, solved) / 2 + dot(fixed, fixed) / 2
    gradientNorm = max(maximumMagnitude(laplace.gradient), maximumMagnitude(laplace.fixedGradient))
  }
}

extension Matrix<Double> {
  /// The update of Broyden, Fletcher, Goldfarb and Shanno: along the last step the matrix then tells the change of the
  /// gradient that was seen. The average information alone leaves an error of some percent there.
  fileprivate mutating func adapt(from last: DeviationSearch.State, to state: DeviationSearch.State) {
    let step = zip(state.deviations, last.deviations).map { log($0 / $1) }
    // Far steps bend, and those to or from no deviation have no length.
    guard maximumMagnitude(step) < 0.3 else { return }
    let change = zip(state.laplace.gradient, last.laplace.gradient).map { $0 - $1 }
    let product = times(step)
    let (curvature, seen) = (dot(step, product), dot(step, change))
    // A change far from what was expected is noise, or the sign of a bend.
    guard seen > curvature / 2 && seen < 2 * curvature else { return }
    for k in step.indices {
      for l in step.indices {
        self[k, l] += change[k] * change[l] / seen - product[k] * product[l] / curvature
      }
    }
  }
}
