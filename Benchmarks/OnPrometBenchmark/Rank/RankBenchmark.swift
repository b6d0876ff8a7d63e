import ArgumentParser
import CivicRanking
import CivicStatistics
import OnPrometFiles
import OnPrometReport

/// `onpromet-benchmark rank`: which strategy ranks best what citizens chose.
struct RankBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank", abstract: "Compares ways of ranking actions on choices that were held back.",
    discussion: """
      Parameters, and the best strategy, are chosen inside the training rows, before the test rows are read.
      Example:
        onpromet-benchmark rank --train train.csv.gz --test test.csv.gz --citizen-column voter --action-column project_id
      """)

  @Option(help: "Choices to learn from: CSV or JSON Lines, plain or .gz.")
  var train: String

  @Option(help: "Choices that were held back.")
  var test: String

  @Option(help: "The column that names the citizen.")
  var citizenColumn = "citizen"

  @Option(help: "The column that names the action.")
  var actionColumn = "action"

  @Option(help: "What is known about actions; each of them is a candidate.")
  var actions: String?

  @Option(help: "The column of --actions that names the action.")
  var actionIdColumn: String?

  @Option(help: "Columns of --actions that hold categories.")
  var actionFeatures: String?

  @Option(help: "The column of --actions that holds a title or a text.")
  var actionText: String?

  @Option(help: "Columns of --actions that hold numbers.")
  var actionNumeric: String?

  @Option(help: "What is known about citizens.")
  var citizens: String?

  @Option(help: "The column of --citizens that names the citizen.")
  var citizenIdColumn: String?

  @Option(help: "Columns of --citizens that hold categories.")
  var citizenFeatures: String?

  @Option(help: "Columns of --citizens that hold numbers.")
  var citizenNumeric: String?

  @OptionGroup var comparison: ComparisonOptions<ModelFamily>

  @Option(help: "Lengths of lists to measure.")
  var at = "10"

  @Flag(help: "Also measure new actions (a tenth hidden from train) and newcomers (a fifth with one choice left).")
  var coldStart = false

  @Flag(help: "Also measure variety, floors and caps on exposure, and exploration, on the best strategy's lists.")
  var rerank = false

  @Option(help: "Threads.")
  var workers = 2

  func validate() throws {
    _ = try cuts()
    guard citizenColumn != actionColumn else {
      throw ValidationError("--citizen-column and --action-column are the same")
    }
    guard workers >= 1 else { throw ValidationError("workers is at least 1") }
    let actionOptions = [actionIdColumn, actionFeatures, actionText, actionNumeric]
    guard actions != nil || actionOptions.allSatisfy({ $0 == nil }) else {
      throw ValidationError("columns of actions need --actions")
    }
    guard citizens != nil || [citizenIdColumn, citizenFeatures, citizenNumeric].allSatisfy({ $0 == nil }) else {
      throw ValidationError("columns of citizens need --citizens")
    }
  }

  func run() throws { try withBadDataExplained { try compare() } }

  private func compare() throws {
    let input = input()
    let training = try RankTraining(input)
    let seed = comparison.seed
    let cuts = try cuts()
    var selection = RankingSelection(
      training.data, order: training.order, cutoff: cuts[0], seed: seed, workers: workers)
    var choices: [FittedChoice] = []
    var skipped: [(name: String, reason: String)] = []
    for family in try comparison.chosen() {
      do throws(RankingModelError) {
        choices.append(try FittedChoice(try selection.choose(family), to: training.data))
      } catch {
        skipped.append((family.rawValue, error.sentence))
      }
    }
    guard let best = RankingSelection.winner(among: choices.map(\.choice)) else {
      throw BadData("no strategy can learn from these data: \(skipped.map(\.reason).joined(separator: "; "))")
    }
    // Everything is chosen now, and only now the test is read.
    let test = try RankTest(input, training: training)
    for warning in training.warnings + warnings(best) + test.warnings { warn("warning: \(warning)") }
    for (name, reason) in skipped { warn("skipped \(name): \(reason)") }
    let rows = choices.map { choice in
      RankReport.Row(choice: choice, figures: RankFigures(choice.fitted, test, training, at: cuts, seed: seed))
    }
    let cold = coldStart ? ColdStart(training, test, seed: seed) : nil
    let report = RankReport(
      training: training, test: test, rows: rows, skipped: skipped, best: best.family.rawValue, seed: seed,
      coldStart: cold?.rows(choices.map(\.choice.family), at: cuts[0], workers: workers) ?? [],
      reranked: choices.first { rerank && $0.choice.family == best.family }.map { choice in
        RerankFigures(
          RerankInput(choice.fitted, test, training, length: cuts[0], seed: seed, workers: workers), test)
      })
    try write(report)
    if let predictions = comparison.predictions { try report.writePredictions(to: predictions) }
  }

  /// What the choice of the best strategy suffers from.
  private func warnings(_ best: RankingChoice) -> [String] {
    let name = best.family.rawValue
    return best.validation.isEmpty
      ? ["\(train): no citizen has two choices to compare strategies by: \(name) is the first, not the best"] : []
  }

  private func write(_ report: RankReport) throws {
    try Console.print { output in
      if comparison.format == .json {
        try output.write(report.summary.json + "\n")
      } else if let summary = try ReportWriter.write(report.table, format: comparison.format, language: .en, to: output)
      {
        warn(summary)
      }
    }
  }
}

// MARK: - Options

extension RankBenchmark {
  private func input() -> RankInput {
    RankInput(
      train: train, test: test, citizenColumn: citizenColumn, actionColumn: actionColumn,
      actions: actions.map {
        RankInput.FeatureSource(
          path: $0, identifier: actionIdColumn ?? actionColumn, categories: commaSeparated(actionFeatures),
          quantities: commaSeparated(actionNumeric), text: actionText)
      },
      citizens: citizens.map {
        RankInput.FeatureSource(
          path: $0, identifier: citizenIdColumn ?? citizenColumn, categories: commaSeparated(citizenFeatures),
          quantities: commaSeparated(citizenNumeric), text: nil)
      })
  }

  private func cuts() throws -> [Int] {
    let cuts = commaSeparated(at).map { Int($0) ?? 0 }
    guard !cuts.isEmpty && cuts.allSatisfy({ $0 >= 1 }) else {
      throw ValidationError("--at needs lengths of at least 1, such as 10,20")
    }
    return cuts
  }
}

extension ModelFamily: ComparedStrategy {
  static let predictionColumns = "citizen, rank, action, score"
}

extension RankingModelError {
  /// Why, in words.
  var sentence: String {
    switch self {
    case .tooLarge(.actions, let size, let limit): "\(size) actions; the model can bear \(limit)"
    case .tooLarge(.cells, let size, let limit): "citizens × actions is \(size); the model can bear \(limit)"
    case .nothingToLearn: "these data hold nothing that it could learn from"
    case .notSolvable: "its equations have no solution for these data"
    }
  }
}
