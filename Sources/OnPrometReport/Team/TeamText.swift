import CivicDomain
import CivicMobilization

/// The sentences of `team`.
public enum TeamText {
  static func notes(k: Int, _ language: Language) -> [String] {
    [
      protection(k: k, language),
      language.text(
        fr: "« liens » : 1 si tous viennent de services différents et ne se sont jamais croisés dans une action.",
        en: "“ties”: 1 if all come from different departments and never met in an action."),
    ]
  }

  package static func protection(k: Int, _ language: Language) -> String {
    language.text(
      fr:
        "Un nombre n’est dit que si au moins \(k) personnes sont concernées et au moins \(k) ne le sont pas ; rien n’est dit d’une seule.",
      en:
        "A count is told only if it is of at least \(k) people and leaves at least \(k) out; nothing is told of one alone."
    )
  }

  /// Why no teams can be formed.
  public static func failure(_ failure: TeamBuilder.Failure, company: String, _ language: Language) -> String {
    switch failure {
    case .tooFew(let people, let needed):
      language.text(
        fr: "\(company) compte \(people) salarié(s) ; il en faut au moins \(needed) pour une équipe.",
        en: "\(company) has \(people) employee(s); a team takes at least \(needed).")
    case .noDivision(let people, let sizes):
      language.text(
        fr: "\(people) salariés ne se répartissent pas en équipes de \(sizes.lowerBound) à \(sizes.upperBound).",
        en: "\(people) employees cannot be divided into teams of \(sizes.lowerBound) to \(sizes.upperBound).")
    }
  }
}
