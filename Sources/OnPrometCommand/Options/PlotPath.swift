import ArgumentParser
import CivicDomain

/// Where a drawing goes: an SVG file, or a page that holds it. Any other ending is a mistake in the arguments.
struct PlotPath: ExpressibleByArgument {
  let path: String

  init?(argument: String) {
    guard argument.hasSuffix(".svg") || argument.hasSuffix(".html") else { return nil }
    path = argument
  }

  /// The text of the file.
  func document(of drawing: String, in language: Language) -> String {
    guard path.hasSuffix(".html") else { return drawing }
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head><meta charset="utf-8"><title>On Promet</title></head>
      <body>
      \(drawing)
      </body>
      </html>

      """
  }
}

extension ReportOutput {
  /// Writes a drawing to its file.
  static func write(_ drawing: String, to plot: PlotPath, in surroundings: Surroundings) throws(CommandFailure) {
    try ReportOutput(path: plot.path, in: surroundings)
      .write(plot.document(of: drawing, in: surroundings.language))
  }
}
