import ArgumentParser
import OnPrometReport

/// The root of the command line.
struct OnPromet: ParsableCommand {
  static var configuration: CommandConfiguration {
    let page = CommandHelp.tool(HelpLanguage.current)
    return CommandConfiguration(
      commandName: "onpromet",
      abstract: page.abstract,
      discussion: page.discussion,
      version: Release.version,
      subcommands: [
        CheckCommand.self, FitCommand.self, RecommendCommand.self, ExplainCommand.self, ForecastCommand.self,
        WatchCommand.self, ResolveCommand.self, AllocateCommand.self, AskCommand.self, DesignCommand.self,
        TeamCommand.self, RemindCommand.self, ReachCommand.self, MapCommand.self, ImportCommand.self,
        ExportCommand.self, SimulateCommand.self,
        DoctorCommand.self,
      ] + serviceCommands)
  }
}

/// The release of this tool.
enum Release {
  static let version = "0.1.0"
}
