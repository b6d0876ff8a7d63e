#if Server
  import Mustache

  /// Turns pages into HTML.
  package struct PageRenderer: Sendable {
    private let library: MustacheLibrary

    /// Reads the templates once.
    /// - Throws: Mustache's error for a template that is none.
    package init() throws {
      let templates = try PageTemplate.allCases.map { ($0.rawValue, try MustacheTemplate(string: $0.source)) }
      library = MustacheLibrary(templates: Dictionary(uniqueKeysWithValues: templates))
    }

    /// The page as HTML. O(length).
    package func html(_ frame: PageFrame) -> String {
      library.render(frame, withTemplate: type(of: frame.page).template.rawValue) ?? ""
    }
  }
#endif
