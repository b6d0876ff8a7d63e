import CivicDomain
import OnPrometReport

/// The words that stand for values in the pages of help.
enum Placeholder {
  static var file: String { word(fr: "fichier", en: "file") }
  static var folder: String { word(fr: "dossier", en: "folder") }
  static var drawing: String { word(fr: "fichier.svg|fichier.html", en: "file.svg|file.html") }
  static var time: String { word(fr: "instant", en: "time") }
  static var zone: String { word(fr: "fuseau", en: "zone") }
  static var number: String { word(fr: "nombre", en: "number") }
  static var strategy: String { word(fr: "stratégie", en: "strategy") }
  static var hours: String { word(fr: "heures", en: "hours") }
  static var rate: String { word(fr: "taux", en: "rate") }
  static var answers: String { word(fr: "réponses", en: "answers") }
  static var strength: String { word(fr: "force", en: "strength") }

  private static func word(fr: String, en: String) -> String { HelpLanguage.current == .fr ? fr : en }
}
