import Foundation

extension CountDistribution {
  /// Independent people out of a very large number, each with a tiny probability.
  /// - Parameter mean: The expected count, 0 or more.
  /// - Returns: The Poisson distribution.
  /// - Throws: `CountDistributionError` when the mean is negative or not finite, or the support too large.
  /// - Complexity: O(√mean).
  public static func poisson(mean: Double) throws(CountDistributionError) -> CountDistribution {
    try check(.mean, mean, mean >= 0 && mean < .infinity)
    guard mean > 0 else { return .certain(0) }
    return try unrolled(from: mean.rounded(.down)) { mean / ($0 + 1) }
  }

  /// How many of `n` people come, each independently with the same probability.
  /// - Parameters:
  ///   - n: The number of people, 0 or more.
  ///   - p: The probability of each, in 0...1.
  /// - Returns: The binomial distribution.
  /// - Throws: `CountDistributionError` when a parameter is out of its range, or the support too large.
  /// - Complexity: O(√n).
  public static func binomial(n: Int, p: Double) throws(CountDistributionError) -> CountDistribution {
    try check(.trials, Double(n), n >= 0)
    try check(.probability, p, (0...1).contains(p))
    guard n > 0, p > 0 else { return .certain(0) }
    guard p < 1 else { return .certain(n) }
    let trials = Double(n)
    let odds = p / (1 - p)
    return try unrolled(from: min(((trials + 1) * p).rounded(.down), trials), last: trials) {
      (trials - $0) / ($0 + 1) * odds
    }
  }

  /// A Poisson count whose mean is itself gamma distributed: counts that vary more than by chance alone.
  /// - Parameters:
  ///   - mean: The expected count, 0 or more.
  ///   - shape: The shape r of the gamma distribution, above 0; the variance is mean + mean² / r.
  /// - Returns: The negative binomial distribution.
  /// - Throws: `CountDistributionError` when a parameter is out of its range, or the support too large.
  /// - Complexity: O(size of the support), which grows as mean / shape where the shape is small.
  public static func negativeBinomial(
    mean: Double, shape: Double
  ) throws(CountDistributionError) -> CountDistribution {
    try check(.mean, mean, mean >= 0 && mean < .infinity)
    try check(.shape, shape, shape > 0 && shape < .infinity)
    guard mean > 0 else { return .certain(0) }
    let limit = mean / (mean + shape)
    // The tail falls like limitᵏ: told at once instead of after unrolling as far as memory goes.
    guard shape / (mean + shape) * Double(largestSupport) > -log(negligibleTail) else { throw .supportTooLarge }
    let mode = max(0, (mean * (1 - 1 / shape)).rounded(.down))
    return try unrolled(from: mode, limitingRatio: limit) { ($0 + shape) / ($0 + 1) * limit }
  }

  /// How many of `n` people come who share a fate: a binomial count whose probability is itself beta distributed.
  /// - Parameters:
  ///   - n: The number of people, 0 or more.
  ///   - mean: The expected share m of them, in 0...1.
  ///   - precision: The sum s of the two parameters m·s and (1 − m)·s of the beta distribution, above 0. The smaller,
  ///     the more they come together or not at all; the correlation of two people is 1 / (s + 1).
  /// - Returns: The beta-binomial distribution.
  /// - Throws: `CountDistributionError` when a parameter is out of its range, or the support too large.
  /// - Complexity: O(n).
  public static func betaBinomial(
    n: Int, mean: Double, precision: Double
  ) throws(CountDistributionError) -> CountDistribution {
    try check(.trials, Double(n), n >= 0)
    try check(.meanShare, mean, (0...1).contains(mean))
    try check(.precision, precision, precision > 0 && precision < .infinity)
    guard n > 0, mean > 0 else { return .certain(0) }
    guard mean < 1 else { return .certain(n) }
    guard n < largestSupport else { throw .supportTooLarge }
    let trials = Double(n)
    let alpha = mean * precision
    let beta = (1 - mean) * precision
    let limit = alpha >= 1 && beta >= 1 ? 0.0 : 1
    return try unrolled(from: betaBinomialMode(trials, alpha, beta), last: trials, limitingRatio: limit) {
      (trials - $0) * ($0 + alpha) / (($0 + 1) * (trials - $0 - 1 + beta))
    }
  }

  /// A count near which the recurrence can start without overflow; a U shape falls only slowly from its left end.
  private static func betaBinomialMode(_ trials: Double, _ alpha: Double, _ beta: Double) -> Double {
    switch (alpha > 1, beta > 1) {
    case (true, true): min(((trials + 1) * ((alpha - 1) / (alpha + beta - 2))).rounded(.down), trials)
    case (true, false): trials
    case (false, _): 0
    }
  }

  /// Builds a distribution from the ratios P(k + 1) / P(k), outwards from a count near the mode.
  ///
  /// Starting from 1 and dividing by the sum at the end needs no factorials: their logarithms would lose as many digits
  /// as the count is long.
  /// - Parameters:
  ///   - start: A count near the mode.
  ///   - last: The last count of the support, infinite where there is none.
  ///   - limitingRatio: What the ratio of neighbors further out may grow to, where the masses are not log-concave;
  ///     1 to go all the way.
  ///   - ratio: P(k + 1) / P(k).
  /// - Returns: The distribution.
  /// - Throws: `CountDistributionError.supportTooLarge`.
  private static func unrolled(
    from start: Double, last: Double = .infinity, limitingRatio: Double = 0, ratio: (Double) -> Double
  ) throws(CountDistributionError) -> CountDistribution {
    guard start < 1e15 else { throw .supportTooLarge }
    let upper = try tail(from: start, to: last, limitingRatio: limitingRatio) {
      ratio($0)
    } next: {
      $0 + 1
    }
    let lower = try tail(from: start, to: 0, limitingRatio: limitingRatio) {
      1 / ratio($0 - 1)
    } next: {
      $0 - 1
    }
    return CountDistribution(
      truncating: lower.reversed() + CollectionOfOne(1) + upper, lowerBound: Int(start) - lower.count)
  }

  /// The masses beyond `start`, relative to that of `start`, until the rest is negligible.
  private static func tail(
    from start: Double, to end: Double, limitingRatio: Double, ratio: (Double) -> Double, next: (Double) -> Double
  ) throws(CountDistributionError) -> [Double] {
    var masses: [Double] = []
    var count = start
    var mass = 1.0
    var total = 1.0
    while count != end {
      let ratio = ratio(count)
      mass *= ratio
      total += mass
      masses.append(mass)
      count = next(count)
      let bound = max(ratio, limitingRatio)
      if bound < 1, mass * bound <= negligibleTail * total * (1 - bound) { break }
      guard masses.count < largestSupport else { throw .supportTooLarge }
    }
    return masses
  }

  private static func check(
    _ parameter: CountDistributionError.Parameter, _ value: Double, _ isValid: Bool
  ) throws(CountDistributionError) {
    guard isValid else { throw .parameterOutOfRange(parameter, value: value) }
  }
}
