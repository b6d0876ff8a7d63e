import ArgumentParser
import CivicMobilization
import CivicRanking
import CivicStatistics
import OnPrometFiles
import OnPrometReport

/// `onpromet allocate`: who is proposed what, together?
struct AllocateCommand: ToolCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("allocate", CommandHelp.allocate(HelpLanguage.current))
  }

  @OptionGroup var tables: TableOptions
  @OptionGroup var model: ModelOption
  @OptionGroup var options: AllocationOptions
  @OptionGroup var form: FormatOption
  @OptionGroup var common: CommonOptions

  func run(in surroundings: Surroundings) throws(CommandFailure) {
    let data = try DataSet(tables, model: model, common, needed: [.citizens, .actions], in: surroundings)
    let city = try problem(of: data)
    let allocator = Allocator(newcomerShare: options.newcomers, seed: Seed(common.seed))
    let allocation: Allocation
    do throws(CountDistributionError) {
      allocation = try allocator.allocate(city.problem, workers: DataSet.workers)
    } catch {
      throw CommandFailure(.failed, ProblemText.tooManyPlaces(surroundings.language))
    }
    let report = AllocateReport(
      city, allocation, catalog: data.catalog, settings: options.settings, newcomerShare: options.newcomers,
      language: surroundings.language)
    try ReportOutput(common, in: surroundings).write(report.table, as: form.format)
  }

  private func problem(of data: DataSet) throws(CommandFailure) -> AllocationCase {
    let affinity = try data.fittedAcceptance()?.affinity() ?? AffinityModel()
    do throws(OutlookError) {
      return try AllocationCase(
        data.catalog, turnout: data.fittedTurnout(), affinity: affinity,
        learned: data.learnedAffinity(beside: affinity), settings: options.settings, now: data.now,
        timeZone: data.zone, workers: DataSet.workers)
    } catch {
      throw CommandFailure(.failed, ProblemText.outlook(error, data.surroundings.language))
    }
  }
}
