import ArgumentParser
import CivicStatistics
import Foundation
import OnPrometFiles

/// `onpromet-benchmark uplift`: which strategy tells best whom a treatment moves.
struct UpliftBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "uplift", abstract: "Compares forecasts of whom a treatment, such as a reminder, moves.",
    discussion: """
      The treatment must have been decided by chance. Ridges, and the best strategy, are chosen by folds inside the training \
      rows. Of a column of more than two arms, name the two to compare; the rows of others are left out.
      Example:
        onpromet-benchmark uplift --train t.csv.gz --test s.csv.gz --outcome came --treatment arm --control-value none \
      --treated-value letter --propensity 0.5 --numeric age,distance
      """)

  @Option(help: "Rows to learn from: CSV or JSON Lines, plain or .gz.")
  var train: String

  @Option(help: "Rows to forecast, read after everything is chosen.")
  var test: String

  @Option(help: "The column that is 1 where the promise was kept, else 0.")
  var outcome: String

  @Option(help: "The column that tells who was treated.")
  var treatment: String

  @Option(help: "Its value for those who were not.")
  var controlValue: String?

  @Option(help: "Its value for those who were.")
  var treatedValue: String?

  @Option(
    help: "With which probability rows were to be treated: a number, or a column; the treated share unless given.")
  var propensity: String?

  @OptionGroup var features: FeatureOptions

  @OptionGroup var comparison: ComparisonOptions<UpliftStrategy>

  func validate() throws {
    guard (controlValue == nil) == (treatedValue == nil) else {
      throw ValidationError("give both --control-value and --treated-value, or neither for 0 and 1")
    }
    guard controlValue == nil || controlValue != treatedValue else {
      throw ValidationError("--control-value and --treated-value are the same")
    }
    if let number = propensity.flatMap(Double.init), !(number > 0 && number < 1) {
      throw ValidationError("--propensity is a probability above 0 and below 1, or a column")
    }
  }

  func run() throws { try withBadDataExplained { try explainingUplift { try compare() } } }

  private func compare() throws {
    let share = propensity.flatMap(Double.init)
    var arms = UpliftTable.Arms(column: treatment, propensityColumn: share == nil ? propensity : nil)
    if let controlValue, let treatedValue { arms.values = (controlValue, treatedValue) }
    var reader = UpliftReader(
      ForecastTable.Columns(
        outcome: outcome, event: [], numeric: features.numeric, categorical: features.categorical, groups: []), arms)
    let known = try reader.read(train)
    let workers = max(1, ProcessInfo.processInfo.activeProcessorCount)
    let training = try UpliftTraining(known, propensity: share, seed: comparison.seed, workers: workers)
    let candidates = try comparison.chosen().map { try UpliftCandidate($0, training) }
    guard let best = candidates.max(by: { $0.validation < $1.validation }) else { return }
    // Everything is chosen now, and only now test rows are read.
    let coming = try reader.read(test)
    for (path, table) in [(train, known), (test, coming)] where table.skipped > 0 {
      warn("warning: \(path): \(table.skipped) rows are of neither arm and left out")
    }
    let tested = try UpliftTest(coming, training, seed: comparison.seed)
    if let predictions = comparison.predictions { try tested.writePredictions(best, to: predictions) }
    try Comparison(
      task: "uplift", data: [("train_rows", known.treated.count), ("test_rows", coming.treated.count)],
      rows: candidates.map { tested.row($0) }, best: best.strategy.rawValue
    ).write(comparison.format)
  }

  /// Tells in a sentence why a trial cannot be learned from.
  private func explainingUplift(_ compare: () throws -> Void) throws {
    do {
      try compare()
    } catch UpliftError.featureNotFinite(let row, _) {
      throw BadData("\(train): a number of row \(row + 2) is not finite")
    } catch UpliftError.tooFewRows(let found, let needed) {
      throw BadData("\(train): \(found) rows of both arms; at least \(needed) are needed")
    } catch UpliftError.nobodyTreated, UpliftError.everybodyTreated {
      throw BadData("\(train), column \(treatment): too few rows of one arm to hold some of them out")
    } catch UpliftError.notFitted(let reason) {
      throw BadData("\(train): the outcomes cannot be learned from: \(reason)")
    }
  }
}
