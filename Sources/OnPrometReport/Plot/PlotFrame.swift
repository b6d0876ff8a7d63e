import CivicDomain

/// Where a plot is shown, and so how large it is and what it says of itself.
package struct PlotFrame: Sendable {
  let width: Double
  let height: Double
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double
  /// Whether title and description are drawn; a page says them beside the plot.
  let hasHeading: Bool
  /// Begins the identifiers of the drawing, so that one page may hold several.
  let identifier: String

  /// A file of its own, with room for the labels of marks on the right where a plot puts them there.
  static func document(right: Double) -> PlotFrame {
    PlotFrame(
      width: 880, height: 420, left: 64, right: right, top: 84, bottom: 356, hasHeading: true, identifier: "")
  }

  /// A part of a page, legible on a telephone.
  /// - Parameter identifier: Unique on the page.
  /// - Returns: The frame.
  package static func page(_ identifier: String) -> PlotFrame {
    PlotFrame(
      width: 360, height: 270, left: 40, right: 354, top: 40, bottom: 222, hasHeading: false,
      identifier: identifier + "-")
  }

  /// The same with so much room kept on the right.
  func keeping(right room: Double) -> PlotFrame {
    PlotFrame(
      width: width, height: height, left: left, right: width - room, top: top, bottom: bottom, hasHeading: hasHeading,
      identifier: identifier)
  }

  /// An empty drawing of this size, with its heading where it has one.
  func drawing(title: String, description: String, language: Language) -> SVGDrawing {
    var drawing = SVGDrawing(
      width: width, height: height, title: title, description: description, language: language.rawValue,
      identifier: identifier)
    if hasHeading {
      drawing.text(title, x: left, y: 30, size: 17, bold: true)
      drawing.text(description, x: left, y: 52, size: 13, color: "#57606a")
    }
    return drawing
  }
}
