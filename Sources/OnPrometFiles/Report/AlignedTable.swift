import CivicDomain
import OnPrometReport

/// Rows as aligned columns for people.
///
/// The widths come from the first rows, which are held back; later rows stream past under the same widths.
struct AlignedTable {
  private static let measuredRows = 500
  private static let gap = "  "
  private static let narrowestText = 8

  private let columns: [ReportColumn]
  private let language: Language
  private let lineWidth: Int?
  private var heldBack: [[String]] = []
  private var widths: [Int]?

  init(columns: [ReportColumn], language: Language, width: Int?) {
    self.columns = columns
    self.language = language
    lineWidth = width
  }

  /// Takes a row; gives the lines that can be printed now.
  mutating func append(_ row: [Cell]) -> String {
    let texts = zip(columns, row).map { column, cell in
      Self.oneLine(cell.readable(style: column.style, language: language))
    }
    if let widths { return line(texts, widths) }
    heldBack.append(texts)
    return heldBack.count < Self.measuredRows ? "" : release()
  }

  /// The lines still held back, and the summary below them.
  mutating func end(summary: ReportSummary) -> String {
    var text = widths == nil ? release() : ""
    guard !summary.isEmpty else { return text }
    if !text.isEmpty || widths != nil, !columns.isEmpty { text += "\n" }
    append(summary, indentation: "", to: &text)
    return text
  }

  private mutating func release() -> String {
    guard !columns.isEmpty else { return "" }
    let headings = columns.map { $0.title[language] }
    let widths = fitted(
      columns.indices.map { index in
        heldBack.reduce(DisplayWidth.of(headings[index])) { max($0, DisplayWidth.of($1[index])) }
      })
    var text = line(headings, widths)
    text += widths.map { String(repeating: "─", count: $0) }.joined(separator: Self.gap) + "\n"
    for row in heldBack { text += line(row, widths) }
    heldBack = []
    self.widths = widths
    return text
  }

  /// Takes the excess from the widest column of text, again and again, until the line fits or nothing more can be cut.
  private func fitted(_ natural: [Int]) -> [Int] {
    guard let lineWidth else { return natural }
    var widths = natural
    var excess = widths.reduce(0, +) + Self.gap.count * (widths.count - 1) - lineWidth
    while excess > 0 {
      let texts = columns.indices.filter { !columns[$0].style.isTrailing && widths[$0] > Self.narrowestText }
      guard let widest = texts.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func line(_ texts: [String], _ widths: [Int]) -> String {
    var line = ""
    for (index, text) in texts.enumerated() {
      if index > 0 { line += Self.gap }
      let isTrailing = columns[index].style.isTrailing
      let shown = isTrailing || lineWidth == nil ? text : DisplayWidth.clip(text, to: widths[index])
      let isLast = index == texts.count - 1
      line += isLast && !isTrailing ? shown : DisplayWidth.pad(shown, to: widths[index], trailing: isTrailing)
    }
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }

  private func append(_ summary: ReportSummary, indentation: String, to text: inout String) {
    let colon = language == .fr ? "\u{A0}:" : ":"
    for entry in summary.entries {
      text += indentation + entry.title[language] + colon
      append(entry.value, indentation: indentation + "  ", to: &text)
    }
  }

  private func append(_ value: ReportSummary.Value, indentation: String, to text: inout String) {
    switch value {
    case .cell(let cell):
      text += " \(Self.oneLine(cell.readable(style: .number, language: language)))\n"
    case .record(let record):
      text += "\n"
      append(record, indentation: indentation, to: &text)
    case .list(let values):
      text += "\n"
      for value in values {
        text += indentation + "–"
        append(value, indentation: indentation + "  ", to: &text)
      }
    }
  }

  private static func oneLine(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }
}
