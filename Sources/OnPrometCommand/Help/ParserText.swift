import CivicDomain
import Foundation
import OnPrometReport

/// What the argument parser says in English, said in French where the user speaks it.
enum ParserText {
  /// A complaint about the arguments, with the usage that follows it.
  static func message(_ text: String, in language: Language) -> String {
    language == .fr ? translated(text, by: headings + complaints) : text
  }

  /// A page of help.
  static func help(_ text: String, in language: Language) -> String {
    language == .fr ? translated(text, by: headings + marks) : text
  }

  private typealias Rule = (pattern: String, replacement: String)

  private static let headings: [Rule] = [
    (#"^Error: "#, "Erreur : "),
    (#"^OVERVIEW: "#, ""),
    (#"^(USAGE|Usage): "#, "Utilisation : "),
    (#"^OPTIONS:$"#, "OPTIONS :"),
    (#"^ARGUMENTS:$"#, "ARGUMENTS :"),
    (#"^SUBCOMMANDS:$"#, "COMMANDES :"),
    (#"<subcommand>"#, "<commande>"),
    (#"^ *See '(.+)' for (more information|detailed help)\.$"#, "  Voir « $1 »."),
    (#"Show help information\."#, "Afficher cette aide."),
    (#"Show the version\."#, "Afficher la version."),
    (#"Show subcommand help information\."#, "Afficher l’aide d’une commande."),
  ]

  private static let marks: [Rule] = [
    (#"\(values: ([^()]*?); default: "#, "(valeurs : $1 ; par défaut : "),
    (#"\(values: "#, "(valeurs : "),
    (#"\(default: "#, "(par défaut : "),
  ]

  private static let complaints: [Rule] = [
    (
      #"Unknown option '([^']*)'\. Did you mean '([^']*)'\?"#,
      "option inconnue « $1 » ; vouliez-vous dire « $2 » ?"
    ),
    (#"Unknown option '([^']*)'"#, "option inconnue « $1 »"),
    (#"Missing expected argument '([^']*)'"#, "il manque « $1 »"),
    (#"Missing value for '([^']*)'"#, "il manque la valeur de « $1 »"),
    (#"The value '([^']*)' is invalid for '([^']*)'"#, "la valeur « $1 » ne convient pas à « $2 »"),
    (#"Unexpected argument '([^']*)'"#, "argument inattendu « $1 »"),
    (#"[0-9]+ unexpected arguments: "#, "arguments inattendus : "),
    (#"Please provide one of (the following: ?)?"#, "Valeurs possibles : "),
    (#"^Help:  "#, "Aide : "),
    (#"' (?:and|or) '"#, "' et '"),
  ]

  private static func translated(_ text: String, by rules: [Rule]) -> String {
    rules.reduce(text) { text, rule in
      guard
        let expression = try? NSRegularExpression(pattern: rule.pattern, options: [.anchorsMatchLines])
      else { return text }
      return expression.stringByReplacingMatches(
        in: text, range: NSRange(text.startIndex..., in: text),
        withTemplate: Language.fr.text(fr: rule.replacement, en: ""))
    }
  }
}
