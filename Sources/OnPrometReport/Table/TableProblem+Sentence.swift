import CivicDomain

extension TableProblem {
  /// What is wrong and what would be accepted, without the place, for a table that has the place in columns of its own.
  public func explanation(_ language: Language) -> String {
    let text = kind.text
    return language.text(fr: text.fr, en: text.en)
  }

  /// The whole message: file, row, column, value, and what would be accepted.
  public func sentence(_ language: Language) -> String {
    var place = [file]
    if let row { place.append(language == .fr ? "ligne \(row)" : "row \(row)") }
    if let column { place.append(language == .fr ? "colonne \(column)" : "column \(column)") }
    let quoted = value.map { language == .fr ? " : « \($0) »" : ": \"\($0)\"" } ?? ""
    return place.joined(separator: ", ") + quoted + (language == .fr ? "\u{202F}; " : "; ") + explanation(language)
  }
}

extension TableProblem.Kind {
  fileprivate var text: LocalizedText {
    switch self {
    case .cannotRead(let reason): LocalizedText(fr: "illisible (\(reason))", en: "cannot be read (\(reason))")
    case .truncatedGzip:
      LocalizedText(
        fr: "le fichier gzip est tronqué, il faut le fichier entier",
        en: "the gzip file is cut short, the whole file is needed")
    case .corruptGzip:
      LocalizedText(
        fr: "le fichier gzip est abîmé ou n’en est pas un", en: "the gzip file is damaged, or is no gzip file")
    case .noTable:
      LocalizedText(
        fr: "aucune table, des fichiers comme citizens.csv ou actions.jsonl.gz sont attendus",
        en: "there is no table, files such as citizens.csv or actions.jsonl.gz are expected")
    case .secondFile(let first):
      LocalizedText(
        fr: "la table est déjà dans \(first), un seul fichier par table est accepté",
        en: "the table is already in \(first), one file a table is accepted")
    case .emptyFile:
      LocalizedText(
        fr: "fichier vide, une ligne d’en-tête est attendue", en: "the file is empty, a header row is expected")
    case .missingColumn: LocalizedText(fr: "cette colonne obligatoire manque", en: "this required column is missing")
    case .duplicateColumn:
      LocalizedText(
        fr: "deux colonnes portent ce nom, une seule est acceptée", en: "two columns have this name, one is accepted")
    case .columnType(let accepted):
      LocalizedText(
        fr: "le nom d’une colonne finit par son type, l’un de : \(accepted.joined(separator: ", "))",
        en: "the name of a column ends with its type, one of \(accepted.joined(separator: ", "))")
    case .missingSection(let name):
      LocalizedText(
        fr: "la section \(name) manque, ou n’a pas de ligne d’en-tête",
        en: "the section \(name) is missing, or has no header row")
    case .repeatedSection(let name):
      LocalizedText(
        fr: "la section \(name) vient deux fois, une seule est acceptée",
        en: "the section \(name) comes twice, one is accepted")
    case .outsideSections(let accepted):
      LocalizedText(
        fr: "cette ligne n’est dans aucune section ; il faut d’abord l’une de : \(accepted.joined(separator: ", "))",
        en: "this row is in no section; one of \(accepted.joined(separator: ", ")) must come first")
    case .countDiffers(let found):
      LocalizedText(
        fr: "le fichier en annonce autant, il en a \(found)", en: "the file announces so many, it has \(found)")
    case .fieldCount(let found, let expected):
      LocalizedText(
        fr: "\(found) champs, il en faut \(expected) comme dans l’en-tête",
        en: "\(found) fields, \(expected) are expected as in the header")
    case .brokenQuote(let lostLines): Self.brokenQuote(lostLines)
    case .cellTooLarge(let limit):
      LocalizedText(
        fr: "cellule trop grande, \(limit) octets au plus sont acceptés",
        en: "the cell is too large, at most \(limit) bytes are accepted")
    case .nul: LocalizedText(fr: "octet NUL, du texte est attendu", en: "a NUL byte, text is expected")
    case .notUTF8:
      LocalizedText(fr: "octets qui ne sont pas de l’UTF-8", en: "bytes that are not UTF-8, which is expected")
    case .malformedJSON(let reason):
      LocalizedText(
        fr: "un objet JSON par ligne est attendu (\(reason))", en: "one JSON object a line is expected (\(reason))")
    case .malformed(let format, let reason):
      LocalizedText(
        fr: "un document \(format) bien formé est attendu (\(reason))",
        en: "a sound \(format) document is expected (\(reason))")
    case .repeatedName:
      LocalizedText(
        fr: "un objet JSON porte deux fois ce nom, une seule est acceptée",
        en: "a JSON object has this name twice, once is accepted")
    case .field(let requirement):
      LocalizedText(
        fr: "attendu : \(requirement.phrase(.fr))", en: "expected \(requirement.phrase(.en))")
    case .unknownColumns(let names):
      LocalizedText(
        fr: "colonnes inconnues, ignorées : \(names.joined(separator: ", "))",
        en: "unknown columns, ignored: \(names.joined(separator: ", "))")
    case .unknownCodes(let codes, let count): Self.unknownCodes(codes, count)
    }
  }

  private static func brokenQuote(_ lostLines: Int) -> LocalizedText {
    let lines = (
      fr: Language.fr.plural(lostLines, "ligne perdue", "lignes perdues"),
      en: Language.en.plural(lostLines, "line is", "lines are")
    )
    let lost =
      lostLines == 0
      ? ("", "") : (" ; \(lostLines) \(lines.fr) avec elle", "; \(lostLines) more \(lines.en) lost with it")
    return LocalizedText(
      fr:
        "guillemet mal placé ou jamais fermé, un champ entre guillemets double ceux qu’il contient (RFC 4180)\(lost.0)",
      en: "a quote is misplaced or never closed, a quoted field doubles the quotes inside it (RFC 4180)\(lost.1)")
  }

  private static func unknownCodes(_ codes: [String], _ count: Int) -> LocalizedText {
    let shown = codes.joined(separator: ", ") + (count > codes.count ? ", …" : "")
    return LocalizedText(
      fr: "\(count) codes absents de la carte des actions, pris tels quels : \(shown)",
      en: "\(count) codes that the action map does not hold, taken as they are: \(shown)")
  }
}
