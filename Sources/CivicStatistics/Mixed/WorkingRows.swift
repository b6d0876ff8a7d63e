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

  /// Several loops over few arrays each, so that the compiler uses vector instructions.
  init(logOdds: [Double], rows: CollapsedRows) {
    residuals = logOdds
    weights = logOdds
    slopes = logOdds
    splitLogOdds()
    for row in residuals.indices {
      logLikelihood += rows.successes[row] * residuals[row] - rows.trials[row] * slopes[row]
    }
    rows.trials.withUnsafeBufferPointer { trials in
      rows.successes.withUnsafeBufferPointer { takeResiduals(successes: $0, trials: trials) }
      takeWeights(trials: trials)
    }
  }

  /// From log-odds x in place of the residuals: p in place of the weights, ln(1 + eˣ) in place of the slopes.
  private mutating func splitLogOdds() {
    residuals.withUnsafeBufferPointer { logOdds in
      weights.withUnsafeMutableBufferPointer { probabilities in
        slopes.withUnsafeMutableBufferPointer { losses in
          for row in 0..<logOdds.count {
            let x = logOdds[row]
            let t = exponentialOfNonPositive(x < 0 ? x : -x)
            probabilities[row] = (x < 0 ? t : 1) / (1 + t)
            losses[row] = (x < 0 ? 0 : x) + logOnePlusUnit(t)
          }
        }
      }
    }
  }

  private mutating func takeResiduals(successes: UnsafeBufferPointer<Double>, trials: UnsafeBufferPointer<Double>) {
    residuals.withUnsafeMutableBufferPointer { residuals in
      weights.withUnsafeBufferPointer { probabilities in
        for row in 0..<residuals.count { residuals[row] = successes[row] - trials[row] * probabilities[row] }
      }
    }
  }

  private mutating func takeWeights(trials: UnsafeBufferPointer<Double>) {
    weights.withUnsafeMutableBufferPointer { weights in
      slopes.withUnsafeMutableBufferPointer { slopes in
        for row in 0..<weights.count {
          let p = weights[row]
          weights[row] = trials[row] * p * (1 - p)
          slopes[row] = weights[row] * (1 - 2 * p)
        }
      }
    }
  }
}
