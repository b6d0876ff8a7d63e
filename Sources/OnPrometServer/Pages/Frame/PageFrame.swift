#if Server
  import CivicDomain

  /// A page with all that surrounds it; what its template sees.
  package struct PageFrame: Sendable {
    struct Link: Sendable {
      var href: String
      var label: String
      var isCurrent: Bool
      /// The language it leads to, where it is a choice of language.
      var code = ""
    }

    /// What the last request led to.
    package struct Notice: Sendable {
      let text: String
      let isProblem: Bool

      package init(_ text: String, isProblem: Bool = false) {
        self.text = text
        self.isProblem = isProblem
      }
    }

    let language: String
    let title: String
    let t: [String: [String: String]]
    let stylesheet = "\(Stylesheet.path)?v=\(Stylesheet.version)"
    let navigation: [Link]
    let languages: [Link]
    let csrf: String
    let isSignedIn: Bool
    let notice: Notice?
    let page: any Page

    package init(_ page: any Page, for reader: PageReader, notice: Notice? = nil) {
      let words = PageWords.all(reader.language)
      self.page = page
      self.notice = notice
      language = reader.language.rawValue
      title = page.title(reader.language)
      t = words
      csrf = reader.csrf
      isSignedIn = reader.isSignedIn
      navigation = reader.pages.map { place in
        Link(href: place.path, label: words["frame"]?[place.word] ?? "", isCurrent: place.path == reader.path)
      }
      languages = Language.allCases.map { language in
        Link(
          href: reader.link(in: language), label: language == .fr ? "Français" : "English",
          isCurrent: language == reader.language, code: language.rawValue)
      }
    }
  }
#endif
