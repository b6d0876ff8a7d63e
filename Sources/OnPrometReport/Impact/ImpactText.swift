import CivicDomain

/// The sentences about what an action achieves.
enum ImpactText {
  static func leverage(_ language: Language) -> String {
    language.text(
      fr: """
        « levier » : une personne de plus compte pour tant de participants moyens. L’effet d’une venue est celui de quelqu’un \
        dont on ne sait rien encore.
        """,
      en: """
        “leverage”: one more person counts as so many average participants. The marginal impact is that of somebody of whom \
        nothing is known yet.
        """)
  }
}
