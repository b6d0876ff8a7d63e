import CivicLinearAlgebra

/// Logistic regression with random intercepts of any number of groupings, which may cross: each group's log-odds differ
/// by an effect drawn from N(0, σ²), one σ for each grouping.
///
/// Maximizes Laplace's approximation of the likelihood, the coefficients under the penalty ½λ‖β‖². Of n rows with p
/// features, the largest grouping is eliminated and leaves a dense symmetric system of order q, the number of all other
/// groups plus p: 8q² bytes three times over, some five factorizations of q³/3 operations and two inverses, and per pass
/// n·p² plus the pairs of groups that share a group of the largest. A single grouping needs no dense system beside that of the features,
/// so that it may have millions of groups.
///
/// Bates, Mächler, Bolker and Walker, *Fitting Linear Mixed-Effects Models Using lme4*, Journal of Statistical Software
/// 67 (2015), for the model and its notation.
public struct MixedLogistic: Codable, Equatable, Sendable {
  /// λ; 0 leaves the coefficients free.
  public var penalty: Double
  /// Whether the model has an intercept, which is never penalized.
  public var hasIntercept: Bool
  /// After how many steps in the deviations to give up.
  public var maximumIterations: Int
  /// By how much the log-likelihood may at most still rise when the fit is done, to second order and as a share of its size.
  public var tolerance: Double
  /// The largest order q of the dense system.
  public var largestSystem: Int
  /// At how many nodes the likelihood of each group is looked at; 1 is Laplace's approximation.
  public var quadratureNodes: Int

  /// Creates a configuration.
  ///
  /// - Parameters:
  ///   - penalty: λ, at least 0.
  ///   - hasIntercept: Whether the model has an intercept.
  ///   - maximumIterations: After how many steps in the deviations to give up.
  ///   - tolerance: By how much the log-likelihood may at most still rise when the fit is done, as a share of its size.
  ///   - largestSystem: The largest order q of the dense system; 12,000 need 3.5 GB.
  ///   - quadratureNodes: 1, or at least 5 for adaptive Gauss–Hermite quadrature, which takes a single grouping. Groups of few
  ///     trials need it: Laplace's approximation finds too small a σ there.
  public init(
    penalty: Double = 0, hasIntercept: Bool = true, maximumIterations: Int = 100, tolerance: Double = 1e-9,
    largestSystem: Int = 12_000, quadratureNodes: Int = 1
  ) {
    precondition(quadratureNodes == 1 || quadratureNodes >= 5, "two to four nodes are no better than one")
    precondition(penalty >= 0 && penalty.isFinite && tolerance > 0, "no such configuration")
    self.penalty = penalty
    self.hasIntercept = hasIntercept
    self.maximumIterations = maximumIterations
    self.tolerance = tolerance
    self.largestSystem = largestSystem
    self.quadratureNodes = quadratureNodes
  }

  /// Fits the model.
  ///
  /// - Parameters:
  ///   - data: Rows with features, outcomes and groups.
  ///   - workers: How many threads share the first pass, without groups; it changes no result.
  /// - Returns: The fitted model.
  /// - Throws: ``MixedLogisticError``, whose cases tell what is wrong with the data.
  public func fit(_ data: MixedLogisticData, workers: Int = 1) throws(MixedLogisticError) -> FittedMixedLogistic {
    try data.check()
    let fixed = try fixedEffects(data, workers)
    try checkSize(data)
    let design = MixedDesign(data, hasIntercept: hasIntercept)
    let search = DeviationSearch(
      design: design, factorNames: data.factors.map(\.name), penalty: penalty, maximumIterations: maximumIterations,
      tolerance: tolerance)
    let end = try search.search(from: fixed)
    let laplace = MixedEstimate(end.state, design, iterations: end.iterations, gradientNorm: end.gradientNorm)
    return fitted(try refined(laplace, design), design, data)
  }

  /// The estimate by quadrature, where it is asked for and groups differ at all.
  private func refined(_ laplace: MixedEstimate, _ design: MixedDesign) throws(MixedLogisticError) -> MixedEstimate {
    guard quadratureNodes > 1 else { return laplace }
    guard design.factors.count == 1 else { throw .quadratureOfSeveralFactors(count: design.factors.count) }
    guard laplace.deviations[0] > 0 else { return laplace }
    let quadrature = AdaptiveQuadrature(design: design, rule: GaussHermite(nodes: quadratureNodes), penalty: penalty)
    return try MixedEstimate(laplace, quadrature, tolerance: tolerance, maximumIterations: maximumIterations)
  }

  /// The coefficients without any grouping, the intercept last.
  ///
  /// What separates the outcomes here would separate them in the mixed model too, since effects of groups are finite.
  private func fixedEffects(_ data: MixedLogisticData, _ workers: Int) throws(MixedLogisticError) -> [Double] {
    let shares = zip(data.successes, data.trials).map { $0 / $1 }
    let weights = data.weights.map { zip($0, data.trials).map { $0 * $1 } } ?? data.trials
    let model: FittedLogisticRegression
    do {
      model = try RidgeLogisticRegression(penalty: penalty, hasIntercept: hasIntercept)
        .fit(features: data.features, outcomes: shares, weights: weights, workers: workers)
    } catch {
      throw .fixedEffects(error)
    }
    return model.coefficients + (hasIntercept ? [model.intercept] : [])
  }

  private func checkSize(_ data: MixedLogisticData) throws(MixedLogisticError) {
    let counts = data.factors.map(\.groupCount)
    let order = counts.reduce(0, +) - (counts.max() ?? 0) + data.features.columns + (hasIntercept ? 1 : 0)
    guard order <= largestSystem else { throw .tooManyGroups(count: order, limit: largestSystem) }
  }

  private func fitted(_ end: MixedEstimate, _ design: MixedDesign, _ data: MixedLogisticData) -> FittedMixedLogistic {
    let covariance = end.information.inverse()
    let errors = end.fixedEffects.indices.map { covariance[$0, $0].squareRoot() }
    let coefficients = Array(end.fixedEffects.prefix(data.features.columns))
    let effects = data.factors.enumerated().map { index, factor in
      let place = design.factors.firstIndex(of: index) ?? index
      let deviation = end.deviations[place]
      return RandomIntercept(
        name: factor.name, deviation: deviation, modes: end.modes[place].map { deviation * $0 },
        variances: end.variances[place].map { deviation * deviation * $0 })
    }
    let penalized = penalty / 2 * dot(coefficients, coefficients)
    return FittedMixedLogistic(
      coefficients: coefficients, intercept: hasIntercept ? end.fixedEffects[coefficients.count] : 0,
      standardErrors: Array(errors.prefix(coefficients.count)),
      interceptStandardError: hasIntercept ? errors[coefficients.count] : nil, effects: effects,
      rowCount: data.features.rows,
      summary: FitSummary(
        optimizer: end.optimizer, iterations: end.iterations, converged: true,
        logLikelihood: penalized + end.value + design.rows.logBinomials, gradientNorm: end.gradientNorm))
  }
}
