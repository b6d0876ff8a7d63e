import CivicLinearAlgebra

/// Where a fit ended, factors in the order of the design.
struct MixedEstimate {
  let fixedEffects: [Double]
  /// The factor of the fixed effects' information, deviations held.
  let information: Cholesky<Double>
  let deviations: [Double]
  /// The mode and the variance of each group's effect, in units of its factor's deviation.
  let modes: [[Double]]
  let variances: [[Double]]
  /// The log-likelihood less the penalty, without binomial coefficients.
  let value: Double
  let optimizer: FitSummary.Optimizer
  let iterations: Int
  let gradientNorm: Double

  /// By Laplace's approximation.
  init(_ state: DeviationSearch.State, _ design: MixedDesign, iterations: Int, gradientNorm: Double) {
    fixedEffects = Array(state.mode.point.remaining[design.groupUnknowns...])
    information = state.mode.hessian.fixedEffectsFactor()
    deviations = state.deviations
    modes = deviations.indices.map { Array(state.mode.point.groups(ofFactor: $0, design)) }
    variances = deviations.indices.map { Array(state.laplace.variances.effects.groups(ofFactor: $0, design)) }
    value = -state.laplace.value
    optimizer = .averageInformation
    self.iterations = iterations
    self.gradientNorm = gradientNorm
  }

  /// From an estimate by Laplace's approximation on to that by quadrature.
  init(
    _ start: MixedEstimate, _ quadrature: AdaptiveQuadrature, tolerance: Double, maximumIterations: Int
  ) throws(MixedLogisticError) {
    let design = quadrature.design
    let end = try quadrature.maximum(
      from: start.fixedEffects + [start.deviations[0]], modes: start.modes[0], tolerance: tolerance,
      maximumIterations: maximumIterations)
    let scaled = ScaledDesign(design, deviations: [end.state.deviation])
    var point = MixedVector(design)
    point.eliminated = end.state.modes
    point.remaining = end.state.fixedEffects
    let weights = WorkingRows(logOdds: scaled.product(point), rows: design.rows).weights
    do {
      information = try MixedHessian(scaled, weights: weights, penalty: quadrature.penalty).fixedEffectsFactor()
    } catch {
      throw .fixedEffects(.separated)
    }
    fixedEffects = end.state.fixedEffects
    deviations = scaled.deviations
    modes = [end.state.modes]
    variances = [end.state.scales.map { $0 * $0 }]
    value = end.state.value
    optimizer = .newton
    iterations = start.iterations + end.iterations
    gradientNorm = end.gradientNorm
  }
}
