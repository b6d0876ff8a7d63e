import CivicDomain
import OnPrometReport

/// What the commands do, and an example of each that runs as printed from the root of the repository.
enum CommandHelp {
  /// One sentence, and an example below it.
  struct Page {
    var abstract: String
    var discussion: String
  }

  /// The arguments that place an example in the invented town, on its day.
  static let town = "--data datasets/town --now 2026-05-02T09:00 --time-zone Europe/Paris"

  static func tool(_ language: Language) -> Page {
    Page(
      abstract: language.text(
        fr: "Pour qui veut agir avec d’autres : quelle action, qui viendra, et ce que chacun change.",
        en: "For people who want to act together: which action, who will come, and what each one changes."),
      discussion: language.text(
        fr: "Commencez par : onpromet recommend \(town) --citizen paul --language fr",
        en: "Start with: onpromet recommend \(town) --citizen paul --language en"))
  }

  static func doctor(_ language: Language) -> Page {
    page(
      fr: "Ce qui manque à cette machine pour que tout marche.", en: "What this machine lacks for everything to work.",
      example: "doctor", language)
  }

  static func map(_ language: Language) -> Page {
    page(
      fr: "La carte « Comment agir pour la société ? ».", en: "The map “How to act for society?”.",
      example: "map --format mermaid --language \(language.rawValue)", language)
  }

  private static func page(fr: String, en: String, example: String, _ language: Language) -> Page {
    Page(
      abstract: language.text(fr: fr, en: en),
      discussion: language.text(fr: "Exemple :", en: "Example:") + "\n  onpromet \(example)")
  }
}
