/// The log-likelihood of rows at given log-odds, with its derivatives in them.
struct WorkingRows {
  /// Σ y·x − m·ln(1 + eˣ), without the binomial coefficients.
  private(set) var logLikelihood = 0.0
  /// The first derivatives, y − m·p.
  private(set) var residuals: [Double]
  /// Minus the second derivatives, m·p(1 − p).
  private(set) var weights: [Double]
  /// Minus the third derivatives, m·p(1 − p)(1 − 2p).
  private(set) var slopes: [Double]

  init(logOdds: [Double], rows: CollapsedRows) {
    residuals = logOdds
    weights = logOdds
    slopes = logOdds
    for row in logOdds.indices {
      let (x, y, m) = (logOdds[row], rows.successes[row], rows.trials[row])
      let t = exponentialOfNonPositive(x < 0 ? x : -x)
      let larger = 1 / (1 + t)
      let smaller = t * larger
      let weight = m * smaller * larger
      residuals[row] = y - m * (x < 0 ? smaller : larger)
      weights[row] = weight
      slopes[row] = weight * (x < 0 ? larger - smaller : smaller - larger)
      logLikelihood += y * x - m * ((x < 0 ? 0 : x) + logOnePlusUnit(t))
    }
  }
}
