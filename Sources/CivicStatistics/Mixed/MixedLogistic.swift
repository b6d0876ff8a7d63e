import CivicLinearAlgebra

/// Logistic regression with random intercepts of any number of groupings, which may cross: each group's log-odds differ
/// by an effect drawn from N(0, σ²), one σ for each grouping.
///
/// Maximizes Laplace's approximation of the likelihood, the coefficients under the penalty ½λ‖β‖². Of n rows with p
/// features, the largest grouping is eliminated and leaves a dense symmetric system of order q, the number of all other
/// groups plus p: 8q² bytes three times over, some ten factorizations of q³/3 operations, and per pass n·p² plus the
/// pairs of groups that share a group of the largest. A single grouping needs no dense system beside that of the features,
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
  /// By how much the log-likelihood may at most still rise, to second order, when the fit is done.
  public var tolerance: Double
  /// The largest order q of the dense system.
  public var largestSystem: Int

  /// Creates a configuration.
  ///
  /// - Parameters:
  ///   - penalty: λ, at least 0.
  ///   - hasIntercept: Whether the model has an intercept.
  ///   - maximumIterations: After how many steps in the deviations to give up.
  ///   - tolerance: By how much the log-likelihood may at most still rise when the fit is done.
  ///   - largestSystem: The largest order q of the dense system; 12,000 need 3.5 GB.
  public init(
    penalty: Double = 0, hasIntercept: Bool = true, maximumIterations: Int = 100, tolerance: Double = 1e-9,
    largestSystem: Int = 12_000
  ) {
    precondition(penalty >= 0 && penalty.isFinite && tolerance > 0, "no such configuration")
    self.penalty = penalty
    self.hasIntercept = hasIntercept
    self.maximumIterations = maximumIterations
    self.tolerance = tolerance
    self.largestSystem = largestSystem
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
    return fitted(end.state, design, data, iterations: end.iterations, gradientNorm: end.gradientNorm)
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

  private func fitted(
    _ state: DeviationSearch.State, _ design: MixedDesign, _ data: MixedLogisticData, iterations: Int,
    gradientNorm: Double
  ) -> FittedMixedLogistic {
    let fixed = Array(state.mode.point.remaining[design.groupUnknowns...])
    let covariance = state.mode.hessian.fixedEffectsFactor().inverse()
    let errors = fixed.indices.map { covariance[$0, $0].squareRoot() }
    let coefficients = Array(fixed.prefix(data.features.columns))
    let effects = data.factors.enumerated().map { index, factor in
      let place = design.factors.firstIndex(of: index) ?? index
      let deviation = state.deviations[place]
      return RandomIntercept(
        name: factor.name, deviation: deviation,
        modes: state.mode.point.groups(ofFactor: place, design).map { deviation * $0 },
        variances: state.laplace.variances.effects.groups(ofFactor: place, design).map { deviation * deviation * $0 })
    }
    let penalized = penalty / 2 * dot(coefficients, coefficients)
    return FittedMixedLogistic(
      coefficients: coefficients, intercept: hasIntercept ? fixed[coefficients.count] : 0,
      standardErrors: Array(errors.prefix(coefficients.count)),
      interceptStandardError: hasIntercept ? errors[coefficients.count] : nil, effects: effects,
      rowCount: data.features.rows,
      summary: FitSummary(
        optimizer: .averageInformation, iterations: iterations, converged: true,
        logLikelihood: penalized - state.laplace.value + design.rows.logBinomials, gradientNorm: gradientNorm))
  }
}
