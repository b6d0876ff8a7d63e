import Foundation
import OnPrometReport

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reads XML as the value that JSON with the same names would give, so that one reader serves both.
///
/// An element that holds only text is that text, without the spaces around it; any other is an object, in which elements of one name
/// are a list. Attributes are not read. What feeds do not need and attacks do is refused: document types, and with them entities of
/// one's own, other encodings than UTF-8, nesting deeper than ``deepest``, and texts longer than a table's largest cell.
enum XMLTree {
  /// The deepest nesting accepted.
  static let deepest = 32

  /// Reads a document. O(length).
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - file: The file's name, for problems.
  /// - Returns: An object with the root element as its only member.
  /// - Throws: ``TableProblem`` for what is no sound XML, or is refused; its row is the line.
  static func parse(_ text: [UInt8], file: String) throws(TableProblem) -> JSONValue {
    try refuseDeclarations(text, file)
    let reader = XMLTreeReader()
    let parser = XMLParser(data: Data(text))
    parser.shouldResolveExternalEntities = false
    parser.delegate = reader
    let isSound = parser.parse()
    guard reader.flaw == nil, isSound, let root = reader.root else {
      throw TableProblem(
        file: file, row: max(1, parser.lineNumber), kind: reader.flaw ?? .malformed("XML", reason: reason(parser)))
    }
    return root
  }

  private static func refuseDeclarations(_ text: [UInt8], _ file: String) throws(TableProblem) {
    let content = String(decoding: text, as: UTF8.self)
    if let type = content.range(of: "<!DOCTYPE", options: .caseInsensitive) {
      let line = content[..<type.lowerBound].count { $0.isNewline } + 1
      throw TableProblem(file: file, row: line, kind: .malformed("XML", reason: "DOCTYPE"))
    }
    let declaration = content.prefix(200).prefix { $0 != ">" }
    if let encoding = declaration.firstMatch(of: #/<\?xml[^>]*encoding\s*=\s*["']([^"']*)["']/#)?.output.1,
      encoding.lowercased() != "utf-8"
    {
      throw TableProblem(file: file, row: 1, value: String(encoding), kind: .notUTF8)
    }
  }

  private static func reason(_ parser: XMLParser) -> String {
    guard let error = parser.parserError as NSError? else { return "no element" }
    return "XML error \(error.code)"
  }
}

/// Builds the value while the parser tells of elements.
private final class XMLTreeReader: NSObject, XMLParserDelegate {
  private struct Element {
    let name: String
    var text = ""
    var members: [(name: String, values: [JSONValue])] = []
  }

  private var open: [Element] = [Element(name: "")]
  private(set) var flaw: TableProblem.Kind?

  var root: JSONValue? {
    guard open.count == 1, !open[0].members.isEmpty else { return nil }
    return Self.value(of: open[0])
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    guard open.count <= XMLTree.deepest else { return stop(parser, .malformed("XML", reason: "> \(XMLTree.deepest)")) }
    open.append(Element(name: name))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    open[open.count - 1].text += text
    if open[open.count - 1].text.utf8.count > CSVTokenizer.largestCell {
      stop(parser, .cellTooLarge(limit: CSVTokenizer.largestCell))
    }
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    self.parser(parser, foundCharacters: String(decoding: block, as: UTF8.self))
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    guard open.count > 1, let element = open.popLast() else { return }
    let value = Self.value(of: element)
    let last = open.count - 1
    if let known = open[last].members.firstIndex(where: { $0.name == name }) {
      open[last].members[known].values.append(value)
    } else {
      open[last].members.append((name, [value]))
    }
  }

  private func stop(_ parser: XMLParser, _ reason: TableProblem.Kind) {
    flaw = flaw ?? reason
    parser.abortParsing()
  }

  private static func value(of element: Element) -> JSONValue {
    guard !element.members.isEmpty else {
      return .string(element.text.trimmingCharacters(in: .whitespacesAndNewlines))
    }
    return .object(
      element.members.map { member in
        JSONValue.Member(member.name, member.values.count == 1 ? member.values[0] : .array(member.values))
      })
  }
}
