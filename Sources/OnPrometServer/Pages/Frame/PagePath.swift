#if Server
  import OnPrometStore

  /// The addresses of pages.
  enum PagePath {
    static func action(_ id: String) -> String { "/actions/\(RecordKey([id]).text)" }
    static func organizer(_ id: String) -> String { "/organizer/actions/\(RecordKey([id]).text)" }
    static func pledge(_ id: String, _ step: String) -> String { "/me/pledges/\(RecordKey([id]).text)/\(step)" }

    /// A path of this site, for going on after a form; anything else leads home.
    static func inside(_ text: String?) -> String {
      guard let text, text.hasPrefix("/"), !text.hasPrefix("//"), !text.contains("\\"),
        text.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value < 0x7F })
      else { return "/" }
      return text
    }
  }
#endif
