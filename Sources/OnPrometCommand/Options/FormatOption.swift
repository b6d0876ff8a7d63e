import ArgumentParser
import OnPrometFiles

/// The form of the output.
struct FormatOption: ParsableArguments {
  @Option(help: ArgumentHelp(OptionHelp.format(HelpLanguage.current)))
  var format = OutputFormat.table
}

extension OutputFormat: ExpressibleByArgument {}
