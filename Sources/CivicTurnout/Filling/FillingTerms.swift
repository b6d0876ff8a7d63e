import CivicStatistics
import Foundation

/// The numbers that make the law of the places still to come of one event, part by part of the pool.
package struct FillingTerms: Sendable, Hashable {
  /// A hurdle and what lies beyond it.
  struct Part: Sendable, Hashable {
    var weight: Double
    /// The log-odds that any place is still to come.
    var hurdle: Double
    /// The logarithm of the mean beyond the first, regression by regression.
    var logMeans: [Double]
    /// The logarithm of the shape, regression by regression.
    var logShapes: [Double]
  }

  var parts: [Part]

  init(_ parts: [Part]) { self.parts = parts }

  /// The terms between two leads: each number on the straight line from these to `other`.
  func moved(by share: Double, towards other: FillingTerms) -> FillingTerms {
    func between(_ one: Double, _ two: Double) -> Double { one + share * (two - one) }
    return FillingTerms(
      zip(parts, other.parts).map { one, two in
        Part(
          weight: between(one.weight, two.weight), hurdle: between(one.hurdle, two.hurdle),
          logMeans: zip(one.logMeans, two.logMeans).map(between),
          logShapes: zip(one.logShapes, two.logShapes).map(between))
      })
  }

  /// The law: nothing, or one place and a negative binomial number beyond it.
  package var law: PromisesToCome {
    var components: [PromisesToCome.Component] = []
    for part in parts {
      let some = logistic(part.hurdle)
      components.append(.init(weight: part.weight * (1 - some), offset: 0, mean: 0, shape: 1))
      for (logMean, logShape) in zip(part.logMeans, part.logShapes) {
        let shape = exp(logShape)
        components.append(
          .init(
            weight: part.weight * some / Double(part.logMeans.count), offset: 1,
            mean: min(exp(logMean), Self.largestRatio * shape), shape: shape))
      }
    }
    return PromisesToCome(components)
  }

  /// Of mean and shape: beyond it the law's support does not fit into memory.
  private static let largestRatio = 2e5
}
