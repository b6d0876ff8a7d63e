/// Why numbers do not make a distribution of counts.
public enum CountDistributionError: Error, Hashable, Sendable {
  /// A parameter of a family of distributions.
  public enum Parameter: Hashable, Sendable {
    /// The number of trials: 0 or more.
    case trials
    /// A probability: 0...1.
    case probability
    /// The expected count of a Poisson or negative binomial distribution: finite, 0 or more.
    case mean
    /// The shape of a negative binomial distribution: finite, above 0.
    case shape
    /// The expected share of a beta-binomial distribution: 0...1.
    case meanShare
    /// The precision of a beta-binomial distribution: finite, above 0.
    case precision
  }

  /// The value of a parameter is out of its range.
  case parameterOutOfRange(Parameter, value: Double)
  /// One of several probabilities is not in 0...1.
  case probabilityOutOfRange(Double, index: Int)
  /// A mass or a weight is negative or not finite.
  case invalidMass(Double, index: Int)
  /// No mass is above 0.
  case noMass
  /// The support would span more than `CountDistribution.largestSupport` values.
  case supportTooLarge
}
