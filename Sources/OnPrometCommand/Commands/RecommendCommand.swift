import ArgumentParser
import CivicDomain
import CivicMobilization
import CivicRanking
import OnPrometFiles
import OnPrometReport

/// `onpromet recommend`: which actions for whom?
struct RecommendCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("recommend", CommandHelp.recommend(HelpLanguage.current))
  }

  /// By what actions are ranked.
  enum Strategy: String, CaseIterable, ExpressibleByArgument {
    case ours, taxonomy
  }

  /// Citizens that are ranked at a time: enough to share among threads, few enough to hold.
  private static let batch = 4096

  @OptionGroup var tables: TableOptions
  @OptionGroup var model: ModelOption

  @Option(help: ArgumentHelp(OptionHelp.onlyCitizen(HelpLanguage.current), valueName: "id"))
  var citizen: [String] = []

  @Option(help: ArgumentHelp(OptionHelp.top(HelpLanguage.current), valueName: "n"))
  var top = 10

  @Option(help: ArgumentHelp(OptionHelp.strategy(HelpLanguage.current), valueName: Placeholder.strategy))
  var strategy = Strategy.ours

  @Flag(help: ArgumentHelp(OptionHelp.stream(HelpLanguage.current)))
  var stream = false

  @OptionGroup var lists: ListOptions
  @OptionGroup var form: FormatOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if top < 1 { throw ValidationError(OptionText.atLeast("--top", top, 1, HelpLanguage.current)) }
    guard lists.isBounded else { return }
    if stream { throw ValidationError(OptionText.boundsAlone(with: "--stream", HelpLanguage.current)) }
    if strategy != .ours { throw ValidationError(OptionText.boundsAlone(with: "--strategy", HelpLanguage.current)) }
  }

  func run(in surroundings: Surroundings) throws(CommandFailure) {
    let needed: [TableName] = stream ? [.actions] : [.citizens, .actions]
    let data = try DataSet(tables, model: model, common, needed: needed, in: surroundings)
    let questions = try data.preparedQuestions()
    let (recommender, report) = try data.answer { () throws(QuestionError) in
      (try questions.proposals(), try questions.recommendations(explores: lists.explore != nil))
    }
    guard !stream else { return try answerStream(recommender, report, in: surroundings) }
    let candidates = try data.answer { () throws(QuestionError) in try questions.candidates(citizen) }
    let bounded = lists.range.map { range in
      recommender.recommendations(for: candidates, top: top, within: range, workers: DataSet.workers)
    }
    try ReportOutput(common, in: surroundings).open { output throws(OutputError) in
      var printer = RecommendPrinter(report, strategy: strategy.rawValue, format: form.format, output: output)
      if let bounded {
        try printer.append(candidates, bounded.recommendations)
        if let summary = try printer.end(bounded) { surroundings.messages.line(summary) }
        return
      }
      for start in stride(from: 0, to: candidates.count, by: Self.batch) {
        let batch = Array(candidates[start..<min(start + Self.batch, candidates.count)])
        let ranked = recommender.recommendations(
          for: batch, top: top, by: order, policy: lists.policy(seed: common.seed), workers: DataSet.workers)
        try printer.append(batch, ranked)
      }
      if let summary = try printer.end() { surroundings.messages.line(summary) }
    }
  }

  private func answerStream(
    _ recommender: Recommender, _ report: RecommendReport, in surroundings: Surroundings
  ) throws(CommandFailure) {
    let stream = RecommendStream(
      recommender: recommender, report: report, top: top, order: order, policy: lists.policy(seed: common.seed),
      options: ReadingOptions(timeZone: recommender.context.timeZone))
    var errors = 0
    var unreadable: InputError?
    try ReportOutput(common, in: surroundings).open { output throws(OutputError) in
      do throws(StreamError) {
        errors = try stream.run(from: "-", to: output)
      } catch {
        switch error {
        case .output(let error): throw error
        case .input(let error): unreadable = error
        }
      }
    }
    if let unreadable { throw CommandFailure(.badData, TableProblem(unreadable).sentence(surroundings.language)) }
    if errors > 0 { throw CommandFailure(.badData, ProblemText.badLines(errors, surroundings.language)) }
  }

  private var order: RecommendationOrder {
    switch strategy {
    case .ours: .value
    case .taxonomy: .strategy(TaxonomyRule())
    }
  }
}
