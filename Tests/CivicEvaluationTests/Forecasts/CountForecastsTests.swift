import CivicEvaluation
import CivicStatistics
import Testing

@Suite("Forecasts of counts")
struct CountForecastsTests {
  struct Case: Sendable {
    let forecast: CountDistribution
    let observed: Int
    let crps: Double
    let below: Double
    let through: Double
    let median: Int
  }

  /// The score by properscoring 0.1, crps_ensemble with the probabilities as weights; the rest by SciPy 1.17.1.
  static func cases() throws -> [Case] {
    [
      Case(
        forecast: try .binomial(n: 20, p: 0.3), observed: 9, crps: 1.9974433635636508,
        below: 0.8866685371230217, through: 0.9520381026686566, median: 6),
      Case(
        forecast: try .poisson(mean: 7.5), observed: 3, crps: 3.018969234441218, below: 0.020256715056664387,
        through: 0.05914545983268393, median: 7),
      Case(
        forecast: try .negativeBinomial(mean: 16, shape: 4), observed: 40, crps: 19.31017052945293,
        below: 0.9822361970643303, through: 0.9848608374956874, median: 15),
      Case(
        forecast: try .binomial(n: 5, p: 0.5), observed: 8, crps: 4.884765625000002, below: 1,
        through: 1,
        median: 2),
    ]
  }

  @Test("A score is that of the independent libraries")
  func scores() throws {
    for known in try Self.cases() {
      let score = CountScore(known.forecast, observed: known.observed)
      #expect(abs(score.crps - known.crps) < 1e-10)
      #expect(abs(score.below - known.below) < 1e-12)
      #expect(abs(score.through - known.through) < 1e-12)
      #expect(score.absoluteError == Double(known.observed - known.median).magnitude)
    }
  }

  @Test("A certain forecast scores its distance", arguments: [0, 4, 5, 9])
  func certain(observed: Int) {
    let score = CountScore(.certain(5), observed: observed)
    #expect(score.crps == Double(observed - 5).magnitude)
    #expect(score.absoluteError == score.crps)
    #expect(score.logLoss == (observed == 5 ? 0 : 34.538776394910684))
  }

  /// F(1) = ¼ and F(2) = ¾: the central half holds all of that step, the central quarter half of it.
  @Test("Coverage is the share of the step within the central interval")
  func coverage() throws {
    let score = CountScore(try .binomial(n: 2, p: 0.5), observed: 1)
    #expect(score.coverage(0.5) == 1)
    #expect(score.coverage(0.25) == 0.5)
    #expect(score.coverage(0.9) == 1)
    #expect(score.midProbability == 0.5)
    let outside = CountScore(.certain(3), observed: 7)
    #expect(outside.coverage(0.9) == 0)
  }

  @Test("The expected coverage of a true forecast is its level, and its histogram flat", arguments: [0.5, 0.8, 0.9])
  func calibrated(level: Double) throws {
    let truth = try CountDistribution.poisson(mean: 3.2)
    let scores = truth.support.map { CountScore(truth, observed: $0) }
    let expected = zip(scores, truth.masses).reduce(0) { $0 + $1.0.coverage(level) * $1.1 }
    #expect(abs(expected - level) < 1e-12)
    for bin in 0..<4 {
      let range = Double(bin) / 4...Double(bin + 1) / 4
      let share = zip(scores, truth.masses).reduce(0) { $0 + $1.0.share(within: range) * $1.1 }
      #expect(abs(share - 0.25) < 1e-12)
    }
  }

  @Test("The histogram adds up to one, with what lies outside the support at its ends")
  func histogram() throws {
    let forecast = try CountDistribution.binomial(n: 4, p: 0.5)
    let forecasts = CountForecasts([forecast, forecast, forecast], observed: [-1, 2, 6])
    let histogram = forecasts.histogram(bins: 4)
    #expect(abs(histogram.reduce(0, +) - 1) < 1e-15)
    #expect(abs(histogram[0] - 1.0 / 3) < 1e-15 && abs(histogram[3] - 1.0 / 3) < 1e-15)
  }

  @Test("Means come with errors clustered by event")
  func means() throws {
    let forecasts = CountForecasts([.certain(1), .certain(1), .certain(1)], observed: [2, 3, 1], clusters: [7, 7, 9])
    #expect(forecasts.crps.value == 1 && forecasts.absoluteError.value == 1)
    // Sums of deviations 1 and −1 over two clusters: √(2/1 · 2)/3.
    #expect(abs(forecasts.crps.standardError - 2.0 / 3) < 1e-15)
  }
}
