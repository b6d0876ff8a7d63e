import Foundation

extension SeededGenerator {
  /// A number between 0 and 1.
  /// - Returns: A multiple of 2⁻⁵³ in 0..<1, uniformly.
  public mutating func uniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A whole number below a bound, without bias.
  ///
  /// Source: Lemire, "Fast random integer generation in an interval" (2019).
  /// - Parameter bound: The number of possible values, above 0.
  /// - Returns: A number in 0..<bound, uniformly.
  public mutating func integer(below bound: Int) -> Int {
    precondition(bound > 0, "There is no whole number of at least 0 below \(bound)")
    let bound = UInt64(bound)
    let unfair = (0 &- bound) % bound
    var product = next().multipliedFullWidth(by: bound)
    while product.low < unfair { product = next().multipliedFullWidth(by: bound) }
    return Int(product.high)
  }

  /// An event that happens with a given probability.
  /// - Parameter probability: The probability; at most 0 is never, at least 1 always.
  /// - Returns: Whether it happens.
  public mutating func bernoulli(_ probability: Double) -> Bool {
    uniform() < probability
  }

  /// A normally distributed number.
  ///
  /// Source: Box & Muller, "A note on the generation of random normal deviates" (1958).
  /// - Parameters:
  ///   - mean: The mean.
  ///   - standardDeviation: The standard deviation, 0 or more.
  /// - Returns: The number.
  public mutating func normal(mean: Double = 0, standardDeviation: Double = 1) -> Double {
    let radius = (-2 * log(1 - uniform())).squareRoot()
    return mean + standardDeviation * radius * cos(2 * .pi * uniform())
  }

  /// A Poisson distributed count.
  ///
  /// Small means multiply uniforms (Knuth); large ones use the transformed rejection of Hörmann, "The transformed
  /// rejection method for generating Poisson random variables" (1993), algorithm PTRS.
  /// - Parameter mean: The expected count, in 0...1e9.
  /// - Returns: The count.
  public mutating func poisson(mean: Double) -> Int {
    precondition((0...1e9).contains(mean), "A Poisson mean lies between 0 and 1e9")
    return mean < 10 ? smallPoisson(mean: mean) : largePoisson(mean: mean)
  }

  /// One of several outcomes.
  /// - Parameter weights: Numbers of at least 0, in proportion to the probabilities; their sum is above 0.
  /// - Returns: The index of the outcome, never one of weight 0.
  /// - Complexity: O(number of weights).
  public mutating func categorical(weights: [Double]) -> Int {
    let total = weights.reduce(0, +)
    precondition(
      weights.allSatisfy { $0 >= 0 } && total > 0 && total < .infinity, "Weights are positive and finite in sum")
    var rest = uniform() * total
    var chosen = 0
    for (index, weight) in weights.enumerated() where weight > 0 {
      chosen = index
      if rest < weight { break }
      rest -= weight
    }
    return chosen
  }

  /// Puts elements in random order, every order with the same probability (Fisher & Yates).
  /// - Parameter elements: The elements.
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    for last in elements.indices.dropFirst().reversed() {
      elements.swapAt(integer(below: last + 1), last)
    }
  }

  private mutating func smallPoisson(mean: Double) -> Int {
    let limit = exp(-mean)
    var count = 0
    var product = uniform()
    while product > limit {
      count += 1
      product *= uniform()
    }
    return count
  }

  private mutating func largePoisson(mean: Double) -> Int {
    let b = 0.931 + 2.53 * mean.squareRoot()
    let a = -0.059 + 0.02483 * b
    let inverseAlpha = 1.1239 + 1.1328 / (b - 3.4)
    let squeeze = 0.9277 - 3.6224 / (b - 2)
    while true {
      let u = uniform() - 0.5
      let v = 1 - uniform()
      let distance = 0.5 - abs(u)
      let count = ((2 * a / distance + b) * u + mean + 0.43).rounded(.down)
      if distance >= 0.07, v <= squeeze { return Int(count) }
      if count < 0 || (distance < 0.013 && v > distance) { continue }
      let proposal = log(v * inverseAlpha / (a / (distance * distance) + b))
      if proposal <= count * log(mean) - mean - logGamma(count + 1) { return Int(count) }
    }
  }
}
