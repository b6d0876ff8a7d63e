import CivicStatistics
import Foundation

/// What was learned of the places still to come at one lead; asked again after each pledge, it answers with that pledge.
public struct FittedFillingModel: Codable, Sendable, Hashable {
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
      return try terms(curve, at: lead).law.distribution
    } catch {
      throw .tooLarge
    }
  }

  /// The terms of the law of the places still to come, for an event seen at any lead.
  func terms(_ curve: FillingCurve, at lead: Double) -> FillingTerms {
    FillingTerms(zip(parts, weights).map { part, weight in part.terms(curve, at: lead, weight: weight) })
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
struct FillingPart: Codable, Sendable, Hashable {
  let hurdle: FillingRegression
  let means: [FillingRegression]

  func terms(_ curve: FillingCurve, at lead: Double, weight: Double) -> FillingTerms.Part {
    FillingTerms.Part(
      weight: weight, hurdle: hurdle.linear(curve, at: lead), logMeans: means.map { $0.linear(curve, at: lead) },
      logShapes: means.map { log($0.shape) })
  }
}
