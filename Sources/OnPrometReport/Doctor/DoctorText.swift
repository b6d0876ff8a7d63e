import CivicDomain

/// The sentences of `doctor`.
enum DoctorText {
  static func use(_ kind: MachinePart.Kind, _ language: Language) -> String {
    switch kind {
    case .linearAlgebra: language.text(fr: "les calculs (OpenBLAS, LAPACK)", en: "the numbers (OpenBLAS, LAPACK)")
    case .csv: language.text(fr: "la lecture des tables (libcsv)", en: "reading tables (libcsv)")
    case .gzip: language.text(fr: "les fichiers comprimés (zlib)", en: "compressed files (zlib)")
    case .timeZones: language.text(fr: "les heures locales", en: "local times")
    case .store: language.text(fr: "la base des promesses (SQLite)", en: "the store of promises (SQLite)")
    case .server: language.text(fr: "le service web", en: "the web service")
    case .hardware: language.text(fr: "la vitesse", en: "speed")
    }
  }

  /// What to do about a part that is not there.
  static func remedy(_ part: MachinePart, _ language: Language) -> String? {
    switch part.state {
    case .present: nil
    case .missing: missing(part.kind, language)
    case .leftOut:
      language.text(
        fr: "Compilez avec le trait \(trait(part.kind)) pour l’avoir.",
        en: "Build with the trait \(trait(part.kind)) to have it.")
    }
  }

  static func verdict(missing: Int, _ language: Language) -> String {
    guard missing > 0 else {
      return language.text(fr: "Rien ne manque sur cette machine.", en: "Nothing is missing on this machine.")
    }
    let count = language.number(missing)
    return language.text(
      fr: "Il manque \(count) \(language.plural(missing, "chose", "choses")) à cette machine.",
      en: "\(count) \(language.plural(missing, "thing is", "things are")) missing on this machine.")
  }

  private static func missing(_ kind: MachinePart.Kind, _ language: Language) -> String? {
    switch kind {
    case .linearAlgebra: install("libopenblas-dev", language)
    case .csv: install("libcsv-dev", language)
    case .gzip: install("zlib1g-dev", language)
    case .timeZones: install("tzdata", language)
    case .store, .server, .hardware: nil
    }
  }

  private static func install(_ package: String, _ language: Language) -> String {
    language.text(
      fr: "Sous Debian, installez le paquet \(package).", en: "On Debian, install the package \(package).")
  }

  private static func trait(_ kind: MachinePart.Kind) -> String {
    kind == .store ? "Store" : "Server"
  }
}
