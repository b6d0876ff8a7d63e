#if Server
  import CivicDomain

  /// What a form has led to, carried in the address of the page that follows.
  enum PageDone: String, Sendable, CaseIterable {
    case promised, waiting, cancelled, confirmed, saved, erased, listed

    func sentence(_ language: Language) -> String {
      switch self {
      case .listed: PageWords.text("organizer", "saved", language)
      default: PageWords.text("me", rawValue, language)
      }
    }
  }
#endif
