import CivicDomain
import CivicTurnout
import Foundation

/// Promises over time: a step line so far, then a fan of 50, 80 and 90 times out of a hundred around the median, and the numbers that
/// matter to the organizer as dashed lines.
public struct FanPlot: Sendable {
  private let action: Action
  private let fan: FillingFan
  private let clock: WhenText
  private let language: Language
  private let frame: PlotFrame

  /// Pairs of quantiles, the widest first, with their colors.
  private static let bands = [(0, 6, "#dbe9f2"), (1, 5, "#a9cbe0"), (2, 4, "#6fa8cc")]

  /// Prepares the plot.
  /// - Parameters:
  ///   - action: The action.
  ///   - fan: Its promises over time; there is at least one moment to come.
  ///   - timeZone: The zone whose days are named.
  ///   - language: The language of the texts.
  public init(_ action: Action, _ fan: FillingFan, timeZone: TimeZone, language: Language) {
    self.init(action, fan, timeZone: timeZone, language: language, frame: .document(right: 760))
  }

  package init(_ action: Action, _ fan: FillingFan, timeZone: TimeZone, language: Language, frame: PlotFrame) {
    self.frame = frame.hasHeading ? frame : frame.keeping(right: 96)
    self.action = action
    self.fan = fan
    self.language = language
    let now = fan.future.first?.instant ?? .distantPast
    clock = WhenText(language, timeZone: action.timeZone ?? timeZone, now: now)
  }

  /// The chart as an SVG document.
  public var document: String {
    let last = fan.future.last?.quantiles ?? FillingFan.levels.map { _ in 0 }
    let description = WatchText.plotDescription(low: last[1], middle: last[3], high: last[5], language)
    let title = WatchText.plotTitle(action, language)
    var drawing = frame.drawing(title: title, description: description, language: language)
    drawFrame(on: &drawing)
    drawFan(on: &drawing)
    drawPast(on: &drawing)
    drawMarks(on: &drawing)
    return drawing.document
  }

  private var marks: [(count: Int, label: String)] {
    zip(CountMark.allCases, [action.minimum, action.target, action.capacity]).compactMap { mark, count in
      count.map { ($0, ForecastText.markLabel(mark, language)) }
    }
  }

  private var highest: Int {
    let quantiles = fan.future.compactMap(\.quantiles.last)
    return max(1, (quantiles + fan.past.map(\.places) + marks.map(\.count)).max() ?? 1)
  }

  private var span: (start: Date, end: Date) {
    let end = fan.future.last?.instant ?? .distantFuture
    let start = [fan.past.first?.instant, fan.future.first?.instant].compactMap(\.self).min() ?? end
    return (start, end)
  }

  private func x(_ instant: Date) -> Double {
    let (start, end) = span
    return frame.left + instant.timeIntervalSince(start) / max(1, end.timeIntervalSince(start))
      * (frame.right - frame.left)
  }

  private func y(_ places: Int) -> Double {
    frame.bottom - Double(places) / Double(highest) * (frame.bottom - frame.top)
  }

  private func drawFrame(on drawing: inout SVGDrawing) {
    drawing.line(from: (frame.left, frame.bottom), to: (frame.right, frame.bottom), color: "#57606a")
    for places in Set([0, highest / 2, highest]).sorted() {
      drawing.line(from: (frame.left, y(places)), to: (frame.right, y(places)), color: "#d8dee4")
      drawing.text(
        language.number(places), x: frame.left - 8, y: y(places) + 4, size: 12, anchor: .end, color: "#57606a")
    }
    drawing.text(moment(span.start), x: frame.left, y: frame.bottom + 20, size: 12, color: "#57606a")
    drawing.text(
      moment(span.end), x: frame.hasHeading ? frame.right : frame.width - 4, y: frame.bottom + 20, size: 12,
      anchor: .end, color: "#57606a")
  }

  /// A moment as the axis names it: a page has room for the day alone.
  private func moment(_ instant: Date) -> String {
    clock.text(TimeSpan(start: instant, clockIsKnown: frame.hasHeading)) ?? ""
  }

  private func drawFan(on drawing: inout SVGDrawing) {
    for (low, high, color) in Self.bands {
      let above = fan.future.map { (x($0.instant), y($0.quantiles[high])) }
      let below = fan.future.map { (x($0.instant), y($0.quantiles[low])) }
      drawing.area(above + below.reversed(), fill: color)
    }
    drawing.path(fan.future.map { (x($0.instant), y($0.quantiles[3])) }, color: "#14507a", width: 2)
  }

  private func drawPast(on drawing: inout SVGDrawing) {
    var points: [(x: Double, y: Double)] = []
    for step in fan.past {
      if let last = points.last { points.append((x(step.instant), last.y)) }
      points.append((x(step.instant), y(step.places)))
    }
    drawing.path(points, color: "#1b1f24", width: 2)
  }

  private func drawMarks(on drawing: inout SVGDrawing) {
    for mark in marks {
      let height = y(mark.count)
      drawing.line(from: (frame.left, height), to: (frame.right, height), color: "#b3261e", width: 1.5, dashes: "5 4")
      let count = language.number(mark.count)
      drawing.text(
        language.text(fr: "\(mark.label) : \(count)", en: "\(mark.label): \(count)"), x: frame.right + 8, y: height + 4,
        size: 12, color: "#b3261e")
    }
  }
}
