#if Server
  import CivicDomain
  import OnPrometServer
  import Testing

  @Suite("Pages that need no store")
  struct PageGoldenTests {
    private let renderer: PageRenderer

    init() throws {
      renderer = try PageRenderer()
    }

    private func html(_ page: some Page, _ language: Language, path: String, query: String = "") -> String {
      let reader = PageReader(language: language, path: path, query: query, csrf: "c0ffee")
      return renderer.html(PageFrame(page, for: reader))
    }

    @Test("The guided choice follows the answers to branches and first steps", arguments: Language.allCases)
    func home(language: Language) throws {
      let answers = ["give": "hands", "time": "evening"]
      let page = HomePage(answers: answers, map: .standard, language)
      try GoldenPage.expect(
        html(page, language, path: "/", query: "give=hands&time=evening"), matches: "home.\(language)")
    }

    @Test("An answer that does not exist is left open")
    func unknownAnswer() {
      let page = HomePage(answers: ["give": "\"><script>"], map: .standard, .en)
      #expect(!html(page, .en, path: "/").contains("<script"))
    }

    @Test("Joining and signing in ask for nothing but a key", arguments: Language.allCases)
    func access(language: Language) throws {
      try GoldenPage.expect(html(JoinPage(next: "/me"), language, path: "/join"), matches: "join.\(language)")
      try GoldenPage.expect(
        html(SignInPage(next: "/me", error: "?"), language, path: "/sign-in"), matches: "sign-in.\(language)")
    }

    @Test("The map shows every mode once, the asked branch open", arguments: Language.allCases)
    func map(language: Language) {
      let text = html(MapPage(.standard, open: "nature", language), language, path: "/map")
      for mode in ActionMap.standard.modes {
        #expect(text.components(separatedBy: "<li id=\"\(mode.code)\">").count == 2)
      }
      #expect(text.contains("<details class=\"branch\" id=\"nature\" open>"))
      #expect(text.components(separatedBy: " open>").count == 2)
    }

    @Test("What a person typed is text, never markup")
    func escaping() {
      let page = ProblemPage(code: 404, heading: "<b>\"'&", detail: "")
      #expect(html(page, .en, path: "/x").contains("<h1>&lt;b&gt;&quot;&#39;&amp;</h1>"))
    }
  }
#endif
