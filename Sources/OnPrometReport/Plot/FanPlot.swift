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

  private static let (width, height) = (880.0, 420.0)
  private static let (left, right, top, bottom) = (64.0, 760.0, 84.0, 356.0)
  /// Pairs of quantiles, the widest first, with their colors.
  private static let bands = [(0, 6, "#dbe9f2"), (1, 5, "#a9cbe0"), (2, 4, "#6fa8cc")]

  /// Prepares the plot.
  /// - Parameters:
  ///   - action: The action.
  ///   - fan: Its promises over time; there is at least one moment to come.
  ///   - timeZone: The zone whose days are named.
  ///   - language: The language of the texts.
  public init(_ action: Action, _ fan: FillingFan, timeZone: TimeZone, language: Language) {
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
    var drawing = SVGDrawing(
      width: Self.width, height: Self.height, title: title, description: description, language: language.rawValue)
    drawing.text(title, x: Self.left, y: 30, size: 17, bold: true)
    drawing.text(description, x: Self.left, y: 52, size: 13, color: "#57606a")
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
    return Self.left + instant.timeIntervalSince(start) / max(1, end.timeIntervalSince(start))
      * (Self.right - Self.left)
  }

  private func y(_ places: Int) -> Double {
    Self.bottom - Double(places) / Double(highest) * (Self.bottom - Self.top)
  }

  private func drawFrame(on drawing: inout SVGDrawing) {
    drawing.line(from: (Self.left, Self.bottom), to: (Self.right, Self.bottom), color: "#57606a")
    for places in Set([0, highest / 2, highest]).sorted() {
      drawing.line(from: (Self.left, y(places)), to: (Self.right, y(places)), color: "#d8dee4")
      drawing.text(
        language.number(places), x: Self.left - 8, y: y(places) + 4, size: 12, anchor: .end, color: "#57606a")
    }
    let (start, end) = span
    drawing.text(
      clock.text(TimeSpan(start: start)) ?? "", x: Self.left, y: Self.bottom + 20, size: 12, color: "#57606a")
    drawing.text(
      clock.text(TimeSpan(start: end)) ?? "", x: Self.right, y: Self.bottom + 20, size: 12, anchor: .end,
      color: "#57606a")
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
      drawing.line(from: (Self.left, height), to: (Self.right, height), color: "#b3261e", width: 1.5, dashes: "5 4")
      let count = language.number(mark.count)
      drawing.text(
        language.text(fr: "\(mark.label) : \(count)", en: "\(mark.label): \(count)"), x: Self.right + 8, y: height + 4,
        size: 12, color: "#b3261e")
    }
  }
}
