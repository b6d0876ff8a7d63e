import CivicStatistics
import Foundation
import Testing

@Suite("The likelihood of a negative binomial count")
struct NegativeBinomialLikelihoodTests {
  /// scipy 1.17.1: `nbinom.logpmf(k, r, r/(r + m))`.
  @Test(
    "is scipy's, and has the slopes that differences show",
    arguments: [
      (0, 0.5, 2.0, -0.4462871026284194), (7, 3, 0.4, -3.7136026685588206), (250, 120, 1.7, -6.814190036594734),
      (3, 1e-3, 50, -22.45706195512801),
    ])
  func reference(count: Int, mean: Double, shape: Double, logarithm: Double) {
    func value(_ meanShift: Double, _ shapeShift: Double) -> Double {
      NegativeBinomialLikelihood(count: count, mean: mean * exp(meanShift), shape: shape * exp(shapeShift)).value
    }
    let here = NegativeBinomialLikelihood(count: count, mean: mean, shape: shape)
    #expect(abs(here.value - logarithm) < 1e-11)
    #expect(abs(here.logMeanSlope - (value(1e-5, 0) - value(-1e-5, 0)) / 2e-5) < 1e-5)
    #expect(abs(here.logShapeSlope - (value(0, 1e-5) - value(0, -1e-5)) / 2e-5) < 1e-5)
  }

  /// scipy 1.17.1: `scipy.special.digamma`.
  @Test(
    "the digamma function is scipy's",
    arguments: [
      (0.1, -10.423754940411076), (1, -0.5772156649015329), (7.5, 1.9467574842460866), (1234, 7.117610963354264),
    ])
  func digammaFunction(argument: Double, expected: Double) {
    #expect(abs(digamma(argument) - expected) < 1e-13 * max(1, abs(expected)))
  }
}
