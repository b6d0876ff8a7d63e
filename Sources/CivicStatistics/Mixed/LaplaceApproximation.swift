import CivicLinearAlgebra

/// Minus the log-likelihood of a mixed logistic regression by Laplace's approximation, with its derivatives.
///
/// With b̂ the mode of the random effects and H = I + MᵀWM there, f = −ℓ(b̂, β) + ½‖b̂‖² + ½λ‖β‖² + ½ ln|H|. The derivatives
/// hold those of the mode itself (Bates et al., *Journal of Statistical Software* 67, 2015, for the notation; the
/// average information after Gilmour, Thompson and Cullis, *Biometrics* 51, 1995).
package struct LaplaceApproximation {
  /// f.
  package let value: Double
  /// ∂f/∂ln σ of each factor, in the order of the design.
  package private(set) var gradient: [Double]
  /// ∂f/∂β where β is the mode's, given the shift with which the mode was found.
  package private(set) var fixedGradient: [Double]
  /// The shift that makes the joint mode a minimum of f in β, to first order.
  let shift: [Double]
  /// An approximate Hessian matrix of f in ln σ, positive semidefinite.
  private(set) var information: Matrix<Double>
  /// How the mode of random and fixed effects moves with each ln σ while the shift stays.
  package private(set) var sensitivities: [MixedVector]
  /// How the mode moves when the shift becomes the new one.
  let shiftSensitivity: MixedVector
  /// Whether the variances are exact.
  let isExact: Bool
  /// The variances of the random effects.
  let variances: PosteriorVariances

  /// Forms it at a mode.
  ///
  /// - Parameters:
  ///   - mode: The mode.
  ///   - isExact: Whether variances are exact, or estimated in less time.
  package init(_ mode: MixedMode, isExact: Bool = true) {
    let hessian = mode.hessian
    let (scaled, design) = (hessian.scaled, hessian.scaled.design)
    variances = isExact ? PosteriorVariances(hessian) : PosteriorVariances(probing: hessian)
    self.isExact = isExact
    // ½ ∂ln|H|/∂x of each row's log-odds x.
    var slopes = mode.rows.slopes
    for row in slopes.indices { slopes[row] *= variances.rows[row] / 2 }
    let response = hessian.solveGroups(scaled.adjoint(slopes))
    var through = scaled.product(response)
    for row in through.indices { through[row] = slopes[row] - mode.rows.weights[row] * through[row] }
    shift = design.rows.features.times(through, .transposed)
    fixedGradient = zip(shift, mode.shift).map { $0 - $1 }
    var shiftChange = MixedVector(design)
    for j in fixedGradient.indices { shiftChange.remaining[design.groupUnknowns + j] = -fixedGradient[j] }
    shiftSensitivity = hessian.solve(shiftChange)
    // To first order, the determinant follows the weights from where the matrix was formed to the mode.
    var change = 0.0
    for row in slopes.indices { change += variances.rows[row] * (mode.rows.weights[row] - hessian.weights[row]) }
    value = (hessian.logDeterminant + change) / 2 - mode.unshiftedValue(design)

    let factors = design.factors.indices
    gradient = Array(repeating: 0, count: factors.count)
    information = Matrix(rows: factors.count, columns: factors.count)
    let parts = factors.map { mode.point.restricted(toFactor: $0, of: design) }
    let solutions = parts.map { hessian.solve($0) }
    sensitivities = zip(parts, solutions).map { part, solution in
      var result = solution
      result.add(1, solution)
      result.add(-1, part)
      return result
    }
    for k in factors {
      let square = parts[k].dot(parts[k])
      gradient[k] = variances.explained(factor: k, of: design) - square + 2 * response.dot(parts[k])
      for l in 0...k {
        information[k, l] = 2 * ((k == l ? square : 0) - parts[k].dot(solutions[l]))
        information[l, k] = information[k, l]
      }
    }
  }
}

extension PosteriorVariances {
  /// n − tr H⁻¹ over the groups of one factor: how many of its effects the outcomes determine.
  fileprivate func explained(factor: Int, of design: MixedDesign) -> Double {
    effects.groups(ofFactor: factor, design).reduce(0) { $0 + (1 - $1) }
  }
}
