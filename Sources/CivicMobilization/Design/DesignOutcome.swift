/// What a variant of an action is expected to bring.
public struct DesignOutcome: Sendable, Hashable {
  /// The shape.
  public let variant: DesignVariant
  /// Expected places promised.
  public let promised: Double
  /// Expected number of people who come.
  public let come: Double
  /// Expected impact, in the units of the action's own impact.
  public let impact: Double
  /// The standard error of the impact where it was simulated, 0 where it is exact.
  public let impactError: Double
  /// Expected hours that people give, those of the first step and those given in vain included.
  public let hours: Double
  /// The probability that a slot has its minimum.
  public let minimumProbability: Double

  /// Expected impact for each hour that people give; 0 where nobody gives any.
  public var impactPerHour: Double { hours > 0 ? impact / hours : 0 }
  /// The probability that a slot is cancelled.
  public var cancelProbability: Double { 1 - minimumProbability }
}
