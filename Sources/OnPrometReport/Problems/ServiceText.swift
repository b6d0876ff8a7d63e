import CivicDomain

/// What the service says when it cannot do what a request asks.
package enum ServiceText {
  /// A row with this identifier is there already.
  package static func exists(_ language: Language) -> String {
    language.text(fr: "Cela existe déjà.", en: "This exists already.")
  }

  /// The version named is not the present one.
  package static func changed(_ language: Language) -> String {
    language.text(
      fr: "Modifié entre-temps ; relisez-le et envoyez son ETag dans If-Match.",
      en: "Changed meanwhile; read it again and send its ETag in If-Match.")
  }

  /// A change came without the version that it was made from.
  package static func versionNeeded(_ language: Language) -> String {
    language.text(
      fr: "Envoyez dans If-Match l’ETag de ce que vous modifiez.", en: "Send the ETag of what you change in If-Match.")
  }

  /// Rows of other tables hold on to it.
  package static func needed(by tables: String, _ language: Language) -> String {
    language.text(fr: "Encore nécessaire pour : \(tables).", en: "Still needed by: \(tables).")
  }

  /// It is too late.
  package static func closed(_ language: Language) -> String {
    language.text(fr: "Ce n’est plus possible : c’est clos.", en: "Not possible any more: this is closed.")
  }

  /// The key came before, with something else.
  package static func otherRequest(_ language: Language) -> String {
    language.text(
      fr: "Cette clé accompagnait une autre requête ; choisissez-en une nouvelle.",
      en: "This key came with another request; choose a new one.")
  }
}
