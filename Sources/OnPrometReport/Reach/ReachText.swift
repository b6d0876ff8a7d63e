import CivicDomain
import CivicMobilization

/// The sentences of `reach`.
public enum ReachText {
  static func notes(_ findings: ReachStudy.Findings, _ language: Language) -> [String] {
    var notes = [segments(findings.segments, language)]
    if let sentence = referral(findings.referral, language) { notes.append(sentence) }
    if let sentence = invitation(findings, language) { notes.append(sentence) }
    notes.append(
      language.text(
        fr:
          "« rapport » : la part d’un segment parmi les participants, divisée par sa part de tous ; les bornes valent ensemble.",
        en: "“lift”: a segment's share of the participants divided by its share of all; the bounds hold together."))
    return notes
  }

  private static func segments(_ segments: [SegmentReach], _ language: Language) -> String {
    let missed = segments.filter { $0.verdict == .under }.map(\.value)
    guard !missed.isEmpty else {
      return language.text(
        fr: "Aucun segment n’est moins atteint que le hasard ne l’expliquerait.",
        en: "No segment is reached less than chance would explain.")
    }
    let list = missed.joined(separator: ", ")
    return language.text(fr: "Peu atteints : \(list).", en: "Hardly reached: \(list).")
  }

  private static func referral(_ referral: ReferralNumber, _ language: Language) -> String? {
    guard let value = referral.value, let interval = referral.interval else { return nil }
    let number = language.number(value, decimals: 2)
    let range = [interval.lowerBound, interval.upperBound].map { language.number($0, decimals: 2) }
    let sizes = referral.cascadeInterval.map { [$0.lowerBound, $0.upperBound] } ?? []
    let cascade = sizes.map {
      $0.isFinite ? language.number($0, decimals: 1) : language.text(fr: "l’infini", en: "infinity")
    }
    guard cascade.count == 2 else { return nil }
    return language.text(
      fr: """
        Une personne en amène \(number) (de \(range[0]) à \(range[1])), donc de \(cascade[0]) à \(cascade[1]) avec elle et \
        celles qui suivent.
        """,
      en: """
        One person brings \(number) (\(range[0]) to \(range[1])), so \(cascade[0]) to \(cascade[1]) with herself and those \
        who follow.
        """)
  }

  private static func invitation(_ findings: ReachStudy.Findings, _ language: Language) -> String? {
    guard let choice = findings.invitation?.choice else { return nil }
    guard let next = choice.next else {
      return language.text(
        fr: "Il n’y a personne à inviter : chacun a déjà promis, ne veut pas de messages ou en a reçu assez.",
        en: "There is nobody to invite: everybody has promised before, wants no messages, or got enough of them.")
    }
    let propensity = language.number(next.propensity, decimals: 3)
    return language.text(
      fr:
        "La prochaine invitation va à \(next.value), tiré au sort avec une probabilité de \(propensity), à noter avec elle.",
      en: "The next invitation goes to \(next.value), drawn with a probability of \(propensity), to be noted with it.")
  }

  /// Why nothing can be said.
  public static func problem(_ error: ReachError, _ language: Language) -> String {
    switch error {
    case .nobodyTookPart:
      return language.text(
        fr: "pledges : personne n’a encore rien promis à ces actions.",
        en: "pledges: nobody has promised anything to these actions.")
    case .tooFewPeople(let attribute, let value, let participants, let people):
      let (found, all) = (language.number(participants), language.number(people))
      return language.text(
        fr:
          "population, \(attribute.rawValue), \(value), people : \(all), mais \(found) ont déjà participé ; il en faut au moins autant.",
        en:
          "population, \(attribute.rawValue), \(value), people: \(all), but \(found) took part; at least as many are needed."
      )
    case .unknownAttribute(let attribute):
      return language.text(
        fr: "--by \(attribute.rawValue) : de personne on ne sait cela.",
        en: "--by \(attribute.rawValue): of nobody this is known.")
    }
  }
}
