#if Server
  import CivicDomain
  import OnPrometServer
  import Testing

  @Suite("Templates of the pages")
  struct PageTemplateTests {
    @Test("Every text that a template names exists in both languages", arguments: Language.allCases)
    func words(language: Language) throws {
      let words = PageWords.all(language)
      for template in PageTemplate.allCases {
        for match in template.source.matches(of: #/\{\{[#^]?t\.(\w+)\.(\w+)\}\}/#) {
          let (section, name) = (String(match.output.1), String(match.output.2))
          let text = words[section]?[name] ?? ""
          #expect(!text.isEmpty, "\(template) names t.\(section).\(name)")
        }
      }
    }

    @Test(
      "No page loads anything from elsewhere, and none has scripts or styles of its own",
      arguments: PageTemplate.allCases)
    func selfContained(template: PageTemplate) {
      for forbidden in ["<script", "<style", " style=", "http://", "https://", "javascript:"] {
        #expect(!template.source.contains(forbidden))
      }
      #expect(!template.source.contains(#/\son[a-z]+=/#))
    }

    @Test("Every form that changes something proves that it is ours", arguments: PageTemplate.allCases)
    func tokens(template: PageTemplate) {
      for form in template.source.components(separatedBy: "<form method=\"post\"").dropFirst() {
        #expect(form.prefix { $0 != "\n" }.contains("{{>token}}"))
      }
    }
  }
#endif
