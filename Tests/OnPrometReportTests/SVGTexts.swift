import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The texts that an SVG document shows; nil when it is no XML.
struct SVGTexts {
  private(set) var title: String?
  private(set) var description: String?
  private(set) var texts: [String] = []

  init?(_ document: String) {
    let reader = Reader()
    let parser = XMLParser(data: Data(document.utf8))
    parser.delegate = reader
    guard parser.parse() else { return nil }
    (title, description, texts) = (reader.title, reader.description, reader.texts)
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var title: String?
    var documentDescription: String?
    var texts: [String] = []
    private var path: [String] = []
    private var text = ""

    override var description: String { documentDescription ?? "" }

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      path.append(name)
      text = ""
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
      switch path {
      case ["svg", "title"]: title = text
      case ["svg", "desc"]: documentDescription = text
      case ["svg", "text"]: texts.append(text)
      default: break
      }
      path.removeLast()
      text = ""
    }
  }
}
