import ArgumentParser
import CivicDomain
import CivicMobilization
import CivicStatistics
import Foundation
import OnPrometFiles
import OnPrometReport

/// `onpromet resolve`: which conditional pledges hold, and what lacks for the others?
struct ResolveCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("resolve", CommandHelp.resolve(HelpLanguage.current))
  }

  @OptionGroup var tables: TableOptions
  @OptionGroup var model: ModelOption

  @OptionGroup var selection: ActionSelection

  @OptionGroup var form: FormatOption
  @OptionGroup var common: CommonOptions

  func run(in surroundings: Surroundings) throws(CommandFailure) {
    let data = try DataSet(tables, model: model, common, needed: [.actions, .pledges], in: surroundings)
    let board = ActionBoard(data.catalog, turnout: data.fittedTurnout())
    let resolver = PledgeResolver(data.catalog)
    let chance = ActivationModel(
      withdrawal: WithdrawalModel().share(data.catalog, now: data.now), seed: Seed(common.seed))
    var entries: [ResolveReport.Entry] = []
    for number in try data.numbers(on: board, selection) {
      let action = board.actions[number]
      let resolution = resolver.resolution(of: action)
      entries.append(
        ResolveReport.Entry(
          action: action, resolution: resolution, gaps: resolver.gaps(in: resolution),
          chance: try self.chance(number, of: board, resolver, chance, data)))
    }
    let report = ResolveReport(
      entries, pledges: data.catalog.pledges, withdrawal: chance.withdrawal, language: surroundings.language)
    try ReportOutput(common, in: surroundings).write(report.table, as: form.format)
  }

  /// The chance of an action that needs promises and still takes them.
  private func chance(
    _ number: Int, of board: ActionBoard, _ resolver: PledgeResolver, _ model: ActivationModel, _ data: DataSet
  ) throws(CommandFailure) -> ActivationChance? {
    let action = board.actions[number]
    guard (action.promisesNeeded ?? 0) > 0, action.promisesCloseAt.map({ $0 > data.now }) ?? true else { return nil }
    do throws(CountDistributionError) {
      let turnout = try board.turnout.turnout(
        of: action, promises: board.promises[number], map: .standard, now: data.now)
      return try model.chance(of: action, in: resolver, toCome: turnout.toCome)
    } catch {
      throw CommandFailure(
        .failed, ProblemText.outlook(OutlookError(action: action.id, reason: error), data.surroundings.language))
    }
  }
}
