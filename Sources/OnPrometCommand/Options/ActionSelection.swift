import ArgumentParser
import OnPrometReport

/// Which actions a command is about: one, those of an organizer, or all that may still take place.
struct ActionSelection: ParsableArguments {
  @Option(help: ArgumentHelp(OptionHelp.onlyAction(HelpLanguage.current), valueName: "id"))
  var action: String?

  @Option(help: ArgumentHelp(OptionHelp.onlyOrganization(HelpLanguage.current), valueName: "id"))
  var organization: String?

  /// What that means for a question.
  var scope: ActionScope { ActionScope(action: action, organization: organization) }
}
