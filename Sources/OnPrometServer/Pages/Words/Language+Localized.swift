#if Server
  import CivicDomain
  import OnPrometReport

  extension Language {
    /// A text of the action map, with the spaces that its typography asks for.
    func text(_ text: LocalizedText) -> String { self.text(fr: text.fr, en: text.en) }
  }
#endif
