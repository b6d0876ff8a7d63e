/// The primary part of a language tag (BCP 47), by which two people tell whether they can talk: `fr-CA` and `FR` are `fr`.
func primaryLanguage(_ tag: String) -> String {
  tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
}
