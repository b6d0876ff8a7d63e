import CivicLinearAlgebra
import Foundation

/// The likelihood of a mixed logistic regression of one grouping, each group's effect integrated by Gauss–Hermite quadrature
/// about its mode, with first and second derivatives in the fixed effects and ln σ.
///
/// The derivatives are those of the integral, as averages over the effect given the outcomes (Louis, *Journal of the Royal
/// Statistical Society B* 44, 1982), and thus of the same accuracy as the integral itself. Pinheiro and Bates, *Approximations
/// to the Log-Likelihood Function in the Nonlinear Mixed-Effects Model*, Journal of Computational and Graphical Statistics 4
/// (1995), for the rule.
struct AdaptiveQuadrature {
  let design: MixedDesign
  let rule: GaussHermite
  let penalty: Double

  /// What is known at some fixed effects and some ln σ, which stands last.
  struct State {
    let parameters: [Double]
    /// The log-likelihood, less the penalty, without binomial coefficients.
    fileprivate(set) var value = 0.0
    fileprivate(set) var gradient: [Double]
    /// Minus the second derivatives.
    fileprivate(set) var information: Matrix<Double>
    /// The mode of each group's effect of deviation 1, and the standard deviation about it.
    fileprivate(set) var modes: [Double]
    fileprivate(set) var scales: [Double]

    var fixedEffects: [Double] { Array(parameters.dropLast()) }
    var deviation: Double { exp(parameters[parameters.count - 1]) }
  }

  /// Climbs by Newton's method from fixed effects with the deviation behind them.
  ///
  /// - Complexity: O(rows · nodes · features²) for each of a few iterations.
  func maximum(
    from start: [Double], modes: [Double], tolerance: Double, maximumIterations: Int
  ) throws(MixedLogisticError) -> (state: State, iterations: Int, gradientNorm: Double) {
    var state = state(at: start.dropLast() + [log(start[start.count - 1])], modes: modes)
    for iteration in 0..<maximumIterations {
      guard let step = try? Cholesky(state.information).solve(state.gradient) else {
        throw .notConverged(iterations: iteration, expectedGain: .infinity)
      }
      let gain = dot(state.gradient, step) / 2
      let enough = tolerance * max(1, abs(state.value))
      if gain <= enough { return (state, iteration, maximumMagnitude(state.gradient)) }
      guard let next = advance(state, step, slack: enough) else {
        throw .notConverged(iterations: iteration, expectedGain: gain)
      }
      state = next
    }
    throw .notConverged(iterations: maximumIterations, expectedGain: .infinity)
  }

  private func advance(_ state: State, _ step: [Double], slack: Double) -> State? {
    var length = 1.0
    for _ in 0..<20 {
      let next = self.state(at: zip(state.parameters, step).map { $0 + length * $1 }, modes: state.modes)
      if next.value >= state.value - slack { return next }
      length /= 2
    }
    return nil
  }

  private func state(at parameters: [Double], modes: [Double]) -> State {
    let count = parameters.count
    var state = State(
      parameters: parameters, gradient: Array(repeating: 0, count: count),
      information: Matrix(rows: count, columns: count), modes: modes, scales: modes)
    let offsets = design.rows.features.times(state.fixedEffects)
    for group in modes.indices { add(group, offsets, to: &state) }
    for j in 0..<design.penalizedCount {
      state.value -= penalty / 2 * parameters[j] * parameters[j]
      state.gradient[j] -= penalty * parameters[j]
      state.information[j, j] += penalty
    }
    return state
  }

  private func add(_ group: Int, _ offsets: [Double], to state: inout State) {
    let deviation = state.deviation
    let (mode, scale) = mode(of: group, offsets, deviation, from: state.modes[group])
    (state.modes[group], state.scales[group]) = (mode, scale)
    let nodes = rule.nodes.map { node in
      GroupNode(self, group, offsets, deviation: deviation, effect: mode + scale * node)
    }
    let exponents = nodes.indices.map { k in
      log(rule.weights[k]) + nodes[k].value + rule.nodes[k] * rule.nodes[k] / 2
    }
    let highest = exponents.max() ?? 0
    let sum = exponents.reduce(0) { $0 + exp($1 - highest) }
    state.value += log(scale) + highest + log(sum)
    var score = [Double](repeating: 0, count: state.gradient.count)
    for (node, exponent) in zip(nodes, exponents) {
      let share = exp(exponent - highest) / sum
      for i in score.indices {
        score[i] += share * node.score[i]
        for j in 0...i { state.information[i, j] += share * (node.information[i, j] - node.score[i] * node.score[j]) }
      }
    }
    for i in score.indices {
      state.gradient[i] += score[i]
      for j in 0...i { state.information[i, j] += score[i] * score[j] }
    }
  }

  /// The most likely effect of a group, and the standard deviation of the normal law that touches its own there.
  private func mode(
    of group: Int, _ offsets: [Double], _ deviation: Double, from start: Double
  ) -> (mode: Double, scale: Double) {
    var effect = start
    for _ in 0..<100 {
      var (slope, curvature) = (-effect, 1.0)
      for row in design.rowStarts[group]..<design.rowStarts[group + 1] {
        let p = logistic(offsets[row] + deviation * effect)
        slope += deviation * (design.rows.successes[row] - design.rows.trials[row] * p)
        curvature += deviation * deviation * design.rows.trials[row] * p * (1 - p)
      }
      let step = slope / curvature
      guard abs(step) > 1e-9 else { return (effect, 1 / curvature.squareRoot()) }
      effect += min(max(step, -1), 1)
    }
    return (effect, 1)
  }
}

/// The rows of one group at one value of its effect: their log-likelihood with that of the effect, and its derivatives.
private struct GroupNode {
  private(set) var value: Double
  private(set) var score: [Double]
  private(set) var information: Matrix<Double>

  init(_ model: AdaptiveQuadrature, _ group: Int, _ offsets: [Double], deviation: Double, effect: Double) {
    let rows = model.design.rows
    let count = rows.features.columns + 1
    value = -effect * effect / 2
    score = Array(repeating: 0, count: count)
    information = Matrix(rows: count, columns: count)
    // The derivative of a row's log-odds in each parameter.
    var slopes = [Double](repeating: deviation * effect, count: count)
    for row in model.design.rowStarts[group]..<model.design.rowStarts[group + 1] {
      for j in 0..<count - 1 { slopes[j] = rows.features[row, j] }
      let logOdds = offsets[row] + deviation * effect
      let p = logistic(logOdds)
      let residual = rows.successes[row] - rows.trials[row] * p
      let weight = rows.trials[row] * p * (1 - p)
      value += rows.successes[row] * logOdds - rows.trials[row] * (max(logOdds, 0) + log1p(exp(-abs(logOdds))))
      for i in 0..<count {
        score[i] += residual * slopes[i]
        for j in 0...i { information[i, j] += weight * slopes[i] * slopes[j] }
      }
      // σ is not linear in ln σ.
      information[count - 1, count - 1] -= residual * deviation * effect
    }
  }
}
