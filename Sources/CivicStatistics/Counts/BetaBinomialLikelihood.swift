import Foundation

/// The logarithm of a beta-binomial probability, with its slopes in the log-odds of the mean and in the log precision.
///
/// With α = m·s and β = (1 − m)·s,
/// ln P(k of n) = ln C(n, k) + Σ_{i<k} ln(α + i) + Σ_{i<n−k} ln(β + i) − Σ_{i<n} ln(s + i): where s is huge and the law
/// nearly binomial, sums instead of differences of log-gamma functions, so that nothing cancels.
public struct BetaBinomialLikelihood: Sendable, Hashable {
  /// ln P(k of n).
  public private(set) var value: Double
  /// Its derivative in logit(m).
  public private(set) var logOddsSlope: Double
  /// Its derivative in ln s.
  public private(set) var logPrecisionSlope: Double

  /// Evaluates one count.
  /// - Parameters:
  ///   - count: The count k, in 0...n.
  ///   - trials: The number n of those who may come, 0 or more.
  ///   - mean: The expected share m, above 0 and below 1.
  ///   - precision: The precision s, above 0 and finite.
  /// - Complexity: O(n), no allocation.
  public init(count: Int, trials: Int, mean: Double, precision: Double) {
    precondition(0 <= count && count <= trials && mean > 0 && mean < 1 && precision > 0 && precision < .infinity)
    var (come, stay, all) = (RisingSum(), RisingSum(), RisingSum())
    come.add(count, from: mean * precision)
    stay.add(trials - count, from: (1 - mean) * precision)
    all.add(trials, from: precision)
    value = Self.logBinomialCoefficient(trials, count) + come.logarithms - all.logarithms + stay.logarithms
    logOddsSlope = mean * (1 - mean) * precision * (come.inverses - stay.inverses)
    logPrecisionSlope = precision * (mean * come.inverses + (1 - mean) * stay.inverses - all.inverses)
  }

  /// The same given that the count is not 0.
  /// - Parameters:
  ///   - count: The count k, in 1...n.
  ///   - trials: The number n of those who may come, 1 or more.
  ///   - mean: The expected share m before the condition, above 0 and below 1.
  ///   - precision: The precision s, above 0 and finite.
  /// - Returns: ln P(k of n | k ≥ 1) with its slopes.
  /// - Complexity: O(n), no allocation.
  public static func truncatedAtZero(
    count: Int, trials: Int, mean: Double, precision: Double
  ) -> BetaBinomialLikelihood {
    var result = BetaBinomialLikelihood(count: count, trials: trials, mean: mean, precision: precision)
    let none = BetaBinomialLikelihood(count: 0, trials: trials, mean: mean, precision: precision)
    // ln(1 − P(0)) has the slopes −P(0)/(1 − P(0)) times those of ln P(0). Where P(0) rounds to 1, all given is unlikely.
    let some = max(-expm1(none.value), 1e-300)
    let odds = exp(none.value) / some
    result.value -= log(some)
    result.logOddsSlope += odds * none.logOddsSlope
    result.logPrecisionSlope += odds * none.logPrecisionSlope
    return result
  }

  private static func logBinomialCoefficient(_ n: Int, _ k: Int) -> Double {
    var sum = 0.0
    for i in 0..<min(k, n - k) { sum += log(Double(n - i) / Double(i + 1)) }
    return sum
  }
}

/// Σ ln(start + i) and Σ 1 / (start + i) over i < count.
private struct RisingSum {
  var logarithms = 0.0
  var inverses = 0.0

  mutating func add(_ count: Int, from start: Double) {
    // Many terms of a moderate start lose no digits that matter as differences of log-gamma functions.
    if count > 24 && start < 1e4 {
      var sign: Int32 = 0
      logarithms += lgamma_r(start + Double(count), &sign) - lgamma_r(start, &sign)
      inverses += digamma(start + Double(count)) - digamma(start)
      return
    }
    for i in 0..<count {
      logarithms += log(start + Double(i))
      inverses += 1 / (start + Double(i))
    }
  }
}
