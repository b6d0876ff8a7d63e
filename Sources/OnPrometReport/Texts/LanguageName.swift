import CivicDomain

/// What the most spoken languages are called, without asking the system, whose lists differ between machines.
enum LanguageName {
  private static let names: [String: LocalizedText] = [
    "ar": LocalizedText(fr: "arabe", en: "Arabic"), "bn": LocalizedText(fr: "bengali", en: "Bengali"),
    "de": LocalizedText(fr: "allemand", en: "German"), "en": LocalizedText(fr: "anglais", en: "English"),
    "es": LocalizedText(fr: "espagnol", en: "Spanish"), "fr": LocalizedText(fr: "français", en: "French"),
    "hi": LocalizedText(fr: "hindi", en: "Hindi"), "it": LocalizedText(fr: "italien", en: "Italian"),
    "ja": LocalizedText(fr: "japonais", en: "Japanese"), "nl": LocalizedText(fr: "néerlandais", en: "Dutch"),
    "pl": LocalizedText(fr: "polonais", en: "Polish"), "pt": LocalizedText(fr: "portugais", en: "Portuguese"),
    "ro": LocalizedText(fr: "roumain", en: "Romanian"), "ru": LocalizedText(fr: "russe", en: "Russian"),
    "tr": LocalizedText(fr: "turc", en: "Turkish"), "uk": LocalizedText(fr: "ukrainien", en: "Ukrainian"),
    "ur": LocalizedText(fr: "ourdou", en: "Urdu"), "vi": LocalizedText(fr: "vietnamien", en: "Vietnamese"),
    "zh": LocalizedText(fr: "chinois", en: "Chinese"),
  ]

  /// The name of the language of a tag such as `fr-CA`; nil for one that is not listed.
  static func name(ofTag tag: String, in language: Language) -> String? {
    names[tag.prefix { $0 != "-" && $0 != "_" }.lowercased()]?[language]
  }
}
