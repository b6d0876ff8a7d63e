#if Server
  import CivicDomain
  import OnPrometReport

  extension UsualPractice {
    /// How a mode usually goes, in a few words each.
    func facts(_ language: Language) -> [String] {
      [MapText.format(format, language), language.hours(hours)]
    }
  }
#endif
