#if Store
  import CivicDomain
  import OnPrometReport

  /// The pages of help about the service's file, with examples that run one after the other.
  enum StoreHelp {
    private static let file = "--store /tmp/promises.sqlite"

    static func store(_ language: Language) -> String {
      language.text(fr: "Le fichier du service, créé s’il manque.", en: "The service's file, created when absent.")
    }

    static func `import`(_ language: Language) -> CommandHelp.Page {
      CommandHelp.page(
        fr: "Mettre des tables dans le fichier du service : toutes leurs lignes, ou aucune.",
        en: "Put tables into the service's file: all of their rows, or none.",
        examples: ["serve import \(file) \\\n    --data datasets/town --time-zone Europe/Paris --replace"], language)
    }

    static func replace(_ language: Language) -> String {
      language.text(
        fr: """
          Remplacer les lignes de même identifiant ; sinon elles sont refusées. Les promesses n’en ont pas et s’ajoutent \
          toujours : deux fois la même table les double.
          """,
        en: """
          Replace rows that have the same identifier; else they are refused. Pledges have none and are always added: the \
          same table twice doubles them.
          """)
    }

    static func export(_ language: Language) -> CommandHelp.Page {
      CommandHelp.page(
        fr: "Tirer toutes les tables du fichier du service, qui peut rester en marche.",
        en: "Take all tables out of the service's file, which may stay in use.",
        examples: ["serve export \(file) --output /tmp/tables"], language)
    }

    static func backup(_ language: Language) -> CommandHelp.Page {
      CommandHelp.page(
        fr: "Copier le fichier du service, qui peut rester en marche : un seul état, entier.",
        en: "Copy the service's file, which may stay in use: one state, whole.",
        examples: ["serve backup \(file) \\\n    --output /tmp/backup.sqlite"], language)
    }

    static func person(_ language: Language) -> CommandHelp.Page {
      CommandHelp.page(
        fr: "Tout ce que le service sait d’une personne, en JSON.",
        en: "All that the service knows of one person, as JSON.",
        examples: ["serve person \(file) --citizen theo"], language)
    }

    static func erase(_ language: Language) -> CommandHelp.Page {
      CommandHelp.page(
        fr:
          "Effacer une personne : il n’en reste rien, ni dans le fichier ni dans son journal. Les sauvegardes restent.",
        en: "Erase one person: nothing is left, neither in the file nor in its log. Backups stay as they are.",
        examples: ["serve erase \(file) --citizen rosa"], language)
    }

    static func citizen(_ language: Language) -> String {
      language.text(fr: "L’identifiant de la personne.", en: "The person's identifier.")
    }

    static func token(_ language: Language) -> CommandHelp.Page {
      CommandHelp.page(
        fr: "Les jetons d’accès au service.", en: "The tokens that let into the service.",
        examples: ["serve token list \(file)"], language)
    }

    static func create(_ language: Language) -> CommandHelp.Page {
      CommandHelp.page(
        fr: "Émettre un jeton ; son secret n’est montré qu’une fois.", en: "Issue a token; its secret is shown once.",
        examples: [
          "serve token create \(file) --role admin",
          "serve token create \(file) \\\n    --role citizen --scope theo --label phone --expires 2036-01-01",
        ], language)
    }

    static func list(_ language: Language) -> CommandHelp.Page {
      CommandHelp.page(
        fr: "Tous les jetons, sans leurs secrets.", en: "All tokens, without their secrets.",
        examples: ["serve token list \(file)"], language)
    }

    static func revoke(_ language: Language) -> CommandHelp.Page {
      CommandHelp.page(
        fr: "Révoquer un jeton, pour toujours.", en: "Revoke a token, for good.",
        examples: [
          "serve token revoke \(file) \\\n    --token $(onpromet serve token create \(file) \\\n"
            + "    --role admin --format csv | tail -1 | cut -d, -f1)"
        ], language)
    }

    static func role(_ language: Language) -> String {
      language.text(
        fr: "Ce que le porteur peut faire : citizen, organizer, company, admin.",
        en: "What the bearer may do: citizen, organizer, company, admin.")
    }

    static func scope(_ language: Language) -> String {
      language.text(
        fr: "La personne (citizen) ou l’organisation (organizer, company) concernée.",
        en: "The person (citizen) or the organization (organizer, company) that it is about.")
    }

    static func label(_ language: Language) -> String {
      language.text(fr: "Un nom, pour s’y retrouver.", en: "A name, to know it by.")
    }

    static func expires(_ language: Language) -> String {
      language.text(
        fr: "L’instant où le jeton expire, en ISO 8601 ; jamais, sauf indication.",
        en: "The instant at which the token ends, in ISO 8601; never unless given.")
    }

    static func tokenID(_ language: Language) -> String {
      language.text(fr: "L’identifiant du jeton, que list montre.", en: "The token's identifier, which list shows.")
    }

    static func noFile(_ path: String, _ language: Language) -> String {
      language.text(fr: "Il n’y a pas de fichier \(path).", en: "There is no file \(path).")
    }

    static func needsOutput(_ language: Language) -> String {
      language.text(fr: "Indiquez où écrire avec --output.", en: "Say where to write with --output.")
    }
  }
#endif
