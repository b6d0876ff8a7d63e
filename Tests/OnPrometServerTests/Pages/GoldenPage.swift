#if Server
  import Foundation
  import Testing

  /// A page as it stood when somebody last looked at it.
  ///
  /// The version of the style sheet is left out: colors are not what is looked at here. To accept what the pages are now, run the tests with `ONPROMET_RECORD=1` and read the difference.
  enum GoldenPage {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    static func expect(_ html: String, matches name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
      let html = html.replacing(#/style\.css\?v=[0-9a-f]+/#, with: "style.css?v=0")
      let file = folder.appending(path: "\(name).html")
      if ProcessInfo.processInfo.environment["ONPROMET_RECORD"] != nil {
        try Data(html.utf8).write(to: file)
      }
      let expected = try String(contentsOf: file, encoding: .utf8)
      #expect(html == expected, "\(name).html differs", sourceLocation: sourceLocation)
    }
  }
#endif
