import Foundation

/// The logarithm of a negative binomial probability, with its slopes in the logarithms of the mean and of the shape.
///
/// ln P(k) = ln Γ(k + r) − ln Γ(r) − ln k! + r ln(r / (r + μ)) + k ln(μ / (r + μ)); the variance is μ + μ² / r.
public struct NegativeBinomialLikelihood: Sendable, Hashable {
  /// ln P(k).
  public let value: Double
  /// Its derivative in ln μ.
  public let logMeanSlope: Double
  /// Its derivative in ln r.
  public let logShapeSlope: Double

  /// Evaluates one count.
  /// - Parameters:
  ///   - count: The count k, 0 or more.
  ///   - mean: The expected count μ, above 0 and finite.
  ///   - shape: The shape r, above 0 and finite.
  public init(count: Int, mean: Double, shape: Double) {
    precondition(count >= 0 && mean > 0 && mean < .infinity && shape > 0 && shape < .infinity)
    let k = Double(count)
    let share = -log1p(mean / shape)
    value =
      logGamma(k + shape) - logGamma(shape) - logGamma(k + 1) + shape * share
      + k * (log(mean / shape) + share)
    logMeanSlope = shape * (k - mean) / (shape + mean)
    logShapeSlope = shape * (digamma(k + shape) - digamma(shape) + share + (mean - k) / (shape + mean))
  }
}

/// The derivative of ln Γ for a positive argument: the recurrence ψ(x) = ψ(x + 1) − 1/x up to 10, then the asymptotic
/// series (Abramowitz and Stegun, 6.3.18), to about 1e-14.
package func digamma(_ argument: Double) -> Double {
  var (x, sum) = (argument, 0.0)
  while x < 10 {
    sum -= 1 / x
    x += 1
  }
  let square = 1 / (x * x)
  let series =
    square * (1 / 12.0 - square * (1 / 120.0 - square * (1 / 252.0 - square * (1 / 240.0 - square * (1 / 132.0)))))
  return sum + log(x) - 1 / (2 * x) - series
}
