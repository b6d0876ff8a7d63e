import CivicDomain
import CivicRanking

/// What the chances of accepting rest on, in sentences.
public enum AcceptanceText {
  /// Proposals that cannot be learned from.
  public static func problem(_ error: AcceptanceError, _ language: Language) -> String {
    switch error {
    case .propensityNotPositive(let row):
      let number = language.number(row + 1)
      return language.text(
        fr:
          "proposals, ligne \(number), propensity : 0 ; ce qui a été montré avait une probabilité entre 0 (exclu) et 1.",
        en: "proposals, row \(number), propensity: 0; what was shown had a probability above 0, up to 1.")
    case .notFitted:
      return language.text(
        fr: "Les réponses aux propositions ne se laissent pas apprendre.",
        en: "The answers to proposals cannot be learned from.")
    }
  }

  /// Where the chances come from, and whether they are calibrated.
  static func basis(_ acceptance: FittedAcceptanceModel?, _ language: Language) -> String {
    guard let acceptance else { return prior(language) }
    let answers = language.number(acceptance.answers)
    switch acceptance.verdict {
    case .learned: return learned(acceptance, answers, language)
    case .tooFewAnswers:
      return prior(language) + " "
        + language.text(
          fr: "\(answers) réponses à des propositions n’y suffisent pas.",
          en: "\(answers) answers to proposals are too few for that.")
    case .priorIsBetter:
      return prior(language) + " "
        + language.text(
          fr: "Elle prédit mieux les dernières réponses que ce qu’enseignent les \(answers) réponses reçues.",
          en: "It predicts the last answers better than what the \(answers) answers teach.")
    case .contradictsStatements:
      return prior(language) + " "
        + language.text(
          fr: "Les \(answers) réponses contredisent ce que les gens disent d’eux-mêmes.",
          en: "The \(answers) answers contradict what people say of themselves.")
    }
  }

  private static func learned(_ acceptance: FittedAcceptanceModel, _ answers: String, _ language: Language) -> String {
    let whose = language.text(
      fr: "apprises de \(answers) réponses à des propositions (un oui de qui répond)",
      en: "learned from \(answers) answers to proposals (a yes from somebody who answers)")
    guard let calibration = acceptance.check?.calibration else {
      return language.text(
        fr: "Les chances d’accepter sont \(whose) ; rien ne dit encore si elles sont calibrées.",
        en: "The chances of accepting are \(whose); nothing tells yet whether they are calibrated.")
    }
    let slope = language.number(calibration.slope, decimals: 2)
    let error = language.number(calibration.slopeError, decimals: 2)
    return acceptance.weights.isCalibrated
      ? language.text(
        fr: "Les chances d’accepter sont calibrées, \(whose) : pente \(slope) ± \(error) sur les dernières, pour 1.",
        en: "The chances of accepting are calibrated, \(whose): slope \(slope) ± \(error) on the last ones, against 1.")
      : language.text(
        fr:
          "Les chances d’accepter sont \(whose), mais pas calibrées : pente \(slope) ± \(error) sur les dernières, pour 1.",
        en:
          "The chances of accepting are \(whose), but not calibrated: slope \(slope) ± \(error) on the last ones, against 1."
      )
  }

  private static func prior(_ language: Language) -> String {
    language.text(
      fr: "Les chances d’accepter sont une hypothèse énoncée, tirée des affinités : elles ne sont pas calibrées.",
      en: "The chances of accepting are a stated prior drawn from affinities: they are not calibrated.")
  }

  /// The name of a trait.
  static func name(_ trait: ActionTrait, _ words: Vocabulary) -> String {
    switch trait {
    case .mode(let code): words.mode(code)
    case .theme(let code): words.theme(code)
    case .format(let format): MapText.format(format, words.language)
    case .length: words.language.text(fr: "durée multipliée par 2,7", en: "2.7 times as long")
    }
  }
}
