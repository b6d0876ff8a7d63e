#if Server
  /// The sign of the pages: a promise that is kept.
  enum PageIcon {
    static let path = "/icon.svg"

    static let text = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 26 26"><circle cx="13" cy="13" r="13" fill="#0a6249"/>\
      <path d="M7 13.5l4.2 4L19 9" fill="none" stroke="#ffffff" stroke-width="2.6"/></svg>
      """
  }
#endif
