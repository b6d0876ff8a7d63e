import Foundation

/// A drawing in SVG, built element by element, with a title and a description for those who cannot see it.
struct SVGDrawing {
  /// How a text is placed on its point.
  enum Anchor: String {
    case start, middle, end
  }

  private var body = ""
  private let head: String

  /// Creates an empty drawing.
  /// - Parameters:
  ///   - width: The width in pixels.
  ///   - height: The height in pixels.
  ///   - title: What it shows, in a few words.
  ///   - description: What one sees in it, in one or two sentences.
  ///   - language: The code of the language of its texts.
  ///   - identifier: Begins the identifiers of its elements.
  init(
    width: Double, height: Double, title: String, description: String, language: String, identifier: String = ""
  ) {
    let (width, height) = (Self.figure(width), Self.figure(height))
    head = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)" \
      role="img" aria-labelledby="\(identifier)title \(identifier)description" xml:lang="\(language)" \
      font-family="system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif">
      <title id="\(identifier)title">\(XMLText.escaped(title))</title>
      <desc id="\(identifier)description">\(XMLText.escaped(description))</desc>
      <rect width="100%" height="100%" fill="#ffffff"/>

      """
  }

  /// The whole document.
  var document: String { head + body + "</svg>\n" }

  /// A straight line.
  mutating func line(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), color: String, width: Double = 1,
    dashes: String? = nil
  ) {
    let dash = dashes.map { " stroke-dasharray=\"\($0)\"" } ?? ""
    body += """
      <line x1="\(Self.figure(start.x))" y1="\(Self.figure(start.y))" x2="\(Self.figure(end.x))" \
      y2="\(Self.figure(end.y))" stroke="\(color)" stroke-width="\(Self.figure(width))"\(dash)/>

      """
  }

  /// A line through points.
  mutating func path(_ points: [(x: Double, y: Double)], color: String, width: Double) {
    body += """
      <polyline points="\(Self.list(points))" fill="none" stroke="\(color)" stroke-width="\(Self.figure(width))"/>

      """
  }

  /// The filled area between points.
  mutating func area(_ points: [(x: Double, y: Double)], fill: String) {
    body += "<polygon points=\"\(Self.list(points))\" fill=\"\(fill)\"/>\n"
  }

  private static func list(_ points: [(x: Double, y: Double)]) -> String {
    points.map { "\(figure($0.x)),\(figure($0.y))" }.joined(separator: " ")
  }

  /// A curve that leaves and arrives horizontally.
  mutating func link(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), color: String, width: Double
  ) {
    let middle = Self.figure((start.x + end.x) / 2)
    let (startY, endY) = (Self.figure(start.y), Self.figure(end.y))
    body += """
      <path d="M\(Self.figure(start.x)) \(startY)C\(middle) \(startY) \(middle) \(endY) \(Self.figure(end.x)) \(endY)" \
      fill="none" stroke="\(color)" stroke-width="\(Self.figure(width))"/>

      """
  }

  /// A filled rectangle, with a hint that shows when one points at it.
  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, fill: String, radius: Double = 0, hint: String? = nil
  ) {
    let hint = hint.map { "<title>\(XMLText.escaped($0))</title>" } ?? ""
    body += """
      <rect x="\(Self.figure(x))" y="\(Self.figure(y))" width="\(Self.figure(width))" \
      height="\(Self.figure(height))" rx="\(Self.figure(radius))" fill="\(fill)">\(hint)</rect>

      """
  }

  /// A line of text.
  mutating func text(
    _ text: String, x: Double, y: Double, size: Double = 13, anchor: Anchor = .start, bold: Bool = false,
    color: String = "#1b1f24", hint: String? = nil
  ) {
    let weight = bold ? " font-weight=\"600\"" : ""
    let hint = hint.map { "<title>\(XMLText.escaped($0))</title>" } ?? ""
    body += """
      <text x="\(Self.figure(x))" y="\(Self.figure(y))" font-size="\(Self.figure(size))" \
      text-anchor="\(anchor.rawValue)"\(weight) fill="\(color)">\(hint)\(XMLText.escaped(text))</text>

      """
  }

  /// A coordinate with at most two decimals, so that the same drawing is the same bytes everywhere.
  private static func figure(_ value: Double) -> String {
    let rounded = (value * 100).rounded() / 100
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
  }
}
