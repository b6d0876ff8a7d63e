import CivicStatistics
import Foundation

/// What was learned of the places still to come at one lead; asked again after each pledge, it answers with that pledge.
public struct FittedFillingModel: Codable, Sendable, Equatable {
  /// How many days before the event it forecasts.
  public let lead: Double
  /// From how many past events it learned; with none it is the stated prior.
  public let pastEvents: Int
  let parts: [FillingPart]
  let weights: [Double]

  /// How many places are still to be promised.
  /// - Parameter curve: The event with its pledges; those made after the lead are not looked at.
  /// - Returns: The distribution of the places to come.
  /// - Throws: ``FillingError/tooLarge``.
  public func toCome(_ curve: FillingCurve) throws(FillingError) -> CountDistribution {
    do {
      var laws: [(weight: Double, distribution: CountDistribution)] = []
      for (part, weight) in zip(parts, weights) { laws.append((weight, try part.toCome(curve))) }
      return try .mixture(laws)
    } catch {
      throw .tooLarge
    }
  }

  /// How many places are promised in the end: those so far and those to come.
  /// - Parameter curve: The event with its pledges.
  /// - Returns: The distribution of the total.
  /// - Throws: ``FillingError/tooLarge``.
  public func total(_ curve: FillingCurve) throws(FillingError) -> CountDistribution {
    try toCome(curve).shifted(by: curve.places(until: lead))
  }

  /// How many come in the end: those of the places so far that are kept, and those to come that are kept.
  /// - Parameters:
  ///   - curve: The event with its pledges.
  ///   - keptSoFar: How many of the places so far are kept.
  ///   - keep: The probability that a place still to be promised is kept, in 0...1.
  /// - Returns: The distribution of the turnout.
  /// - Throws: ``FillingError/tooLarge``.
  /// - Complexity: O(places to come squared).
  public func turnout(
    _ curve: FillingCurve, keptSoFar: CountDistribution, keep: Double
  ) throws(FillingError) -> CountDistribution {
    precondition((0...1).contains(keep), "a probability lies between 0 and 1")
    let toCome = try toCome(curve)
    do {
      return keptSoFar.adding(try toCome.thinned(by: keep))
    } catch {
      throw .tooLarge
    }
  }
}

/// A hurdle, and the pooled regressions of how many come beyond it.
struct FillingPart: Codable, Sendable, Equatable {
  let hurdle: FillingRegression
  let means: [FillingRegression]

  func toCome(_ curve: FillingCurve) throws(CountDistributionError) -> CountDistribution {
    let some = logistic(hurdle.linear(curve))
    var laws = [(weight: 1 - some, distribution: CountDistribution.certain(0))]
    for regression in means {
      let mean = min(exp(regression.linear(curve)), 2e5 * regression.shape)
      let law = try CountDistribution.negativeBinomial(mean: mean, shape: regression.shape)
      laws.append((some / Double(means.count), law.shifted(by: 1)))
    }
    return try .mixture(laws)
  }
}
