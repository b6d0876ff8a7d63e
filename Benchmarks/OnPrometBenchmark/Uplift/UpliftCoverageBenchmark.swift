import ArgumentParser
import CivicEvaluation
import CivicLinearAlgebra
import CivicStatistics
import OnPrometFiles
import OnPrometReport

/// `onpromet-benchmark uplift-coverage`: how often intervals hold the truth, on trials whose effects are known.
struct UpliftCoverageBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "uplift-coverage", abstract: "How often 95 % intervals of effects hold the truth of simulated trials.",
    discussion: """
      Outcomes follow a law that no learner assumes. Scores are cross-fitted; propensities are known and differ.
      Example:
        onpromet-benchmark uplift-coverage --repetitions 2000
      """)

  @Option(help: "How many trials.")
  var repetitions = 2_000

  @Option(help: "How many people each has.")
  var people = 400

  @Option(help: "Where the random numbers start.")
  var seed: UInt64 = 1

  @Option(help: "table, csv, json or jsonl.")
  var format = OutputFormat.table

  func validate() throws {
    guard repetitions >= 2, people >= 50 else {
      throw ValidationError("at least 2 trials, and at least 50 people in each")
    }
  }

  func run() throws {
    let law = TrialLaw(seed: Seed(seed))
    var hits: [[Double]] = []
    for trial in 0..<repetitions { hits.append(try law.hits(trial: trial, people: people)) }
    var table = ReportTable(columns: [
      ReportColumn("measure"), ReportColumn("truth", style: .decimals(4)), ReportColumn("coverage", style: .percent(1)),
      ReportColumn("coverage_se", style: .percent(1)),
    ])
    for (place, measure) in TrialLaw.measures.enumerated() {
      let share = Estimate(meanOf: hits.map { $0[place] })
      table.append([
        .text(measure.name), .number(law.truths[place]), .number(share.value), .number(share.standardError),
      ])
    }
    try Console.print { _ = try ReportWriter.write(table, format: format, language: .en, to: $0) }
  }
}

/// Trials in which everybody's chances are known: a reminder helps the busy, on top of a habit that is not logistic.
private struct TrialLaw {
  static let measures: [(name: String, of: @Sendable (UpliftForecasts) -> Estimate)] = [
    ("ate", { $0.averageEffect }), ("policy_value", { $0.policyValue }), ("dr_qini", { $0.doublyRobustQini }),
    ("autoc", { $0.autoc }),
  ]

  /// What the measures are in the whole population: in 100,000 people, by their true effects.
  let truths: [Double]
  private let seed: Seed

  private struct Person {
    let features: [Double]
    let control: Double
    let treated: Double
    let propensity: Double

    init(_ generator: inout SeededGenerator) {
      let (habit, busy) = (generator.normal(), generator.normal())
      features = [habit, busy]
      let level = 0.8 * habit - 0.4 * busy * busy + 0.4 * habit * busy
      control = 0.05 + 0.9 * logistic(level)
      treated = 0.05 + 0.9 * logistic(level + 0.3 + 0.6 * busy)
      propensity = logistic(-0.5 + 0.5 * habit)
    }

    /// A fixed forecast, good but not perfect.
    var forecast: Double { 0.1 + 0.2 * features[1] }
  }

  init(seed: Seed) {
    self.seed = seed
    var generator = seed.derived(for: "population", purpose: "uplift").generator()
    let people = (0..<100_000).map { _ in Person(&generator) }
    let truth = UpliftForecasts(predicted: people.map(\.forecast), scores: people.map { $0.treated - $0.control })
    truths = Self.measures.map { $0.of(truth).value }
  }

  /// For each measure, 1 where the interval of one trial holds the truth.
  func hits(trial: Int, people count: Int) throws -> [Double] {
    var generator = seed.derived(for: "\(trial)", purpose: "uplift").generator()
    let people = (0..<count).map { _ in Person(&generator) }
    let treated = people.map { generator.bernoulli($0.propensity) }
    let outcomes = zip(people, treated).map { generator.bernoulli($1 ? $0.treated : $0.control) ? 1.0 : 0.0 }
    let rows = try TrialRows(
      features: Matrix(rows: count, columns: 2, elements: people.flatMap(\.features)), treated: treated,
      outcomes: outcomes)
    let folds = try RandomFolds(count: 2, seed: seed).folds(rows: count)
    let held = try UpliftLearner.separate(penalty: 1).crossFit(rows, folds: folds)
    let scores = try held.scores(outcomes: outcomes, treated: treated, propensities: people.map(\.propensity))
    let forecasts = UpliftForecasts(predicted: people.map(\.forecast), scores: scores)
    return zip(Self.measures, truths).map { $0.of(forecasts).interval().contains($1) ? 1 : 0 }
  }
}
