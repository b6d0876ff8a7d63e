#if Store
  import CivicDomain
  import OnPrometReport
  import OnPrometStore

  extension StoreError {
    /// Whether what was given is wrong, rather than the work impossible.
    var isInData: Bool {
      switch self {
      case .absent, .exists, .refused: true
      case .newerSchema, .changed, .closed, .needed, .otherRequest, .full, .database: false
      }
    }

    /// What the user of a command reads.
    func sentence(_ language: Language) -> String {
      switch self {
      case .newerSchema:
        language.text(
          fr: "Une version plus récente a écrit ce fichier ; celle-ci le lirait de travers.",
          en: "A later release wrote this file; this one would misread it.")
      case .absent: language.text(fr: "Rien ne porte cet identifiant.", en: "Nothing has this identifier.")
      case .exists: language.text(fr: "Cet identifiant est déjà pris.", en: "This identifier is taken already.")
      case .changed(let version):
        language.text(
          fr: "Modifié entre-temps ; c’est la version \(version).", en: "Changed meanwhile; this is version \(version)."
        )
      case .closed: language.text(fr: "C’est clos.", en: "This is closed.")
      case .needed(let tables):
        language.text(fr: "Encore nécessaire pour : \(tables).", en: "Still needed by: \(tables).")
      case .refused(let problem): problem.sentence(language)
      case .otherRequest:
        language.text(fr: "La clé accompagnait une autre requête.", en: "The key came with another request.")
      case .full:
        language.text(
          fr: "Le disque est plein ; rien n’a été écrit.", en: "The disk is full; nothing was written.")
      case .database(let message):
        language.text(
          fr: "Le fichier du service ne peut être lu ou écrit : \(message)",
          en: "The service's file cannot be read or written: \(message)")
      }
    }
  }
#endif
