import CivicDomain

/// The language to speak: the one asked for, else that of the locale, else English.
enum LanguageChoice {
  /// Looks through the arguments before they are parsed, so that complaints about them speak the right language too.
  /// - Parameters:
  ///   - arguments: The arguments of the process, without its name.
  ///   - environment: The variables `LC_ALL`, `LC_MESSAGES` and `LANG`, of which the first that is set counts.
  /// - Returns: The language.
  static func language(arguments: [String], environment: [String: String]) -> Language {
    if let asked = asked(in: arguments) { return asked }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale?.lowercased().hasPrefix("fr") == true ? .fr : .en
  }

  private static func asked(in arguments: [String]) -> Language? {
    for (index, argument) in arguments.enumerated() {
      if argument == "--language", index + 1 < arguments.count { return Language(rawValue: arguments[index + 1]) }
      if argument.hasPrefix("--language=") { return Language(rawValue: String(argument.dropFirst(11))) }
    }
    return nil
  }
}

/// The language of the help, which the parser asks for before any command exists.
enum HelpLanguage {
  @TaskLocal static var current = Language.en
}
