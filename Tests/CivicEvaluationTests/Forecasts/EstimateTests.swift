import CivicEvaluation
import Testing

@Suite("Estimates over clusters and against a naive forecast")
struct EstimateTests {
  @Test("Clusters of one row are independent rows, whatever their numbers")
  func singletons() {
    let observations = [1.0, 4, 2, 9]
    let clustered = Estimate(meanOf: observations, clusters: [5, -3, 100, 0])
    #expect(abs(clustered.standardError - Estimate(meanOf: observations).standardError) < 1e-15)
    #expect(Estimate(meanOf: observations, clusters: nil) == Estimate(meanOf: observations))
  }

  @Test("Rows that repeat each other tell nothing new; one cluster tells nothing of its spread")
  func repeated() {
    let once = Estimate(meanOf: [1, 4, 2])
    let thrice = Estimate(meanOf: [1, 1, 1, 4, 4, 4, 2, 2, 2], clusters: [0, 0, 0, 1, 1, 1, 2, 2, 2])
    #expect(abs(once.standardError - thrice.standardError) < 1e-15)
    #expect(Estimate(meanOf: [1, 4], clusters: [3, 3]).standardError == 0)
  }

  /// The example in the documentation of sktime's mean_absolute_scaled_error: .18333333333333335.
  @Test("The scaled error is that of sktime's example")
  func scaledError() throws {
    let error = try #require(
      Estimate.scaledError(of: [2.5, 0, 2, 8, 1.25], actual: [3, -0.5, 2, 7, 2], training: [5, 0.5, 4, 6, 3, 5, 2]))
    #expect(abs(error.value - 0.18333333333333335) < 1e-15)
    #expect(Estimate.scaledError(of: [1], actual: [2], training: [3, 5, 3, 5], season: 2) == nil)
  }
}
